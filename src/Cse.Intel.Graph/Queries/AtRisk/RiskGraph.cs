using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.AtRisk;

/// <summary>A walkable pair as seen from one of its ends.</summary>
/// <param name="To">Number of the other end.</param>
/// <param name="Strength">Its strength, at least the threshold for walking.</param>
/// <param name="Items">What it stands on, heaviest first.</param>
internal readonly record struct Pair(int To, double Strength, IReadOnlyList<Item> Items);

/// <summary>One person, place or thing of the graph walked, numbered in the order met.</summary>
internal sealed class Vertex(int number, Subject subject, bool isStart)
{
    private Pair[] _pairs = [];

    public int Number { get; } = number;

    public Subject Subject { get; } = subject;

    public bool IsStart { get; } = isStart;

    public bool IsExpanded { get; private set; }

    /// <summary>Factor for passing through, 1 when not damped (rule 7).</summary>
    public double Damping { get; private set; } = 1;

    /// <summary>People it shares a walkable pair with; only counted for places and things.</summary>
    public int Persons { get; private set; }

    public ReadOnlySpan<Pair> Pairs => _pairs;

    public void Expand(Pair[] pairs, int persons, double damping)
    {
        _pairs = pairs;
        Persons = persons;
        Damping = damping;
        IsExpanded = true;
    }
}

/// <summary>
/// The graph as the at-risk rules see it, read level by level as a walk asks for it: pairs with their strengths, people
/// judged the same as one, dampings of busy places (rules 1 to 7, 11, 12).
/// </summary>
internal sealed class RiskGraph(IGraphReader reader, YoungPeopleAtRisk question, AtRiskSettings settings)
{
    private readonly IdentityMap _identities = new(reader, question.AsKnownAt);
    private readonly List<Vertex> _vertices = [];
    private readonly Dictionary<EntityId, int> _numbers = [];
    private readonly HashSet<EntityId> _undamped = [.. question.Undamped];
    private readonly HashSet<Pointer> _pointers = [];

    private readonly LinkFilter _filter = new(
        question.AsOf, question.AsKnownAt, question.Since,
        [.. PoleSchema.Default.LinkKinds.Where(k => k.BearsRisk != RiskBearing.No && k.Weight > 0)],
        Domain.Grading.GradeFloor.None, Negatives: true, Discounted: false);

    public IReadOnlyList<Vertex> Vertices => _vertices;

    public IReadOnlyCollection<Pointer> Pointers => _pointers;

    public IdentityMap Identities => _identities;

    /// <summary>Vertices expanded so far.</summary>
    public int Expanded { get; private set; }

    /// <summary>The starts as vertices; throws when one is hidden or missing.</summary>
    public async Task<IReadOnlyList<Vertex>> StartAsync(CancellationToken cancel)
    {
        await _identities.TakeAsync(question.From, cancel);
        var starts = new List<Vertex>();
        foreach (var id in question.From)
        {
            if (!_identities.TryGet(id, out var subject))
                throw QuestionRefusedException.NotFound();
            if (!_numbers.ContainsKey(subject.Id))
                starts.Add(Add(subject, isStart: true));
        }
        return starts;
    }

    /// <summary>True when a walk may go on from here: a start, or not a professional who is of no concern (rule 6).</summary>
    public bool MayPass(Vertex vertex) =>
        vertex.IsStart || !vertex.Subject.Is(Role.Professional, question.AsOf) || vertex.Subject.Is(Role.PersonOfConcern, question.AsOf);

    /// <summary>Reads the pairs of these vertices.</summary>
    public async Task ExpandAsync(IReadOnlyCollection<Vertex> vertices, CancellationToken cancel)
    {
        var frontier = vertices.Where(v => !v.IsExpanded).ToList();
        if (frontier.Count == 0)
            return;
        var expansion = await reader.ExpandAsync([.. frontier.SelectMany(v => v.Subject.Members)], _filter, null, cancel);
        await _identities.TakeAsync(expansion.Nodes, cancel);
        _pointers.UnionWith(expansion.Pointers);
        var byEnds = GroupByEnds(expansion.Edges);
        foreach (var vertex in frontier)
            Expand(vertex, byEnds.GetValueOrDefault(vertex.Subject.Id) ?? []);
        Expanded += frontier.Count;
    }

    private Dictionary<EntityId, Dictionary<EntityId, List<HalfEdge>>> GroupByEnds(IReadOnlyList<HalfEdge> edges)
    {
        var groups = new Dictionary<EntityId, Dictionary<EntityId, List<HalfEdge>>>();
        foreach (var edge in edges)
        {
            // A denial rules out by its own grade (rule 3), whatever is asked of the rest.
            if (!edge.Negative && !question.Floor.Passes(edge.Grade))
                continue;
            var near = _identities[edge.Source].Id;
            var far = _identities[edge.Target].Id;
            if (near == far)
                continue;
            if (!groups.TryGetValue(near, out var ofNear))
                groups[near] = ofNear = [];
            if (!ofNear.TryGetValue(far, out var between))
                ofNear[far] = between = [];
            between.Add(edge);
        }
        return groups;
    }

    private void Expand(Vertex vertex, Dictionary<EntityId, List<HalfEdge>> neighbours)
    {
        var pairs = new List<Pair>(neighbours.Count);
        var persons = 0;
        foreach (var (far, between) in neighbours)
        {
            var other = _identities[far];
            var items = PairEvidence.Weigh(between, question.AsOf, settings, kind => Bears(kind, vertex.Subject, other));
            var strength = items.Count == 0 ? 0 : PairEvidence.Strength(items, settings);
            if (strength < settings.WalkFrom)
                continue;
            pairs.Add(new(NumberOf(other), strength, items));
            persons += other.Facts.Kind == EntityKind.Person ? 1 : 0;
        }
        pairs.Sort(static (a, b) => b.Strength != a.Strength ? b.Strength.CompareTo(a.Strength) : a.To.CompareTo(b.To));
        vertex.Expand([.. pairs], persons, DampingOf(vertex, persons));
    }

    private bool Bears(LinkKind kind, Subject one, Subject other) => kind.BearsRisk switch
    {
        RiskBearing.Yes => true,
        RiskBearing.Concern => one.Is(Role.PersonOfConcern, question.AsOf) || other.Is(Role.PersonOfConcern, question.AsOf),
        _ => false,
    };

    private double DampingOf(Vertex vertex, int persons)
    {
        var facts = vertex.Subject.Facts;
        if (vertex.IsStart || facts.Kind == EntityKind.Person || _undamped.Contains(facts.Id))
            return 1;
        return Math.Min(1.0, (facts.CommonPlace ? settings.BusyFromCommon : settings.BusyFrom) / (double)Math.Max(1, persons));
    }

    private int NumberOf(Subject subject) =>
        _numbers.TryGetValue(subject.Id, out var number) ? number : Add(subject, isStart: false).Number;

    private Vertex Add(Subject subject, bool isStart)
    {
        var vertex = new Vertex(_vertices.Count, subject, isStart);
        _vertices.Add(vertex);
        _numbers[subject.Id] = vertex.Number;
        return vertex;
    }
}
