using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.Records;

/// <summary>
/// The young people whom anything on record joins to somebody directly: whom a letter may be about, and whose names a
/// letter about another must not hold. Every link counts, the denied and the discounted too, and none is left out for
/// their number.
/// </summary>
/// <param name="Person">Whom they are joined to.</param>
/// <param name="Today">The day by which ages are told.</param>
public sealed record YoungPeopleWith(EntityId Person, DateOnly Today) : IQuestion<ImmutableArray<LinkedYoungPerson>>
{
    /// <inheritdoc/>
    public string Name => "young_people_with";

    /// <inheritdoc/>
    public Capability Needs => Capability.ReadReports;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => [Person];

    /// <inheritdoc/>
    public string? Text => null;

    /// <inheritdoc/>
    public int Count(ImmutableArray<LinkedYoungPerson> answer) => answer.Length;

    /// <inheritdoc/>
    public async Task<ImmutableArray<LinkedYoungPerson>> AnswerAsync(IGraphReader reader, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var identities = new IdentityMap(reader, null);
        await identities.TakeAsync([Person], cancel);
        if (!identities.TryGet(Person, out var subject))
            throw QuestionRefusedException.NotFound();
        var expansion = await reader.ExpandAsync(subject.Members, LinkFilter.Everything, null, cancel);
        await identities.TakeAsync(expansion.Nodes, cancel);
        var linked = expansion.Edges.ToLookup(edge => identities[edge.Target].Id);
        var young = linked.Select(edges => identities[edges.Key])
            .Where(far => far.Id != subject.Id && Readable.IsChild(far, Today) && Readable.IsNamed(reader.Viewer, far, Today)).ToList();
        var records = await reader.GetEntitiesAsync([.. young.SelectMany(far => far.Members)], null, cancel);
        var read = (await Readable.ReadAsync(reader, [.. records.Values], Today, cancel)).ToDictionary(record => record.Id);
        return
        [
            .. from far in young
               let ofThem = far.Members.Where(read.ContainsKey).Select(id => read[id]).ToImmutableArray()
               where !ofThem.IsEmpty
               orderby ofThem[0].Caption, far.Facts.SortKey
               select new LinkedYoungPerson(far, ofThem, linked[far.Id].Any(Stands)),
        ];
    }

    private static bool Stands(HalfEdge edge) => !edge.Negative && edge.Status != AssertionStatus.Discounted;
}

/// <summary>A young person joined to somebody.</summary>
/// <param name="Subject">Who.</param>
/// <param name="Records">Their records as the viewer reads them, the leading one first.</param>
/// <param name="Stands">True when something joins them that is neither denied nor discounted.</param>
public sealed record LinkedYoungPerson(Subject Subject, ImmutableArray<Entity> Records, bool Stands);
