using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.Together;

/// <summary>
/// What places an adult and a child together since a day: said directly of both, or both at one address, in one vehicle or
/// at one event at the same time. Only what is positive, not discounted, assessed A to D and ends on or after the day; what
/// is not dated says nothing of when and is left out. A record is told, never judged: whether a notice was broken is for a
/// person to decide (notices-and-powers.md §1.5, "Breach").
/// </summary>
/// <param name="Adult">The adult.</param>
/// <param name="Child">The child.</param>
/// <param name="Since">The day, e.g. that on which a notice was served.</param>
/// <param name="Today">Today in London.</param>
public sealed record TogetherSince(EntityId Adult, EntityId Child, DateOnly Since, DateOnly Today) : IQuestion<ImmutableArray<Together>>
{
    private static readonly ImmutableHashSet<string> Direct =
        ["SEEN_WITH", "COLLECTED", "HARBOURED", "GAVE", "CONTACTED", "CONTROLS", "ALLEGED_RELATIONSHIP", "LIVES_WITH"];

    private static readonly ImmutableHashSet<EntityKind> Places = [EntityKind.Address, EntityKind.Vehicle, EntityKind.Event];

    /// <inheritdoc/>
    public string Name => "together_since";

    /// <inheritdoc/>
    public Capability Needs => Capability.ReadReports;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => [Adult, Child];

    /// <inheritdoc/>
    public string? Text => $"since {Since:yyyy-MM-dd}";

    /// <inheritdoc/>
    public int Count(ImmutableArray<Together> answer) => answer.Length;

    /// <inheritdoc/>
    public async Task<ImmutableArray<Together>> AnswerAsync(IGraphReader reader, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var identities = new IdentityMap(reader, null);
        await identities.TakeAsync([Adult, Child], cancel);
        var (his, hers) = (await LinksAsync(reader, identities, Adult, cancel), await LinksAsync(reader, identities, Child, cancel));
        var placed = await AtTheirAddressesAsync(reader, [.. AtOnePlace(identities, his, hers)], cancel);
        // One report that says both where they were and that they were together tells of one occasion.
        var found = placed.Concat(Directly(identities, his).Where(direct => !placed.Any(occasion => occasion.On == direct.On && occasion.IsOf(direct.Edges[0].Report)))).ToList();
        var reports = await ReportsAsync(reader, found, cancel);
        return
        [
            .. found.Select(together => together with { Reports = [.. together.Edges.Select(edge => edge.Report).Where(reports.ContainsKey).Distinct().Select(id => reports[id])] })
                .OrderBy(together => together.On).ThenBy(together => together.Edges[0].Assertion.Value).ThenBy(together => together.Edges[^1].Assertion.Value),
        ];
    }

    /// <summary>What the filter of the engine leaves: standing, graded A to D, begun by today and not over before the day.</summary>
    private async Task<IReadOnlyList<HalfEdge>> LinksAsync(IGraphReader reader, IdentityMap identities, EntityId person, CancellationToken cancel)
    {
        if (!identities.TryGet(person, out var subject) || !Readable.IsNamed(reader.Viewer, subject, Today))
            throw QuestionRefusedException.NotFound();
        var expansion = await reader.ExpandAsync(subject.Members, LinkFilter.Usual with { AsOf = Today, Since = Since }, null, cancel);
        await identities.TakeAsync(expansion.Nodes, cancel);
        return [.. expansion.Edges.Where(edge => !edge.Seen.IsUndated && Readable.IsNamed(reader.Viewer, identities[edge.Target], Today))];
    }

    private IEnumerable<Together> Directly(IdentityMap identities, IReadOnlyList<HalfEdge> his) =>
        from edge in his
        where Direct.Contains(edge.Kind.Code) && identities[edge.Target].Id == identities[Child].Id
        select Of(null, edge);

    private IEnumerable<Together> AtOnePlace(IdentityMap identities, IReadOnlyList<HalfEdge> his, IReadOnlyList<HalfEdge> hers)
    {
        var visits = hers.ToLookup(edge => identities[edge.Target].Id);
        return from edge in his
               let place = identities[edge.Target]
               where Places.Contains(place.Facts.Kind)
               from other in visits[place.Id]
               where Overlap(edge.Seen, other.Seen)
               select Of(place, edge, other);
    }

    /// <summary>An event is where it occurred: the address names the place better than the event does.</summary>
    private static async Task<IReadOnlyList<Together>> AtTheirAddressesAsync(IGraphReader reader, IReadOnlyList<Together> found, CancellationToken cancel)
    {
        var filter = LinkFilter.Usual with { Kinds = [PoleSchema.Default["OCCURRED_AT"]] };
        var expansion = await reader.ExpandAsync([.. found.SelectMany(together => together.At).Distinct()], filter, null, cancel);
        var addresses = expansion.Edges.Where(edge => edge.Forward).OrderBy(edge => edge.Assertion.Value).ToLookup(edge => edge.Source, edge => expansion.Nodes[edge.Target]);
        return
        [
            .. found.Select(together => addresses[together.At[0]].FirstOrDefault() is { } address
                ? together with { Place = address.Caption, At = [.. together.At, address.Id] }
                : together),
        ];
    }

    private bool Overlap(Seen one, Seen other) => Start(one) <= other.EndOn(Today) && Start(other) <= one.EndOn(Today);

    private static DateOnly Start(Seen seen) => seen.From ?? DateOnly.MinValue;

    private Together Of(Subject? place, params ImmutableArray<HalfEdge> edges)
    {
        var from = edges.Max(edge => Start(edge.Seen));
        return new(from < Since ? Since : from, place?.Facts.Caption, place is null ? [] : [place.Id], edges, [], edges.Min(edge => edge.Seen.EndOn(Today)) == Since);
    }

    private static async Task<IReadOnlyDictionary<EntityId, Entity>> ReportsAsync(IGraphReader reader, IReadOnlyList<Together> found, CancellationToken cancel)
    {
        var ids = found.SelectMany(together => together.Edges).Where(edge => !edge.Synthetic).Select(edge => edge.Report).Distinct().ToList();
        return ids.Count == 0 ? ImmutableDictionary<EntityId, Entity>.Empty : await reader.GetEntitiesAsync(ids, null, cancel);
    }
}

/// <summary>Something that places two people together.</summary>
/// <param name="On">The first day since which it does.</param>
/// <param name="Place">Where; null when it was said of both directly.</param>
/// <param name="At">The records of that place: the address or vehicle, or an event and the address where it occurred.</param>
/// <param name="Edges">What was said: one of both, or one of each.</param>
/// <param name="Reports">The reports behind it that the viewer may read.</param>
/// <param name="MayBeBefore">True when it ends on the very day asked about, and so may have been before the hour.</param>
public sealed record Together(DateOnly On, string? Place, ImmutableArray<EntityId> At, ImmutableArray<HalfEdge> Edges, ImmutableArray<Entity> Reports, bool MayBeBefore)
{
    /// <summary>The weakest grade among what was said, axis by axis.</summary>
    public Grade Grade => new(Edges.Max(edge => edge.Grade.Source), Edges.Max(edge => edge.Grade.Assessment), Edges.Max(edge => edge.Grade.Handling));

    /// <summary>The reports behind it and the place, as records: whoever may not see one of them is not told of it.</summary>
    public IEnumerable<EntityId> Records => Reports.Select(report => report.Id).Concat(At);

    /// <summary>True when this report is behind it.</summary>
    public bool IsOf(EntityId report) => Edges.Any(edge => edge.Report == report);

    /// <summary>The sanitised texts of the reports, each once.</summary>
    public ImmutableArray<Report> Texts => [.. Reports.Select(report => report.Payload).OfType<Report>().Distinct()];
}
