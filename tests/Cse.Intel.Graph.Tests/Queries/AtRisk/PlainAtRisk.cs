using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Tests.Queries.AtRisk;

/// <summary>A path from a start, whole.</summary>
internal sealed record PlainPath(PlainSubject[] Nodes, double Strength) : IComparable<PlainPath>
{
    public int Links => Nodes.Length - 1;

    public IEnumerable<PlainSubject> SteppingStones => Nodes[1..^1];

    /// <summary>Stronger first, to 9 decimals; then fewer links; then the smaller sequence (rule 8).</summary>
    public int CompareTo(PlainPath? other)
    {
        if (Strength != other!.Strength)
            return other.Strength.CompareTo(Strength);
        return Links != other.Links
            ? Links.CompareTo(other.Links)
            : Nodes.Zip(other.Nodes, (a, b) => string.CompareOrdinal(a.Key, b.Key)).FirstOrDefault(order => order != 0);
    }
}

/// <summary>A young person of the list, with every path that leads to them.</summary>
internal sealed record PlainRow(PlainSubject Person, bool AgeUncertain, PlainPath Best, List<PlainPath> Paths);

/// <summary>
/// The oracle of "Which other young people may be at risk?": reads everything and walks every simple path there is, in
/// the order of at-risk.md and with nothing left out for speed.
/// </summary>
internal sealed class PlainAtRisk
{
    private const double Least = 0.01;

    private readonly YoungPeopleAtRisk _question;
    private readonly HashSet<PlainSubject> _starts;
    private readonly HashSet<PlainSubject> _undamped;
    private readonly Dictionary<PlainSubject, List<PlainPath>> _paths = [];

    private PlainAtRisk(PlainGraph graph, YoungPeopleAtRisk question)
    {
        Graph = graph;
        _question = question;
        _starts = Found(question.From);
        _undamped = Found(question.Undamped);
        foreach (var start in _starts)
            Walk([start], 1.0);
        Rows = [.. List()
            .OrderByDescending(row => row.Best.Strength)
            .ThenBy(row => row.Best.Links)
            .ThenBy(row => row.Person.Key, StringComparer.Ordinal)];
    }

    public PlainGraph Graph { get; }

    public DateOnly Day => _question.AsOf;

    /// <summary>The list, in its order.</summary>
    public IReadOnlyList<PlainRow> Rows { get; }

    public static async Task<PlainAtRisk> AskAsync(IGraphStore store, Viewer viewer, YoungPeopleAtRisk question) =>
        new(await PlainGraph.ReadAsync(store, viewer, question), question);

    /// <summary>The factor and the number of people of a busy place or thing (rule 7); 1 for everybody and everything else.</summary>
    public (double Factor, int Persons) Damping(PlainSubject passed)
    {
        var persons = Graph.Pairs.GetValueOrDefault(passed, []).Keys.Count(s => s.IsPerson);
        if (passed.IsPerson || _starts.Contains(passed) || _undamped.Contains(passed) || persons == 0)
            return (1, persons);
        return (Math.Min(1, (passed.IsCommonPlace ? 5.0 : 25.0) / persons), persons);
    }

    /// <summary>
    /// The next strongest path once those before are taken away, up to three times. The page gives no least strength for
    /// these; the one from which anybody is listed serves.
    /// </summary>
    public static IEnumerable<PlainPath> FurtherRoutes(PlainRow row)
    {
        var left = row.Paths;
        var last = row.Best;
        for (var i = 0; i < 3; i++)
        {
            left = [.. left.Where(path => last.Links == 1 ? !Holds(path, last) : !path.Nodes.Intersect(last.SteppingStones).Any())];
            if (left.Min() is not { Strength: >= Least } next)
                yield break;
            yield return last = next;
        }
    }

    private HashSet<PlainSubject> Found(IEnumerable<EntityId> ids) => [.. ids.Select(Graph.Find).OfType<PlainSubject>()];

    private static bool Holds(PlainPath path, PlainPath pair) =>
        path.Nodes.Zip(path.Nodes.Skip(1)).Any(step => step == (pair.Nodes[0], pair.Nodes[1]) || step == (pair.Nodes[1], pair.Nodes[0]));

    private void Walk(List<PlainSubject> path, double strength)
    {
        var last = path[^1];
        if (path.Count > 1)
        {
            _paths.TryAdd(last, []);
            _paths[last].Add(new([.. path], Math.Round(strength, 9)));
            if (last.Is(Role.Professional, Day) && !last.Is(Role.PersonOfConcern, Day))
                return;
            strength *= Damping(last).Factor;
        }
        if (path.Count > _question.Hops)
            return;
        foreach (var (next, pair) in Graph.Pairs.GetValueOrDefault(last, []))
        {
            if (path.Contains(next))
                continue;
            path.Add(next);
            Walk(path, strength * pair);
            path.RemoveAt(path.Count - 1);
        }
    }

    private IEnumerable<PlainRow> List()
    {
        foreach (var (person, paths) in _paths)
            if (person.IsPerson && !_starts.Contains(person)
                && PlainAge.Listed(person, Day) is { } uncertain
                && paths.Min() is { Strength: >= Least } best)
                yield return new(person, uncertain, best, paths);
    }
}
