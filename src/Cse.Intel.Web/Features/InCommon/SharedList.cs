using System.Collections.Immutable;
using System.Globalization;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Shared;
using Cse.Intel.Web.Shared.TagHelpers;

namespace Cse.Intel.Web.Features.InCommon;

/// <summary>The answer as the page and its print show it.</summary>
public sealed record SharedList
{
    /// <summary>What each answer says of itself.</summary>
    public const string Caution = "A prompt to look, not a finding: sharing a place, even on the same days, is not proof that they met.";

    /// <summary>How many records are shared, and by whom.</summary>
    public required string Summary { get; init; }

    /// <summary>As of, as known at, filters: what a reader needs to ask the same again.</summary>
    public required ImmutableArray<(string Label, string Value)> Basis { get; init; }

    /// <summary>The shared records of this page, by kind.</summary>
    public required ImmutableArray<SharedGroup> Groups { get; init; }

    /// <summary>When two of them were at one place over the same days.</summary>
    public required TimesTable Times { get; init; }

    /// <summary>Who was missing at the same time.</summary>
    public required ImmutableArray<MissingView> Missing { get; init; }

    /// <summary>What is not shown or could not be compared among the missing episodes; null when nothing.</summary>
    public string? MissingNote { get; init; }

    /// <summary>Why the answer may be incomplete; null when it is whole.</summary>
    public string? Truncated { get; init; }

    /// <summary>Whom to speak to about restricted records that touch this.</summary>
    public ImmutableArray<string> Contacts { get; init; } = [];

    /// <summary>The next page; null on the last.</summary>
    public string? NextAddress { get; init; }

    /// <summary>The first page; null when this is it.</summary>
    public string? FirstAddress { get; init; }

    /// <summary>What to try when nothing is shared, each with its address.</summary>
    public ImmutableArray<(string Label, string Address)> Attempts { get; init; } = [];

    /// <summary>True when some of it are places, where two may have been on the same days.</summary>
    public bool HasPlaces => Groups.Any(group => WhatTheyShare.IsPlace(group.Kind));

    /// <summary>True when there is nothing to show at all.</summary>
    public bool IsEmpty => Groups.IsEmpty && Missing.IsEmpty;

    /// <summary>The answer for the page.</summary>
    /// <param name="query">What the address asks.</param>
    /// <param name="question">The same, as asked.</param>
    /// <param name="answer">What came back.</param>
    /// <param name="records">Reports behind the rows, as far as the viewer reads them.</param>
    public static SharedList Of(SharedQuery query, WhatTheyShare question, SharedAnswer answer, IReadOnlyDictionary<EntityId, Entity> records)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(records);
        return new()
        {
            Summary = SummaryOf(answer),
            Basis = BasisOf(question, answer),
            Groups = [.. Sorted(answer.Rows, query.Sort)
                .GroupBy(row => row.What.Facts.Kind)
                .OrderBy(group => WhatTheyShare.RecordKindsAllowed.IndexOf(group.Key))
                .Select(group => new SharedGroup(group.Key, Heading(group.Key), [.. group.Select(row => SharedRowView.Of(row, answer, records))]))],
            Times = TimesTable.Of(answer.Rows),
            Missing = [.. answer.MissingTogether.Select(pair => MissingView.Of(pair, records))],
            MissingNote = NoteOf(answer),
            Truncated = answer.Truncated,
            Contacts = [.. answer.Pointers.Select(pointer => pointer.Contact).Distinct()],
            NextAddress = answer.NextCursor is { } cursor ? (query with { After = cursor, Add = null }).Address() : null,
            FirstAddress = query.After is null ? null : query.AtFirstPage().Address(),
            Attempts = AttemptsFor(query.AtFirstPage(), question),
        };
    }

    /// <summary>The reports that <see cref="Of"/> wants to know more of.</summary>
    public static IEnumerable<EntityId> ReportsOf(SharedAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Rows.SelectMany(row => row.Sharers).SelectMany(sharer => sharer.Evidence)
            .Concat(answer.MissingTogether.SelectMany(pair => pair.One.Evidence.Concat(pair.Other.Evidence)))
            .Where(item => !item.Edge.Synthetic).Select(item => item.Edge.Report).Distinct();
    }

    /// <summary>What was asked, as pairs of label and value; also in every export.</summary>
    public static ImmutableArray<(string Label, string Value)> BasisOf(WhatTheyShare question, SharedAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(answer);
        return
        [
            ("Chosen", Names(answer, int.MaxValue)),
            ("Shared by at least", question.AtLeast.ToString(CultureInfo.InvariantCulture)),
            ("As of", answer.AsOf.Text()),
            ("As known at", answer.AsKnownAt?.Text() ?? "now"),
            ("Seen since", question.Since?.Text() ?? "any time"),
            ("Lowest grade", question.Floor == GradeFloor.Usual ? "any, except suspected to be false" : question.Floor.ToString()),
            ("Least strength", question.MinStrength > 0 ? question.MinStrength.ToString("0.##", CultureInfo.InvariantCulture) : "any"),
            ("Kinds of link", question.Kinds.IsEmpty ? "all with a weight" : string.Join(", ", question.Kinds.OrderBy(kind => kind.Index).Select(kind => kind.Forward))),
            ("Kinds of record", string.Join(", ", WhatTheyShare.RecordKindsAllowed
                .Where(kind => question.RecordKinds.IsEmpty ? WhatTheyShare.UsualRecordKinds.Contains(kind) : question.RecordKinds.Contains(kind)).Select(kind => Heading(kind).ToLowerInvariant()))),
            ("Settings", answer.SettingsVersion),
        ];
    }

    /// <summary>The name of a group of shared records.</summary>
    public static string Heading(EntityKind kind) => kind switch
    {
        EntityKind.Address => "Addresses",
        EntityKind.Vehicle => "Vehicles",
        EntityKind.Phone => "Phones",
        EntityKind.OnlineAccount => "Online accounts",
        EntityKind.Organisation => "Organisations",
        EntityKind.Event => "Events",
        EntityKind.Person => "People",
        _ => "Objects",
    };

    private static IEnumerable<SharedRecord> Sorted(ImmutableArray<SharedRecord> rows, string? sort) => sort switch
    {
        "latest" => rows.OrderByDescending(row => row.Windows.IsEmpty ? DateOnly.MinValue : row.Windows[0].Days.To).ThenBy(row => row.Place),
        "strength" => rows.OrderByDescending(row => row.Strength).ThenBy(row => row.Place),
        "name" => rows.OrderBy(row => row.What.Facts.Caption, StringComparer.Create(UkText.Culture, ignoreCase: true)).ThenBy(row => row.Place),
        _ => rows,
    };

    private static string SummaryOf(SharedAnswer answer)
    {
        var names = Names(answer, 3);
        return answer switch
        {
            { Total: 0 } => $"No record is shared by {names}",
            { Total: 1 } => $"1 record shared among {names}",
            { Rows: [var first, .., var last] } when answer.Rows.Length < answer.Total =>
                string.Create(UkText.Culture, $"{first.Place} to {last.Place} of {answer.Total:N0} records shared among {names}"),
            { Rows: [var only] } when answer.Total > 1 => string.Create(UkText.Culture, $"{only.Place} of {answer.Total:N0} records shared among {names}"),
            _ => string.Create(UkText.Culture, $"{answer.Total:N0} records shared among {names}"),
        };
    }

    private static string Names(SharedAnswer answer, int most)
    {
        var names = answer.Between.Select(subject => subject.Facts.Caption).ToList();
        return names.Count > most ? $"{names.Count} chosen records" : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    private static string? NoteOf(SharedAnswer answer)
    {
        var notes = new List<string>();
        if (answer.MissingCount > answer.MissingTogether.Length)
            notes.Add(string.Create(UkText.Culture, $"The latest {answer.MissingTogether.Length:N0} of {answer.MissingCount:N0} are shown."));
        if (answer.UndatedEpisodes > 0)
            notes.Add(answer.UndatedEpisodes == 1
                ? "1 missing episode has no date and could not be compared."
                : string.Create(UkText.Culture, $"{answer.UndatedEpisodes:N0} missing episodes have no date and could not be compared."));
        return notes.Count == 0 ? null : string.Join(' ', notes);
    }

    private static ImmutableArray<(string, string)> AttemptsFor(SharedQuery query, WhatTheyShare question)
    {
        var attempts = ImmutableArray.CreateBuilder<(string, string)>();
        if (question.AtLeast > 2)
            attempts.Add(("Ask for what any two of them share", (query with { AtLeast = null }).Address()));
        if (question.Since is not null)
            attempts.Add(("Leave out “seen since”", (query with { Since = null }).Address()));
        if (question.Floor != GradeFloor.Usual && question.Floor != GradeFloor.None)
            attempts.Add(("Count lower grades too", (query with { MinGrade = null }).Address()));
        if (question.MinStrength > 0)
            attempts.Add(("Count weaker links too", (query with { MinStrength = null }).Address()));
        if (!question.Kinds.IsEmpty || !question.RecordKinds.IsEmpty)
            attempts.Add(("Look at every usual kind", (query with { Kinds = [], Records = [] }).Address()));
        if (!question.RecordKinds.Contains(EntityKind.Person))
            attempts.Add(("Look for people whom they have in common", (query with { Records = [nameof(EntityKind.Person)] }).Address()));
        if (question.AsKnownAt is not null)
            attempts.Add(("Ask as known now", (query with { AsKnownAt = null }).Address()));
        return attempts.ToImmutable();
    }
}

/// <summary>The shared records of one kind.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Heading">Its name, e.g. "Addresses".</param>
/// <param name="Rows">The records.</param>
public sealed record SharedGroup(EntityKind Kind, string Heading, ImmutableArray<SharedRowView> Rows)
{
    /// <summary>The anchor of its heading.</summary>
    public string Anchor => $"shared-{Kind}".ToLowerInvariant();
}
