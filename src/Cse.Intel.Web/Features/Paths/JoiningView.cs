using System.Collections.Immutable;
using System.Globalization;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Queries.Paths;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Web.Features.Network;
using Cse.Intel.Web.Shared.Records;

namespace Cse.Intel.Web.Features.Paths;

/// <summary>The network that joins several records, as the page shows it.</summary>
public sealed record JoiningView
{
    /// <summary>Pairs that the page tells of; the export has all.</summary>
    public const int PairsAtMost = 30;

    /// <summary>How many of the chosen are joined, and by how many others.</summary>
    public required string Summary { get; init; }

    /// <summary>Who of the chosen is not joined to any other, in words; null when everybody is.</summary>
    public required string? Unconnected { get; init; }

    /// <summary>The groups of the chosen between which no way is known, in words; none when there is one group at most.</summary>
    public required ImmutableArray<string> Groups { get; init; }

    /// <summary>What was asked.</summary>
    public required ImmutableArray<(string Label, string Value)> Basis { get; init; }

    /// <summary>The chart and its tables.</summary>
    public required ChartView Chart { get; init; }

    /// <summary>Each two of the chosen with the best path between them, at most <see cref="PairsAtMost"/>.</summary>
    public required ImmutableArray<PairView> Pairs { get; init; }

    /// <summary>How many pairs are not told.</summary>
    public required int PairsLeft { get; init; }

    /// <summary>The answer for the page.</summary>
    /// <param name="asked">What was asked.</param>
    /// <param name="answer">What came back.</param>
    /// <param name="reports">Reports behind the lines, as far as the viewer reads them.</param>
    public static JoiningView Of(PathsAsked asked, JoiningAnswer answer, IReadOnlyDictionary<EntityId, Entity> reports)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(reports);
        var form = new NetworkForm { From = [.. answer.Chosen.Select(subject => subject.Id.ToString())], AsOf = asked.AsOf };
        return new()
        {
            Summary = SummaryOf(answer),
            Unconnected = answer.Unconnected.IsEmpty
                ? null
                : $"Not joined to any other of these by a way of at most {PathList.Links(JoiningNetwork.LinksOfAPath)}: {Names(answer.Unconnected)}.",
            Groups = [.. answer.Groups.Where(group => group.Length > 1).Select(group => Names(group)) is var groups && groups.Skip(1).Any() ? groups : []],
            Basis = asked.Basis,
            Chart = new(NetworkChart.Of(answer.Network, reports.GetValueOrDefault, asked.AsOf), form, asked.At, InPlace: false) { IsOpen = true },
            Pairs = [.. answer.Pairs.Take(PairsAtMost).Select(PairView.Of)],
            PairsLeft = Math.Max(0, answer.Pairs.Length - PairsAtMost),
        };
    }

    private static string SummaryOf(JoiningAnswer answer)
    {
        var joined = answer.Chosen.Length - answer.Unconnected.Length;
        if (joined == 0)
            return $"No way of at most {PathList.Links(JoiningNetwork.LinksOfAPath)} is known between any two of these";
        var others = answer.Network.Nodes.Length - answer.Chosen.Length;
        var who = joined == answer.Chosen.Length ? $"All {joined} are joined" : $"{joined} of {answer.Chosen.Length} are joined";
        return others switch
        {
            0 => $"{who} among themselves",
            1 => $"{who}, with 1 other record between them",
            _ => string.Create(CultureInfo.InvariantCulture, $"{who}, with {others} other records between them"),
        };
    }

    private static string Names(ImmutableArray<Subject> subjects) => string.Join(", ", subjects.Select(subject => subject.Facts.Caption));
}

/// <summary>Two of the chosen and the best path between them.</summary>
/// <param name="Title">Between whom.</param>
/// <param name="Links">How many links it has.</param>
/// <param name="More">How many further paths were found.</param>
/// <param name="Route">The path.</param>
/// <param name="Weakest">Its weakest link in words; null for a path of one link.</param>
public sealed record PairView(string Title, string Links, int More, RouteView Route, string? Weakest)
{
    internal static PairView Of(JoinedPair pair)
    {
        var best = pair.Paths[0];
        return new(
            $"{pair.From.Facts.Caption} – {pair.To.Facts.Caption}", PathList.Links(best.Links), pair.Paths.Length - 1,
            RouteView.Of(best.Path, best.Sentence), PathRow.WeakestOf(best));
    }
}
