using System.Collections.Immutable;
using System.Globalization;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Web.Shared.TagHelpers;

namespace Cse.Intel.Web.Features.AtRisk;

/// <summary>The answer as the page and its print show it.</summary>
public sealed record AtRiskList
{
    /// <summary>What each answer says of itself (at-risk.md, first paragraph).</summary>
    public const string Caution = "An assessment, not a finding: a prompt for a person’s judgement.";

    /// <summary>How many young people there are, and on which basis they were looked for.</summary>
    public required string Summary { get; init; }

    /// <summary>As of, as known at, links, settings: what a reader needs to ask the same again.</summary>
    public required ImmutableArray<(string Label, string Value)> Basis { get; init; }

    /// <summary>The young people of this page.</summary>
    public required ImmutableArray<AtRiskRowView> Rows { get; init; }

    /// <summary>Places and things that count less because many pass through.</summary>
    public required ImmutableArray<DampingView> Dampings { get; init; }

    /// <summary>Places and things whose damping was taken away.</summary>
    public required ImmutableArray<UndampedView> Undamped { get; init; }

    /// <summary>Why the list may be incomplete; null when it is whole.</summary>
    public string? Truncated { get; init; }

    /// <summary>Whom to speak to about restricted records that touch this.</summary>
    public ImmutableArray<string> Contacts { get; init; } = [];

    /// <summary>The next page; null on the last.</summary>
    public string? NextAddress { get; init; }

    /// <summary>The first page; null when this is it.</summary>
    public string? FirstAddress { get; init; }

    /// <summary>What to try when nobody is listed, each with its address.</summary>
    public ImmutableArray<(string Label, string Address)> Attempts { get; init; } = [];

    /// <summary>The answer for the page.</summary>
    /// <param name="query">What the address asks.</param>
    /// <param name="question">The same, as asked.</param>
    /// <param name="answer">What came back.</param>
    /// <param name="records">Reports behind the rows and undamped places, as far as the viewer reads them.</param>
    public static AtRiskList Of(AtRiskQuery query, YoungPeopleAtRisk question, AtRiskAnswer answer, IReadOnlyDictionary<EntityId, Entity> records)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(records);
        return new()
        {
            Summary = SummaryOf(answer),
            Basis = BasisOf(question, answer),
            Rows = [.. answer.Rows.Select(row => AtRiskRowView.Of(row, answer.AsOf, records))],
            Dampings = [.. answer.Dampings.Select(damped => DampingView.Of(damped, query))],
            Undamped = [.. query.UndampedIds().Select(id => new UndampedView(records.TryGetValue(id, out var place) ? place.Caption : "A record you do not see", query.Damp(id).Address()))],
            Truncated = answer.Truncated,
            Contacts = [.. answer.Pointers.Select(pointer => pointer.Contact).Distinct()],
            NextAddress = answer.NextCursor is { } cursor ? (query with { After = cursor, Add = null }).Address() : null,
            FirstAddress = query.After is null ? null : query.AtFirstPage().Address(),
            Attempts = AttemptsFor(query.AtFirstPage(), question),
        };
    }

    /// <summary>The records that <see cref="Of"/> wants to know more of.</summary>
    public static IEnumerable<EntityId> RecordsOf(AtRiskAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Rows.SelectMany(row => row.Path.Steps).SelectMany(step => step.Evidence).Where(item => !item.Edge.Synthetic).Select(item => item.Edge.Report).Distinct();
    }

    /// <summary>What was asked, as pairs of label and value; also in every export.</summary>
    public static ImmutableArray<(string Label, string Value)> BasisOf(YoungPeopleAtRisk question, AtRiskAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(answer);
        return
        [
            ("As of", answer.AsOf.Text()),
            ("As known at", answer.AsKnownAt?.Text() ?? "now"),
            ("Links at most", question.Hops.ToString(CultureInfo.InvariantCulture)),
            ("Seen since", question.Since?.Text() ?? "any time"),
            ("Lowest grade", question.Floor == GradeFloor.None ? "any" : question.Floor.ToString()),
            ("Settings", answer.SettingsVersion),
        ];
    }

    private static string SummaryOf(AtRiskAnswer answer) => answer switch
    {
        { Total: 0 } => "Nobody is listed",
        { Total: 1 } => "1 young person, reached from " + Starts(answer),
        { Rows: [var first, .., var last] } when answer.Rows.Length < answer.Total =>
            string.Create(UkText.Culture, $"{first.Place} to {last.Place} of {answer.Total:N0} young people reached from {Starts(answer)}, strongest first"),
        _ => string.Create(UkText.Culture, $"{answer.Total:N0} young people reached from {Starts(answer)}, strongest first"),
    };

    private static string Starts(AtRiskAnswer answer) => answer.Starts.Length > 3
        ? string.Create(UkText.Culture, $"{answer.Starts.Length:N0} records")
        : Listed([.. answer.Starts.Select(start => start.Facts.Caption)]);

    private static string Listed(ImmutableArray<string> names) => names.Length < 2
        ? string.Concat(names)
        : $"{string.Join(", ", names[..^1])} and {names[^1]}";

    private static ImmutableArray<(string, string)> AttemptsFor(AtRiskQuery query, YoungPeopleAtRisk question)
    {
        var attempts = ImmutableArray.CreateBuilder<(string, string)>();
        if (question.Hops < 6)
            attempts.Add(($"Ask with up to {question.Hops + 1} links", (query with { Hops = (question.Hops + 1).ToString(CultureInfo.InvariantCulture) }).Address()));
        if (question.Since is not null)
            attempts.Add(("Leave out “seen since”", (query with { Since = null }).Address()));
        if (question.Floor != GradeFloor.None)
            attempts.Add(("Count every grade", (query with { MinGrade = null }).Address()));
        if (question.AsKnownAt is not null)
            attempts.Add(("Ask as known now", (query with { AsKnownAt = null }).Address()));
        return attempts.ToImmutable();
    }
}

/// <summary>A busy place or thing on a path, and the way to take its damping away.</summary>
/// <param name="Caption">What it is.</param>
/// <param name="Persons">How many people it joins.</param>
/// <param name="Factor">How much passing through it counts.</param>
/// <param name="UndampAddress">The same question without the damping.</param>
public sealed record DampingView(string Caption, int Persons, string Factor, string UndampAddress)
{
    internal static DampingView Of(DampedPlace damped, AtRiskQuery query) =>
        new(damped.Entity.Facts.Caption, damped.Persons, StrengthWords.Number(damped.Factor), query.Undamp(damped.Entity.Id).Address());
}

/// <summary>A place or thing whose damping was taken away, and the way to put it back.</summary>
/// <param name="Caption">What it is.</param>
/// <param name="DampAddress">The same question with the damping.</param>
public sealed record UndampedView(string Caption, string DampAddress);
