using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.Shared;

/// <summary>One of the chosen with one record it is linked to.</summary>
/// <param name="Who">The chosen.</param>
/// <param name="What">The record.</param>
/// <param name="Strength">The strength of the pair, unrounded.</param>
/// <param name="Items">What it stands on, heaviest first.</param>
internal sealed record Touch(Subject Who, Subject What, double Strength, IReadOnlyList<Item> Items);

/// <summary>
/// What the question stands on, read in one expansion of all the chosen, one look-up each for the observations of the
/// links that matter and for the events among them, and one expansion of the records shown, to tell how busy they are.
/// </summary>
internal sealed class SharedEvidence
{
    private static readonly ImmutableHashSet<LinkKind> Joining =
        [.. PoleSchema.Default.LinkKinds.Where(kind => kind.BearsRisk == RiskBearing.Yes && kind.Weight > 0)];

    private static readonly ImmutableHashSet<LinkKind> OfTheMissing = [PoleSchema.Default["PARTY_TO"], PoleSchema.Default["VICTIM_IN"]];

    private readonly IGraphReader _reader;
    private readonly WhatTheyShare _question;
    private readonly IdentityMap _identities;
    private readonly HashSet<Pointer> _pointers = [];
    private readonly List<string> _cuts = [];
    private ILookup<EntityId, RecordLink> _links = Enumerable.Empty<RecordLink>().ToLookup(link => link.Edge.Source);
    private IReadOnlyDictionary<AssertionId, Assertion> _assertions = ImmutableDictionary<AssertionId, Assertion>.Empty;
    private IReadOnlyDictionary<EntityId, Entity> _events = ImmutableDictionary<EntityId, Entity>.Empty;

    private SharedEvidence(IGraphReader reader, WhatTheyShare question)
    {
        _reader = reader;
        _question = question;
        _identities = new(reader, question.AsKnownAt);
    }

    /// <summary>The chosen, each person once, in the order of their keys.</summary>
    public ImmutableArray<Subject> Chosen { get; private set; }

    /// <summary>Each shared record with those of the chosen that touch it.</summary>
    public IReadOnlyList<IReadOnlyList<Touch>> Touched { get; private set; } = [];

    /// <summary>The chosen people with the missing episodes that they are a party or victim of.</summary>
    public IReadOnlyList<Touch> Missing { get; private set; } = [];

    /// <summary>What was left out and what to do; null when nothing was.</summary>
    public string? Truncated => _cuts.Count == 0 ? null : string.Join(' ', _cuts);

    /// <summary>Restricted records that touch what was read.</summary>
    public IReadOnlyCollection<Pointer> Pointers => _pointers;

    public static async Task<SharedEvidence> GatherAsync(IGraphReader reader, WhatTheyShare question, CancellationToken cancel)
    {
        var evidence = new SharedEvidence(reader, question);
        await evidence.ChooseAsync(cancel);
        var touches = await evidence.ReadTouchesAsync(cancel);
        evidence.Keep(touches);
        await evidence.LookUpAsync(touches, cancel);
        return evidence;
    }

    /// <summary>The link's own observation; unknown when only its report is dated.</summary>
    public Domain.Time.Observed Observed(Item item) => _assertions[item.Edge.Assertion].Observed;

    /// <summary>An event as it was known then.</summary>
    public PoleEvent Event(Subject episode) => (PoleEvent)_events[episode.Id].Payload;

    /// <summary>How busy a record is; null for a person. Its people must have been counted.</summary>
    public BusyPlace? Busy(Subject what) =>
        what.Facts.Kind == EntityKind.Person ? null : BusyPlace.Of(what.Facts, _links[what.Id], _question.AsOf);

    /// <summary>Reads whom the records of a page join, whoever was chosen.</summary>
    public async Task CountPeopleAsync(ImmutableArray<Subject> shown, CancellationToken cancel)
    {
        if (shown.IsEmpty)
            return;
        var filter = _question.Filter with { Kinds = Joining, Since = null };
        var around = await _reader.ExpandAsync([.. shown.SelectMany(what => what.Members)], filter, null, cancel);
        await _identities.TakeAsync(around.Nodes, cancel);
        _pointers.UnionWith(around.Pointers);
        _links = around.Edges.ToLookup(edge => edge.Source, edge => new RecordLink(edge, _identities[edge.Target]));
    }

    private async Task ChooseAsync(CancellationToken cancel)
    {
        await _identities.TakeAsync(_question.Between, cancel);
        var chosen = new Dictionary<EntityId, Subject>();
        foreach (var id in _question.Between)
            chosen[_identities.TryGet(id, out var subject) ? subject.Id : throw QuestionRefusedException.NotFound()] = subject;
        if (chosen.Count < 2)
            throw new QuestionRefusedException("shared.between", "Those are judged to be one person. Choose somebody or something else as well.");
        if (_question.AtLeast < 2 || _question.AtLeast > chosen.Count)
            throw new QuestionRefusedException("shared.at_least", $"Ask for what 2 to {chosen.Count} of them share.");
        Chosen = [.. chosen.Values.OrderBy(subject => subject.Facts.SortKey, StringComparer.Ordinal).ThenBy(subject => subject.Id)];
    }

    private async Task<List<Touch>> ReadTouchesAsync(CancellationToken cancel)
    {
        // No cap: the chosen are starts, and one with very many links is the point of asking.
        var expansion = await _reader.ExpandAsync([.. Chosen.SelectMany(subject => subject.Members)], _question.Filter, null, cancel);
        await _identities.TakeAsync(expansion.Nodes, cancel);
        _pointers.UnionWith(expansion.Pointers);
        return [.. expansion.Edges
            .Where(edge => edge.Negative || _question.Floor.Passes(edge.Grade))
            .GroupBy(edge => (Who: _identities[edge.Source].Id, What: _identities[edge.Target].Id))
            .Where(between => between.Key.Who != between.Key.What)
            .Select(between => Touching(_identities[between.Key.Who], _identities[between.Key.What], [.. between]))
            .OfType<Touch>()];
    }

    private Touch? Touching(Subject who, Subject what, IReadOnlyList<HalfEdge> between)
    {
        var items = PairEvidence.Weigh(between, _question.AsOf, AtRiskSettings.Default, static _ => true);
        if (items.Count == 0)
            return null;
        var strength = PairEvidence.Strength(items, AtRiskSettings.Default);
        return strength < _question.MinStrength ? null : new(who, what, strength, items);
    }

    /// <summary>Keeps what is shared, as far as the budget goes: by how many share it, then by strength.</summary>
    private void Keep(List<Touch> touches)
    {
        var shared = touches
            .Where(touch => _question.Seeks(touch.What.Facts.Kind))
            .GroupBy(touch => touch.What.Id)
            .Where(by => by.Count() >= _question.AtLeast)
            .Select(by => (IReadOnlyList<Touch>)[.. by])
            .OrderByDescending(by => by.Count)
            .ThenByDescending(by => by.Min(touch => touch.Strength))
            .ThenBy(by => by[0].What.Facts.SortKey, StringComparer.Ordinal)
            .ToList();
        var room = _question.Budget;
        var kept = shared.TakeWhile(by => (room -= by.Sum(touch => touch.Items.Count)) >= 0).ToList();
        if (shared.Count - kept.Count is > 0 and var left)
            _cuts.Add(FormattableString.Invariant($"{left} more shared {(left == 1 ? "record" : "records")}, by as few of the set or on weaker evidence, {(left == 1 ? "was" : "were")} not looked into. Ask with a later ‘since’, a lowest grade, fewer kinds or fewer records."));
        Touched = kept;
    }

    private async Task LookUpAsync(List<Touch> touches, CancellationToken cancel)
    {
        var parties = touches
            .Where(touch => touch.Who.Facts.Kind == EntityKind.Person && touch.What.Facts.Kind == EntityKind.Event && touch.Items.Any(item => OfTheMissing.Contains(item.Edge.Kind)))
            .Select(touch => touch with { Items = [.. touch.Items.Where(item => OfTheMissing.Contains(item.Edge.Kind))] })
            .OrderByDescending(touch => touch.Items.Max(item => item.Edge.Seen.EndOn(_question.AsOf)))
            .ThenBy(touch => touch.What.Facts.SortKey, StringComparer.Ordinal)
            .ThenBy(touch => touch.Who.Facts.SortKey, StringComparer.Ordinal)
            .ToList();
        if (parties.Count > _question.Budget)
            _cuts.Add(FormattableString.Invariant($"Of the events of these people the {_question.Budget} latest were looked into for missing episodes. Ask with a later ‘since’ or fewer records."));
        await ReadEventsAsync([.. parties.Take(_question.Budget)], cancel);
        var assertions = Touched.SelectMany(by => by).Concat(Missing).SelectMany(touch => touch.Items).Select(item => item.Edge.Assertion).ToHashSet();
        if (assertions.Count > 0)
            _assertions = await _reader.GetAssertionsAsync(assertions, cancel);
    }

    private async Task ReadEventsAsync(List<Touch> parties, CancellationToken cancel)
    {
        if (parties.Count > 0)
            _events = await _reader.GetEntitiesAsync(parties.Select(touch => touch.What.Id).ToHashSet(), _question.AsKnownAt, cancel);
        Missing = [.. parties.Where(touch => Event(touch.What).IsMissingEpisode)];
    }
}
