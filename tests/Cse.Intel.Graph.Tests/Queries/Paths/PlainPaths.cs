using System.Globalization;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Paths;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Queries.AtRisk;

namespace Cse.Intel.Graph.Tests.Queries.Paths;

/// <summary>
/// The oracle of "How are these two connected?": reads everything, weighs every pair, walks every path that passes nothing
/// twice, and sorts them all. Knows no levels, bounds or budgets, and no record with too many links.
/// </summary>
internal sealed class PlainPaths
{
    private readonly PlainGraph _graph;
    private readonly PathsBetween _question;
    private readonly Dictionary<PlainSubject, Dictionary<PlainSubject, PlainPair>> _pairs = [];
    private readonly List<List<PlainSubject>> _found = [];

    private PlainPaths(PlainGraph graph, PathsBetween question)
    {
        _graph = graph;
        _question = question;
        Weigh();
        (From, To) = (graph.Find(question.From), graph.Find(question.To));
        if (From is not null && To is not null && From != To)
            Walk([From]);
    }

    public PlainSubject? From { get; }

    public PlainSubject? To { get; }

    /// <summary>Every path there is, best first.</summary>
    public IEnumerable<List<PlainSubject>> All => _question.Order == PathOrder.Shortest
        ? _found.OrderBy(p => p.Count).ThenBy(Cost).ThenBy(Keys, StringComparer.Ordinal)
        : _found.OrderBy(Cost).ThenBy(p => p.Count).ThenBy(Keys, StringComparer.Ordinal);

    /// <summary>Those of the answer, told as <see cref="Tell"/> tells an answer's.</summary>
    public IEnumerable<string> Told => All.Take(_question.Limit).Select(Tell);

    public static async Task<PlainPaths> AskAsync(IGraphStore store, Viewer viewer, PathsBetween question) => new(
        await PlainGraph.ReadAsync(store, viewer, new YoungPeopleAtRisk([question.From], question.AsOf) { AsKnownAt = question.AsKnownAt, Since = question.Since }), question);

    public static string Tell(ConnectingPath path) => Line(
        path.Path.Entities.Select(e => e.Facts.SortKey), path.Strength, path.Path.Steps.Select(s => (s.Strength, s.Evidence.Length)), path.Weakest,
        path.LowestGrade.Source, path.LowestGrade.Assessment);

    private string Tell(List<PlainSubject> path)
    {
        var steps = Steps(path).ToList();
        var weakest = steps.FindIndex(s => s.Strength == steps.Min(w => w.Strength));
        var told = steps.Select(s => s.Items.OrderByDescending(_graph.Weight).ThenBy(i => i.Assertion.Id).First().Grade).ToList();
        return Line(
            path.Select(s => s.Key), Math.Round(steps.Aggregate(1.0, (all, s) => all * s.Strength), 9), steps.Select(s => (s.Strength, s.Items.Count)), weakest,
            told.Max(g => g.Source), told.Max(g => g.Assessment));
    }

    private static string Line(
        IEnumerable<string> keys, double strength, IEnumerable<(double Strength, int Items)> steps, int weakest, SourceEvaluation source, IntelligenceAssessment assessment) =>
        string.Create(CultureInfo.InvariantCulture, $"{string.Join(" - ", keys)} {strength:F9} ({string.Join(' ', steps.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Strength:F8}x{s.Items}")))}) weakest {weakest}, {source} {assessment}");

    private void Weigh()
    {
        var positive = _graph.Items.Where(i => !i.Assertion.Negative && i.From != i.To && i.Assertion.Kind.Weight > 0
            && (_question.Kinds.IsEmpty || _question.Kinds.Contains(i.Assertion.Kind)) && _question.Floor.Passes(i.Grade) && !_graph.IsRuledOut(i));
        foreach (var between in positive.GroupBy(i => string.CompareOrdinal(i.From.Key, i.To.Key) < 0 ? (i.From, i.To) : (i.To, i.From)))
        {
            var strength = Math.Min(0.99, 1 - between.GroupBy(i => i.Origin).Aggregate(1.0, (left, origin) => left * (1 - origin.Max(_graph.Weight))));
            if (strength < _question.MinStrength)
                continue;
            var (one, other) = between.Key;
            _pairs.TryAdd(one, []);
            _pairs.TryAdd(other, []);
            _pairs[one][other] = _pairs[other][one] = new(strength, strength <= 0 ? 20_000 : Math.Min(20_000, (int)Math.Round(-1000 * Math.Log(strength))), [.. between]);
        }
    }

    private void Walk(List<PlainSubject> path)
    {
        if (path[^1] == To)
            _found.Add([.. path]);
        else if (path.Count <= _question.Hops)
            foreach (var next in _pairs.GetValueOrDefault(path[^1], []).Keys.Where(next => !path.Contains(next)))
                Walk([.. path, next]);
    }

    private IEnumerable<PlainPair> Steps(List<PlainSubject> path) => path.Zip(path.Skip(1), (near, far) => _pairs[near][far]);

    private int Cost(List<PlainSubject> path) => Steps(path).Sum(s => s.Cost);

    // No key holds a character that sorts before this one, so that the whole sorts as the sequence does.
    private static string Keys(List<PlainSubject> path) => string.Join('\u0001', path.Select(s => s.Key));

    private sealed record PlainPair(double Strength, int Cost, List<PlainItem> Items);
}
