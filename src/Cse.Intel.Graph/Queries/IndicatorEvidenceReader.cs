using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Indicators;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries;

/// <summary>
/// Gathers what the indicators are judged on, in two expansions: from the adult to children, addresses and vehicles, and
/// from those addresses and vehicles to the children who were there. Busy places and vehicles are left out.
/// </summary>
internal sealed class IndicatorEvidenceReader
{
    private static readonly ImmutableHashSet<LinkKind> FromAdult =
        Kinds("GAVE", "HARBOURED", "ALLEGED_RELATIONSHIP", "COLLECTED", "OCCUPIES", "DRIVES", "FAMILY_OF", "LIVES_WITH");

    private static readonly ImmutableHashSet<LinkKind> FromThings = Kinds("VISITS", "FOUND_AT", "LODGES_AT", "OCCUPIES", "TRAVELLED_IN");

    private readonly IndicatorsMet _question;
    private readonly IdentityMap _people;
    private readonly Subject _adult;
    private readonly Dictionary<EntityId, NodeFacts> _nodes = [];
    private readonly Dictionary<AssertionId, HalfEdge> _edges = [];
    private readonly Dictionary<AssertionId, ExcludedEvidence> _excluded = [];
    private IReadOnlyDictionary<AssertionId, Assertion> _assertions = ImmutableDictionary<AssertionId, Assertion>.Empty;
    private ILookup<string, HalfEdge> _byKind = Enumerable.Empty<HalfEdge>().ToLookup(_ => "");

    private IndicatorEvidenceReader(IndicatorsMet question, IdentityMap people)
    {
        _question = question;
        _people = people;
        _adult = people[question.Adult];
    }

    /// <summary>The evidence, once gathered.</summary>
    public IndicatorEvidence Evidence { get; private set; } = null!;

    /// <summary>What was left out, in the order of time.</summary>
    public ImmutableArray<ExcludedEvidence> Excluded =>
        [.. _excluded.Values.OrderBy(e => e.Line.Seen.EndOn(_question.AsOf)).ThenBy(e => e.Line.Assertion)];

    public static async Task<IndicatorEvidenceReader> GatherAsync(
        IGraphReader reader, IndicatorsMet question, IdentityMap people, CancellationToken cancel)
    {
        var gathering = new IndicatorEvidenceReader(question, people);
        await gathering.WalkAsync(reader, cancel);
        gathering.Evidence = gathering.Sort();
        return gathering;
    }

    /// <summary>An observation as a line to show.</summary>
    public IndicatorEvidenceLine Describe(AssertionId id)
    {
        var edge = _edges[id];
        var (from, to) = edge.Forward ? (edge.Source, edge.Target) : (edge.Target, edge.Source);
        var gift = Gift(edge) is { } code ? $" ({_question.Catalogue.FindGift(code)?.Label ?? code})" : "";
        var when = edge.Seen.IsUndated ? ", date not known" : DayWords.Trailing(edge.Seen.From, edge.Seen.To, edge.Seen.Open);
        return new(id, edge.Kind, from, to, $"{_nodes[from].Caption} {edge.Kind.Forward} {_nodes[to].Caption}{gift}{when}", edge.Seen, edge.Grade, edge.Report);
    }

    private async Task WalkAsync(IGraphReader reader, CancellationToken cancel)
    {
        var near = await ExpandAsync(reader, _adult.Members, FromAdult, cancel);
        var things = near.Where(e => e.Kind.Code is "OCCUPIES" or "DRIVES").Select(e => e.Target).Where(t => !_nodes[t].CommonPlace).ToHashSet();
        var far = await ExpandAsync(reader, things, FromThings, cancel);
        var edges = near.Concat(far).Where(e => _edges.TryAdd(e.Assertion, e)).ToList();
        _byKind = edges.ToLookup(e => e.Kind.Code, StringComparer.Ordinal);
        _assertions = await reader.GetAssertionsAsync([.. _byKind["GAVE"].Concat(_byKind["COLLECTED"]).Select(e => e.Assertion)], cancel);
        await _people.TakeAsync(_nodes, cancel);
    }

    private async Task<IReadOnlyList<HalfEdge>> ExpandAsync(
        IGraphReader reader, IReadOnlyCollection<EntityId> frontier, ImmutableHashSet<LinkKind> kinds, CancellationToken cancel)
    {
        if (frontier.Count == 0)
            return [];
        var filter = LinkFilter.Usual with { AsOf = _question.AsOf, AsKnownAt = _question.AsKnownAt, Kinds = kinds, Negatives = true };
        var expansion = await reader.ExpandAsync(frontier, filter, null, cancel);
        foreach (var (id, facts) in expansion.Nodes)
            _nodes.TryAdd(id, facts);
        return [.. Standing(expansion.Edges)];
    }

    // What a denial rules out does not count (at-risk.md, rule 3).
    private IEnumerable<HalfEdge> Standing(IReadOnlyList<HalfEdge> edges)
    {
        var between = edges.ToLookup(Pair);
        return edges.Where(e => !e.Negative && !PairEvidence.IsRuledOut(e, [.. between[Pair(e)]], _question.AsOf));
    }

    private static (EntityId, EntityId) Pair(HalfEdge edge) =>
        edge.Source.CompareTo(edge.Target) < 0 ? (edge.Source, edge.Target) : (edge.Target, edge.Source);

    private IndicatorEvidence Sort()
    {
        var occupied = _byKind["OCCUPIES"].Where(e => _adult.Members.Contains(e.Source)).ToLookup(e => e.Target);
        return new()
        {
            AsOf = _question.AsOf,
            AdultBirth = _adult.Facts.Birth,
            Visits = [.. AtAddress(occupied, "VISITS").Where(e => !IsOfHousehold(e))],
            FoundAt = [.. AtAddress(occupied, "FOUND_AT"), .. AtAddress(occupied, "LODGES_AT")],
            Gifts = [.. WithChildren("GAVE", adultGives: true)],
            Harboured = [.. WithChildren("HARBOURED", adultGives: true)],
            Relationships = [.. WithChildren("ALLEGED_RELATIONSHIP", adultGives: false)],
            Collected = [.. WithChildren("COLLECTED", adultGives: true)],
            Carried = [.. _byKind["TRAVELLED_IN"].Select(e => ToItem(e, e.Target, e.Source)).OfType<IndicatorItem>()],
        };
    }

    private IEnumerable<IndicatorItem> WithChildren(string kind, bool adultGives) =>
        _byKind[kind].Where(e => e.Forward || !adultGives).Select(e => ToItem(e, e.Target, null)).OfType<IndicatorItem>();

    private IEnumerable<IndicatorItem> AtAddress(ILookup<EntityId, HalfEdge> occupied, string kind) =>
        _byKind[kind]
            .Where(e => occupied[e.Source].Any(o => WasOccupied(o.Seen, e.Seen)))
            .Select(e => ToItem(e, e.Target, e.Source))
            .OfType<IndicatorItem>();

    private bool WasOccupied(Seen occupied, Seen visit)
    {
        if (occupied.IsUndated || visit.IsUndated)
            return true;
        var margin = _question.Catalogue["PI1_OCCUPIED"];
        var day = visit.EndOn(_question.AsOf);
        return day <= occupied.EndOn(_question.AsOf).AddDays(margin) && (occupied.From is not { } from || from.DayNumber - margin <= day.DayNumber);
    }

    private IndicatorItem? ToItem(HalfEdge edge, EntityId person, EntityId? where)
    {
        DateOnly? day = edge.Seen.IsUndated ? null : edge.Seen.EndOn(_question.AsOf);
        // "Until May" has no first day: its last one serves.
        var from = edge.Seen.From == DateOnly.MinValue ? day : edge.Seen.From;
        var child = _people[person];
        if (child.Facts.Kind != EntityKind.Person || child.Id == _adult.Id || !IsChild(child, from ?? _question.AsOf))
            return null;
        if (Exclusion(child, edge) is { } exclusion)
        {
            _excluded.TryAdd(edge.Assertion, new(Describe(edge.Assertion), exclusion.Code, exclusion.Reason));
            return null;
        }
        return new(edge.Assertion, child.Id, child.Facts.Birth, from, day, edge.Seen.Open)
        {
            Gift = Gift(edge),
            Checked = Detail(edge, "checked") == "yes",
            Where = where,
        };
    }

    // Who is or may be a child on that day (at-risk.md, rule 9).
    private static bool IsChild(Subject person, DateOnly day) => person.Facts.Birth.Under(18, day) switch
    {
        AgeAnswer.Under or AgeAnswer.Uncertain => true,
        AgeAnswer.Unknown => person.Is(Role.YoungPerson, day),
        _ => false,
    };

    private (string Code, string Reason)? Exclusion(Subject child, HalfEdge edge)
    {
        if (IsLifted(_adult) || IsLifted(child))
            return null;
        var day = edge.Seen.EndOn(_question.AsOf);
        if (!_adult.Is(Role.PersonOfConcern, _question.AsOf))
        {
            if (_adult.Is(Role.Professional, day))
                return ("professional", "The person’s work brings them into contact with children, and they are not a person of concern.");
            if (_adult.Is(Role.ParentCarer, day))
                return ("parent_carer", "The person is a parent or carer, and not a person of concern.");
        }
        return _byKind["FAMILY_OF"].Any(e => child.Members.Contains(e.Target))
            ? ("family", "The child is of the person’s own family: harm within it goes the child protection route.")
            : null;
    }

    private bool IsLifted(Subject person) => person.Members.Any(_question.CountAnyway.Contains);

    // A child who lives with the adult, or at the address, does not visit it.
    private bool IsOfHousehold(IndicatorItem visit)
    {
        var child = _people[visit.Child];
        var lives = _byKind["LIVES_WITH"].Any(e => child.Members.Contains(e.Target))
            || _byKind["OCCUPIES"].Any(e => e.Source == visit.Where && child.Members.Contains(e.Target));
        if (!lives || IsLifted(child))
            return false;
        _excluded.TryAdd(visit.Assertion, new(Describe(visit.Assertion), "household", "The child lives there."));
        return true;
    }

    private string? Gift(HalfEdge edge) => edge.Kind.Code == "GAVE" ? Detail(edge, "item") : null;

    private string? Detail(HalfEdge edge, string key) =>
        _assertions.TryGetValue(edge.Assertion, out var assertion) ? assertion.Details.GetValueOrDefault(key) : null;

    private static ImmutableHashSet<LinkKind> Kinds(params IEnumerable<string> codes) => [.. codes.Select(c => PoleSchema.Default[c])];
}
