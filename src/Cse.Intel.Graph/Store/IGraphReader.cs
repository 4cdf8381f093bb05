using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;

namespace Cse.Intel.Graph.Store;

/// <summary>
/// Reads one graph for one viewer. The engine supplies records and half-edges, never paths and never ranks. Every method
/// leaves out what the viewer may not see; a missing id is simply absent from the answer, and one named twice is answered
/// once. Times: <c>asKnownAt</c> null means everything known so far; a record's first revision also serves for times before
/// it, since an assertion recorded by then cannot stand on a record nobody knew. Protection and handling code bind as they
/// stand now, whatever was known then; a revision whose own protection hides it stays hidden. External references are as
/// they are now.
/// </summary>
public interface IGraphReader
{
    /// <summary>For whom it was opened.</summary>
    Viewer Viewer { get; }

    /// <summary>The records with these ids, as they were known then.</summary>
    ValueTask<IReadOnlyDictionary<EntityId, Entity>> GetEntitiesAsync(
        IReadOnlyCollection<EntityId> ids, DateTimeOffset? asKnownAt, CancellationToken cancel);

    /// <summary>Every revision of one record, first to last; empty when there is none to see.</summary>
    ValueTask<IReadOnlyList<Entity>> GetRevisionsAsync(EntityId id, CancellationToken cancel);

    /// <summary>The assertions with these ids; one is seen when itself, both its ends and its report's audience and restriction admit it.</summary>
    ValueTask<IReadOnlyDictionary<AssertionId, Assertion>> GetAssertionsAsync(
        IReadOnlyCollection<AssertionId> ids, CancellationToken cancel);

    /// <summary>The records that other systems call so; a reference nobody knows is absent.</summary>
    ValueTask<IReadOnlyDictionary<ExternalRef, EntityId>> FindByReferencesAsync(
        IReadOnlyCollection<ExternalRef> references, CancellationToken cancel);

    /// <summary>
    /// Every assertion, retracted ones included, that came with one of these keys from another system, oldest first;
    /// by this an import knows what it has brought before.
    /// </summary>
    ValueTask<ILookup<string, Assertion>> FindBySourceKeysAsync(IReadOnlyCollection<string> keys, CancellationToken cancel);

    /// <summary>
    /// Records that may match a search, for ranking above: every visible record with a term equal to, beginning with or
    /// like one of the tokens, up to <paramref name="limit"/> visible records for each token. Says when it was cut.
    /// </summary>
    ValueTask<SearchCandidates> FindCandidatesAsync(SearchTerms terms, int limit, CancellationToken cancel);

    /// <summary>
    /// The half-edges of these records that pass the filter, with what a walk needs to know of both ends. A link passes
    /// if its kind, times, status, grade and protection pass, its report's restriction admits the viewer, and the far
    /// record is seen; a link of a record with itself is read once, forward. A record of the frontier that is hidden or
    /// missing gives nothing. With a cap, a record with more passing links than that gives none and is named as capped; only
    /// visible, passing links count, and its far records are not among the nodes. With no day asked for, an undated link
    /// passes any <c>since</c>. Pointers name frontier records touched by a standing link that is restricted, or whose report
    /// or far record is, whatever the filter, and only if nothing that hides it is silent.
    /// </summary>
    ValueTask<Expansion> ExpandAsync(
        IReadOnlyCollection<EntityId> frontier, LinkFilter filter, int? cap, CancellationToken cancel);

    /// <summary>The half-edges (each link once, read forward) whose both ends are among these records.</summary>
    ValueTask<IReadOnlyList<HalfEdge>> GetLinksAmongAsync(
        IReadOnlyCollection<EntityId> ids, LinkFilter filter, CancellationToken cancel);

    /// <summary>The assertions that stand on this report, in the order of their ids; none when the report is not seen.</summary>
    ValueTask<IReadOnlyList<Assertion>> GetAssertionsOfReportAsync(EntityId report, CancellationToken cancel);

    /// <summary>Judgements that name any of these records and stood at that time; both records must be seen.</summary>
    ValueTask<IReadOnlyList<Judgement>> GetJudgementsAsync(
        IReadOnlyCollection<EntityId> ids, DateTimeOffset? asKnownAt, CancellationToken cancel);

    /// <summary>Every record of a kind in the order of ids, from after <paramref name="after"/> on.</summary>
    IAsyncEnumerable<Entity> ScanEntitiesAsync(EntityKind kind, EntityId? after, CancellationToken cancel);

    /// <summary>Every assertion in the order of ids, retracted ones included.</summary>
    IAsyncEnumerable<Assertion> ScanAssertionsAsync(AssertionId? after, CancellationToken cancel);

    /// <summary>Every judgement in the order of ids, those taken back included.</summary>
    IAsyncEnumerable<Judgement> ScanJudgementsAsync(CancellationToken cancel);
}

/// <summary>Which links an expansion passes.</summary>
/// <param name="AsOf">Only links whose observation began by this day; null = no bound.</param>
/// <param name="AsKnownAt">Only links recorded by then and not retracted by then; null = now.</param>
/// <param name="Since">Only links whose observation ended on or after this day.</param>
/// <param name="Kinds">Only these kinds; null = every kind.</param>
/// <param name="Floor">Only links at least this well graded.</param>
/// <param name="Negatives">Also denials.</param>
/// <param name="Discounted">Also discounted links.</param>
public sealed record LinkFilter(
    DateOnly? AsOf,
    DateTimeOffset? AsKnownAt,
    DateOnly? Since,
    ImmutableHashSet<LinkKind>? Kinds,
    GradeFloor Floor,
    bool Negatives,
    bool Discounted)
{
    /// <summary>Positive, undiscounted links of every kind and grade but E, with no bound of time.</summary>
    public static LinkFilter Usual { get; } = new(null, null, null, null, GradeFloor.Usual, false, false);

    /// <summary>Everything there is.</summary>
    public static LinkFilter Everything { get; } = new(null, null, null, null, GradeFloor.None, true, true);
}

/// <summary>
/// When a link was observed, as the rules see it: its own observation, else its report's submission, else undated
/// (at-risk.md, rule 1).
/// </summary>
/// <param name="From">First day; null when undated.</param>
/// <param name="To">Last day; null when open or undated.</param>
/// <param name="Open">True when the observation goes on.</param>
public readonly record struct Seen(DateOnly? From, DateOnly? To, bool Open)
{
    /// <summary>How many days before the day asked for an undated item is taken to have ended (at-risk.md, rule 1).</summary>
    public const int UndatedAge = 730;

    /// <summary>True when nothing says when.</summary>
    public bool IsUndated => From is null && !Open;

    /// <summary>The end that counts on a day: an open or later end is that day, an undated one 730 days before.</summary>
    public DateOnly EndOn(DateOnly day) =>
        IsUndated ? DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - UndatedAge)) : Open || To is null || To > day ? day : To.Value;
}

/// <summary>One assertion read from one of its ends.</summary>
/// <param name="Source">The record of the frontier.</param>
/// <param name="Target">The far record.</param>
/// <param name="Forward">True when it runs from source to target.</param>
/// <param name="Assertion">Its id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Negative">True for a denial.</param>
/// <param name="Status">What has become of it.</param>
/// <param name="Grade">The grade that holds, each axis its own, else its report's.</param>
/// <param name="Seen">When it was observed.</param>
/// <param name="Report">Its report.</param>
/// <param name="Synthetic">True when the report only stands for what came without one.</param>
/// <param name="Agency">The agency of the report, where the viewer may see the report itself.</param>
public readonly record struct HalfEdge(
    EntityId Source,
    EntityId Target,
    bool Forward,
    AssertionId Assertion,
    LinkKind Kind,
    bool Negative,
    AssertionStatus Status,
    Grade Grade,
    Seen Seen,
    EntityId Report,
    bool Synthetic,
    string? Agency);

/// <summary>What a walk needs to know of a record, as known then.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="SortKey"><c>Kind:id</c>, see <see cref="Entity.SortKey"/>.</param>
/// <param name="References">What other systems call it, sorted.</param>
/// <param name="Caption">The few words that name it.</param>
/// <param name="Roles">Roles of a person.</param>
/// <param name="Birth">What is known of a person's birth.</param>
/// <param name="CommonPlace">Whether many come and go.</param>
public sealed record NodeFacts(
    EntityId Id,
    EntityKind Kind,
    string SortKey,
    ImmutableArray<ExternalRef> References,
    string Caption,
    ImmutableArray<PersonRole> Roles,
    Birth Birth,
    bool CommonPlace)
{
    /// <summary>The facts of a record.</summary>
    public static NodeFacts Of(Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return Of(entity.Id, entity.Payload, entity.ExternalRefs);
    }

    /// <summary>The facts of a payload and its references.</summary>
    public static NodeFacts Of(EntityId id, EntityPayload payload, ImmutableArray<ExternalRef> references)
    {
        ArgumentNullException.ThrowIfNull(payload);
        var person = payload as Person;
        return new(id, payload.Kind, Entity.SortKeyOf(id, payload.Kind, references), references, payload.Caption, person?.Roles ?? [], person?.Birth ?? Birth.Unknown, IsCommonPlace(payload));
    }

    /// <summary>The same facts under other references.</summary>
    public NodeFacts With(ImmutableArray<ExternalRef> references) =>
        this with { References = references, SortKey = Entity.SortKeyOf(Id, Kind, references) };

    private static bool IsCommonPlace(EntityPayload payload) => payload switch
    {
        Address a => a.CommonPlace == true,
        Vehicle v => v.CommonPlace == true,
        Organisation o => o.CommonPlace == true,
        _ => false,
    };
}

/// <summary>What an expansion gives.</summary>
/// <param name="Edges">Half-edges, grouped by source in no promised order.</param>
/// <param name="Nodes">Facts of every visible frontier record and every far record.</param>
/// <param name="Capped">Frontier records that had more links than the cap.</param>
/// <param name="Pointers">Frontier records touched by a restricted record, with whom to speak to; unit viewers only.</param>
public sealed record Expansion(
    IReadOnlyList<HalfEdge> Edges,
    IReadOnlyDictionary<EntityId, NodeFacts> Nodes,
    IReadOnlySet<EntityId> Capped,
    IReadOnlyList<Pointer> Pointers);

/// <summary>"A restricted record touches this; speak to X."</summary>
public sealed record Pointer(EntityId Touches, string Contact);

/// <summary>What is looked for.</summary>
/// <param name="Words">Folded words, matched whole, from their beginning, or by likeness.</param>
/// <param name="Keys">Normal forms that may be part of an identifier (VRM, phone, postcode, handle), matched anywhere; shorter than three characters from its beginning only.</param>
/// <param name="Kinds">Only these kinds; empty = every kind.</param>
public sealed record SearchTerms(ImmutableArray<string> Words, ImmutableArray<string> Keys, ImmutableHashSet<EntityKind> Kinds);

/// <summary>Records that may match.</summary>
/// <param name="Records">The records, unordered.</param>
/// <param name="Complete">False when there were more than the limit.</param>
public sealed record SearchCandidates(IReadOnlyList<Entity> Records, bool Complete);
