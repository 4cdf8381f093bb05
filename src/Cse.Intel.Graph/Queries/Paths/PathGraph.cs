using System.Collections.Immutable;
using System.Globalization;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Network;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.Paths;

/// <summary>Two records that are joined, and how strongly.</summary>
/// <param name="To">The other end.</param>
/// <param name="Cost">Its strength as a cost, never 0: strengths end at 0.99.</param>
/// <param name="Step">Its strength, and what it stands on.</param>
internal readonly record struct PathPair(PathNode To, int Cost, RiskStep Step);

/// <summary>One person, place or thing met on the way.</summary>
internal sealed class PathNode(Subject subject)
{
    public Subject Subject { get; } = subject;

    /// <summary>Its pairs as far as they were read: all of them once it is expanded, else those with records that are.</summary>
    public List<PathPair> Pairs { get; } = [];

    /// <summary>True once its links were read.</summary>
    public bool IsExpanded { get; set; }

    /// <summary>True when it has too many links to be walked through.</summary>
    public bool IsHub { get; set; }

    /// <summary>True when a path may run through it: its links are known, and they are not too many.</summary>
    public bool MayPass => IsExpanded && !IsHub;

    /// <summary>The order of records that are otherwise equal: by key, then by id.</summary>
    public static Comparer<PathNode> Order { get; } = Comparer<PathNode>.Create(static (one, other) =>
    {
        var byKey = string.CompareOrdinal(one.Subject.Facts.SortKey, other.Subject.Facts.SortKey);
        return byKey != 0 ? byKey : one.Subject.Id.CompareTo(other.Subject.Id);
    });
}

/// <summary>
/// The graph as a question about paths sees it, read as a walk asks for it: people judged the same as one, pairs with
/// their strengths, hubs. A pair is judged from all that is said between the two, whichever end was read.
/// </summary>
internal sealed class PathGraph(IGraphReader reader, PathScope scope)
{
    private const int HubsNamed = 3;

    private readonly Dictionary<EntityId, PathNode> _nodes = [];
    private readonly HashSet<(EntityId, EntityId)> _judged = [];
    private readonly HashSet<Pointer> _pointers = [];

    public IdentityMap Identities { get; } = new(reader, scope.AsKnownAt);

    /// <summary>Restricted records that touch what was walked.</summary>
    public ImmutableArray<Pointer> SortedPointers => [.. _pointers.OrderBy(pointer => pointer.Contact, StringComparer.Ordinal).ThenBy(pointer => pointer.Touches)];

    /// <summary>How many were expanded.</summary>
    public int Expanded { get; private set; }

    /// <summary>The records asked about, each once; throws when one is hidden or missing.</summary>
    public async Task<IReadOnlyList<PathNode>> EndsAsync(IReadOnlyCollection<EntityId> ids, CancellationToken cancel)
    {
        await Identities.TakeAsync(ids, cancel);
        var ends = new List<PathNode>();
        foreach (var id in ids)
        {
            if (!Identities.TryGet(id, out var subject))
                throw QuestionRefusedException.NotFound();
            if (!_nodes.ContainsKey(subject.Id))
                ends.Add(NodeOf(subject));
        }
        return ends;
    }

    /// <summary>Reads the links of these, in one expansion. The ends of a path are read whole however many links they have.</summary>
    public async Task ExpandAsync(IReadOnlyCollection<PathNode> nodes, bool areEnds, CancellationToken cancel)
    {
        var expansion = await reader.ExpandAsync(
            [.. nodes.SelectMany(node => node.Subject.Members)], scope.Walked, areEnds ? null : NetworkAround.DegreeCap, cancel);
        await Identities.TakeAsync(expansion.Nodes, cancel);
        _pointers.UnionWith(expansion.Pointers);
        var links = expansion.Edges.CountBy(edge => edge.Source).ToDictionary();
        foreach (var node in nodes)
        {
            node.IsExpanded = true;
            node.IsHub = node.Subject.Members.Any(id => expansion.Capped.Contains(id) || links.GetValueOrDefault(id) > NetworkAround.DegreeCap);
        }
        Judge(expansion.Edges, areEnds);
        Expanded += nodes.Count;
    }

    /// <summary>What was not walked and what to do about it; null when everything was.</summary>
    /// <param name="wasCut">True when the budget ended the walk.</param>
    public string? Shortfall(bool wasCut)
    {
        var hubs = _nodes.Values.Where(node => node.IsHub).Order(PathNode.Order).Select(node => node.Subject.Facts.Caption).ToList();
        string[] parts =
        [
            .. wasCut ? ["There is more around these records than one answer may walk, so a better path may be missing. Ask with fewer links, a later ‘since’, or fewer kinds of link."] : Array.Empty<string>(),
            .. hubs.Count > 0 ? [$"{HubNames(hubs)} more than {NetworkAround.DegreeCap} links and {(hubs.Count == 1 ? "was" : "were")} not walked through. Ask with fewer kinds of link or a later ‘since’ to walk further."] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? null : string.Join(' ', parts);
    }

    private static string HubNames(List<string> hubs) => hubs.Count switch
    {
        1 => $"{hubs[0]} has",
        <= HubsNamed => $"{string.Join(", ", hubs[..^1])} and {hubs[^1]} have",
        _ => string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", hubs[..HubsNamed])} and {hubs.Count - HubsNamed} more have"),
    };

    private void Judge(IReadOnlyList<HalfEdge> edges, bool areEnds)
    {
        foreach (var between in edges.Where(scope.Admits).GroupBy(edge => (Near: Identities[edge.Source].Id, Far: Identities[edge.Target].Id)))
        {
            var (near, far) = between.Key;
            // Of a hub that is no end some records may not have been read: what is said of it is then not whole.
            if (near != far && (areEnds || !_nodes[near].IsHub) && _judged.Add(near.CompareTo(far) < 0 ? (near, far) : (far, near)))
                Weigh(_nodes[near], NodeOf(Identities[far]), [.. between]);
        }
    }

    private void Weigh(PathNode near, PathNode far, IReadOnlyList<HalfEdge> between)
    {
        var items = PairEvidence.Weigh(between, scope.AsOf, AtRiskSettings.Default, static _ => true);
        if (items.Count == 0)
            return;
        var strength = PairEvidence.Strength(items, AtRiskSettings.Default);
        if (strength < scope.MinStrength)
            return;
        var step = new RiskStep(strength, [.. items]);
        var cost = PathCost.Of(strength);
        near.Pairs.Add(new(far, cost, step));
        far.Pairs.Add(new(near, cost, step));
    }

    private PathNode NodeOf(Subject subject)
    {
        if (!_nodes.TryGetValue(subject.Id, out var node))
            _nodes[subject.Id] = node = new(subject);
        return node;
    }
}
