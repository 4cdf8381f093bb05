using System.Collections.Immutable;
using System.Globalization;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Queries.Shared;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Web.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;

namespace Cse.Intel.Web.Features.InCommon;

/// <summary>The question as it stands in the address of the page, so that an answer can be kept as a bookmark.</summary>
public sealed record SharedQuery
{
    /// <summary>Shared records of one page.</summary>
    public const int RowsOfAPage = 50;

    /// <summary>Ids of the chosen records.</summary>
    public IList<string?> Between { get; init; } = [];

    /// <summary>How many of them must share a record; nothing for two.</summary>
    public string? AtLeast { get; init; }

    /// <summary>The day asked for; nothing for today.</summary>
    public string? AsOf { get; init; }

    /// <summary>As known then, London time; nothing for now.</summary>
    public string? AsKnownAt { get; init; }

    /// <summary>Only what was seen on or after this day.</summary>
    public string? Since { get; init; }

    /// <summary>The lowest grade counted, e.g. <c>2C</c>; nothing for all but what is suspected to be false.</summary>
    public string? MinGrade { get; init; }

    /// <summary>The least strength of a pair, e.g. <c>0.2</c>; nothing for any.</summary>
    public string? MinStrength { get; init; }

    /// <summary>Codes of the kinds of link that count; none for all with a weight.</summary>
    public IList<string?> Kinds { get; init; } = [];

    /// <summary>Kinds of shared record looked for; none for the usual ones.</summary>
    public IList<string?> Records { get; init; } = [];

    /// <summary>How the rows of a kind are sorted; nothing for the order of the answer.</summary>
    public string? Sort { get; init; }

    /// <summary>Where the page begins; nothing for the first.</summary>
    public string? After { get; init; }

    /// <summary>What was typed to find another record.</summary>
    public string? Add { get; init; }

    /// <summary>The lowest grades offered, with their words.</summary>
    public static IReadOnlyList<(string Code, string Words)> Grades { get; } =
        [("", "Any, except suspected to be false"), ("1B", "1 B or better"), ("2B", "2 B or better"), ("2C", "2 C or better"), ("3E", "Everything")];

    /// <summary>The least strengths offered, with their words.</summary>
    public static IReadOnlyList<(string Code, string Words)> Strengths { get; } = [("", "Any"), ("0.2", "Moderate or more"), ("0.5", "Strong or more")];

    /// <summary>The ways to sort, with their words.</summary>
    public static IReadOnlyList<(string Code, string Words)> Sorts { get; } =
        [("", "Shared by most"), ("latest", "Latest time together"), ("strength", "Strongest"), ("name", "Name")];

    /// <summary>The chosen that are ids at all.</summary>
    public IEnumerable<EntityId> ChosenIds() => AskedFields.Ids(Between);

    /// <summary>The kinds of link that count; codes that name none are passed over.</summary>
    public IEnumerable<LinkKind> LinkKinds() => Kinds.Select(code => PoleSchema.Default.TryGet(code ?? "", out var kind) ? kind : null).OfType<LinkKind>();

    /// <summary>The kinds of record looked for; what names none is passed over.</summary>
    public IEnumerable<EntityKind> RecordKinds() => WhatTheyShare.RecordKindsAllowed.Where(kind => Records.Contains(kind.ToString()));

    /// <summary>The question, or null when there are not two chosen yet or a field must be put right first.</summary>
    /// <param name="today">Today in London.</param>
    /// <param name="problems">Where what must be put right is noted.</param>
    public WhatTheyShare? Read(DateOnly today, ModelStateDictionary problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var chosen = ChosenIds().ToImmutableArray();
        var asOf = AskedFields.Day(AsOf, nameof(AsOf), problems) ?? today;
        var since = AskedFields.Day(Since, nameof(Since), problems);
        var knownAt = AskedFields.Moment(AsKnownAt, nameof(AsKnownAt), problems);
        var (floor, strength, atLeast) = (ReadFloor(), ReadStrength(), ReadAtLeast());
        if (since > asOf)
            problems.AddModelError(nameof(Since), "“Seen since” must not be after “as of”");
        if (floor is null)
            problems.AddModelError(nameof(MinGrade), "Choose a lowest grade such as 2 C");
        if (strength is null)
            problems.AddModelError(nameof(MinStrength), "Choose a least strength from 0 to 1");
        if (chosen.Length > WhatTheyShare.ChosenAtMost)
            problems.AddModelError(nameof(Add), $"Choose {WhatTheyShare.ChosenAtMost} records at most");
        if (atLeast is null || (chosen.Length >= 2 && atLeast > chosen.Length))
            problems.AddModelError(nameof(AtLeast), $"Choose a number from 2 to {Math.Max(2, chosen.Length)}");
        return !problems.IsValid || chosen.Length < 2 ? null : new(chosen, asOf)
        {
            AtLeast = atLeast!.Value, AsKnownAt = knownAt, Since = since, Kinds = [.. LinkKinds()], RecordKinds = [.. RecordKinds()],
            Floor = floor!.Value, MinStrength = strength!.Value, First = RowsOfAPage, After = After,
        };
    }

    /// <summary>How many must share a record; null when it is no number from 2 up.</summary>
    public int? ReadAtLeast() => string.IsNullOrWhiteSpace(AtLeast)
        ? 2
        : int.TryParse(AtLeast, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 2 ? number : null;

    /// <summary>The same with another record.</summary>
    public SharedQuery With(EntityId record) => AtFirstPage() with { Between = [.. ChosenIds().Append(record).Distinct().Select(id => id.ToString())], Add = null };

    /// <summary>The same without a record. “All of them” is asked anew of those that are left.</summary>
    public SharedQuery Without(EntityId record)
    {
        var left = ChosenIds().Where(id => id != record).ToList();
        return AtFirstPage() with { Between = [.. left.Select(id => id.ToString())], AtLeast = ReadAtLeast() > left.Count ? null : AtLeast };
    }

    /// <summary>The same from its beginning.</summary>
    public SharedQuery AtFirstPage() => this with { After = null };

    /// <summary>The address of the answer, or of its export.</summary>
    public string Address(string path = "/shared") => QueryHelpers.AddQueryString(path, Fields());

    private IEnumerable<KeyValuePair<string, string?>> Fields()
    {
        foreach (var id in ChosenIds())
            yield return new("between", id.ToString());
        foreach (var kind in LinkKinds())
            yield return new("kinds", kind.Code);
        foreach (var kind in RecordKinds())
            yield return new("records", kind.ToString());
        var others = new (string Name, string? Value)[]
        {
            ("atLeast", AtLeast), ("asOf", AsOf), ("asKnownAt", AsKnownAt), ("since", Since), ("minGrade", MinGrade), ("minStrength", MinStrength),
            ("sort", Sort), ("after", After), ("add", Add),
        };
        foreach (var (name, value) in others.Where(field => !string.IsNullOrWhiteSpace(field.Value)))
            yield return new(name, value);
    }

    private GradeFloor? ReadFloor() => string.IsNullOrWhiteSpace(MinGrade)
        ? GradeFloor.Usual
        : GradeFloor.TryParse(MinGrade, out var floor) ? floor : null;

    private double? ReadStrength() => string.IsNullOrWhiteSpace(MinStrength)
        ? 0
        : double.TryParse(MinStrength, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var strength) && strength <= 1 ? strength : null;
}
