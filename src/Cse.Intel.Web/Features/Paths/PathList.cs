using System.Collections.Immutable;
using System.Globalization;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Queries.Paths;
using Cse.Intel.Web.Features.AtRisk;
using Cse.Intel.Web.Features.Records;
using Cse.Intel.Web.Shared.Records;

namespace Cse.Intel.Web.Features.Paths;

/// <summary>The paths between two records as the page and its print show them.</summary>
public sealed record PathList
{
    /// <summary>How many paths there are, between whom, and which come first.</summary>
    public required string Summary { get; init; }

    /// <summary>What was asked.</summary>
    public required ImmutableArray<(string Label, string Value)> Basis { get; init; }

    /// <summary>The paths, best first.</summary>
    public required ImmutableArray<PathRow> Rows { get; init; }

    /// <summary>That no path is known, in words; only without rows.</summary>
    public required string Nothing { get; init; }

    /// <summary>What was not walked; null when everything was.</summary>
    public string? Truncated { get; init; }

    /// <summary>Whom to speak to about restricted records that touch this.</summary>
    public ImmutableArray<string> Contacts { get; init; } = [];

    /// <summary>What to try when no path is known, each with its address.</summary>
    public ImmutableArray<(string Label, string Address)> Attempts { get; init; } = [];

    /// <summary>The answer for the page.</summary>
    /// <param name="query">What the address asks.</param>
    /// <param name="asked">The same, read.</param>
    /// <param name="answer">What came back.</param>
    /// <param name="records">Reports behind the paths, as far as the viewer reads them.</param>
    public static PathList Of(PathsQuery query, PathsAsked asked, PathsAnswer answer, IReadOnlyDictionary<EntityId, Entity> records)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(answer);
        return new()
        {
            Summary = SummaryOf(asked, answer),
            Basis = asked.Basis,
            Rows = [.. answer.Paths.Select((path, i) => PathRow.Of(i + 1, path, records))],
            Nothing = $"No way of at most {Links(asked.Hops)} is known",
            Truncated = answer.Truncated,
            Contacts = [.. answer.Pointers.Select(pointer => pointer.Contact).Distinct()],
            Attempts = AttemptsFor(query with { Add = null }, asked, answer),
        };
    }

    /// <summary>The reports that <see cref="Of"/> wants to know more of.</summary>
    public static IEnumerable<EntityId> ReportsOf(PathsAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Paths.SelectMany(path => path.Path.Steps).SelectMany(step => step.Evidence).Where(item => !item.Edge.Synthetic).Select(item => item.Edge.Report).Distinct();
    }

    /// <summary>A number of links in words.</summary>
    internal static string Links(int links) => links == 1 ? "1 link" : string.Create(CultureInfo.InvariantCulture, $"{links} links");

    private static string SummaryOf(PathsAsked asked, PathsAnswer answer)
    {
        var between = $"between {answer.From.Facts.Caption} and {answer.To.Facts.Caption}";
        var order = asked.Order == PathOrder.Shortest ? "shortest" : "strongest";
        return answer switch
        {
            { Paths.Length: 0 } => $"No path {between}",
            { More: true } => $"The {answer.Paths.Length} {order} paths {between}; there are more",
            { Paths.Length: 1 } => $"1 path {between}",
            _ => $"{answer.Paths.Length} paths {between}, {order} first",
        };
    }

    private static ImmutableArray<(string, string)> AttemptsFor(PathsQuery query, PathsAsked asked, PathsAnswer answer)
    {
        var attempts = ImmutableArray.CreateBuilder<(string, string)>();
        if (asked.Hops < PathsBetween.HopsAtMost)
            attempts.Add(($"Ask with up to {Links(asked.Hops + 1)}", (query with { Hops = (asked.Hops + 1).ToString(CultureInfo.InvariantCulture) }).Address()));
        if (asked.Since is not null)
            attempts.Add(("Leave out “seen since”", (query with { Since = null }).Address()));
        if (asked.Floor != GradeFloor.Usual)
            attempts.Add(("Count every grade", (query with { MinGrade = null }).Address()));
        if (asked.MinStrength > 0)
            attempts.Add(("Count links of any strength", (query with { MinStrength = null }).Address()));
        if (!asked.Kinds.IsEmpty)
            attempts.Add(("Follow every kind of link", (query with { Kinds = [] }).Address()));
        if (asked.AsKnownAt is not null)
            attempts.Add(("Ask as known now", (query with { AsKnownAt = null }).Address()));
        foreach (var end in new[] { answer.From, answer.To })
            attempts.Add(($"Look at what surrounds {end.Facts.Caption}", $"/network?from={end.Id}"));
        return attempts.ToImmutable();
    }
}

/// <summary>One path between two records.</summary>
/// <param name="Place">Its place, from 1.</param>
/// <param name="Title">How many links it has.</param>
/// <param name="Route">Its strength, its chips and its sentence.</param>
/// <param name="LowestGrade">The worst grade by which it is told.</param>
/// <param name="Weakest">Its weakest link in words; null for a path of one link.</param>
/// <param name="Evidence">What it stands on, step by step.</param>
public sealed record PathRow(int Place, string Title, RouteView Route, Grade LowestGrade, string? Weakest, ImmutableArray<EvidenceStep> Evidence)
{
    internal static PathRow Of(int place, ConnectingPath path, IReadOnlyDictionary<EntityId, Entity> records) => new(
        place, PathList.Links(path.Links), RouteView.Of(path.Path, path.Sentence), path.LowestGrade, WeakestOf(path),
        [.. path.Path.Steps.Select((step, i) => EvidenceStep.Of(step, path.Path.Entities[i], path.Path.Entities[i + 1], records))]);

    /// <summary>The weakest link of a path: between whom, and how weak.</summary>
    internal static string? WeakestOf(ConnectingPath path)
    {
        if (path.Links == 1)
            return null;
        var strength = path.Path.Steps[path.Weakest].Strength;
        return $"{path.Path.Entities[path.Weakest].Facts.Caption} – {path.Path.Entities[path.Weakest + 1].Facts.Caption} ({StrengthWords.Of(strength)}, {StrengthWords.Number(strength)})";
    }
}
