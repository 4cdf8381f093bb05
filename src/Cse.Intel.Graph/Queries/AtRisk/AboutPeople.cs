using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.AtRisk;

/// <summary>
/// What stands beside the strength of each listed young person: when they were last seen, which agencies reported on
/// them, and what is not in place (at-risk.md, last paragraph). Read for the rows of one page, in two expansions.
/// </summary>
internal sealed class AboutPeople
{
    private static readonly Schema.PoleSchema Kinds = PoleSchema.Default;

    private readonly YoungPeopleAtRisk _question;
    private readonly IdentityMap _identities;
    private readonly ILookup<EntityId, HalfEdge> _ofPerson;
    private readonly ILookup<EntityId, EntityId> _recipientsOfNotice;

    private AboutPeople(YoungPeopleAtRisk question, IdentityMap identities, ILookup<EntityId, HalfEdge> ofPerson, ILookup<EntityId, EntityId> recipients)
    {
        _question = question;
        _identities = identities;
        _ofPerson = ofPerson;
        _recipientsOfNotice = recipients;
    }

    public DateOnly AsOf => _question.AsOf;

    public static async Task<AboutPeople> ReadAsync(
        IGraphReader reader, YoungPeopleAtRisk question, IReadOnlyList<Listed> page, IdentityMap identities, CancellationToken cancel)
    {
        var filter = new LinkFilter(question.AsOf, question.AsKnownAt, null, null, GradeFloor.None, Negatives: true, Discounted: false);
        var people = await reader.ExpandAsync([.. page.SelectMany(l => l.Best.At.Subject.Members)], filter, null, cancel);
        var lead = page.SelectMany(l => l.Best.At.Subject.Members.Select(m => (m, l.Best.At.Subject.Id))).ToDictionary(p => p.m, p => p.Id);
        var ofPerson = people.Edges.ToLookup(e => lead[e.Source]);

        var notices = people.Edges.Where(e => e.Kind.Code == "NOTICE_CHILD").Select(e => e.Target).Distinct().ToList();
        // Whom they are linked to may lie beyond what was walked, and be one person under several records.
        await identities.TakeAsync(people.Nodes, cancel);
        var recipients = await reader.ExpandAsync(notices, filter with { Kinds = [Kinds["NOTICE_RECIPIENT"]] }, null, cancel);
        await identities.TakeAsync(recipients.Nodes, cancel);
        var ofNotice = recipients.Edges
            .Where(e => Holds(e, question.AsOf))
            .ToLookup(e => e.Source, e => identities[e.Target].Id);
        return new(question, identities, ofPerson, ofNotice);
    }

    /// <summary>The latest end among the counting positive assertions that no denial rules out.</summary>
    public DateOnly? LastSeen(Subject person)
    {
        DateOnly? last = null;
        foreach (var edge in Counting(person))
            if (edge.Seen.EndOn(AsOf) is var end && (last is null || end > last))
                last = end;
        return last;
    }

    public ImmutableArray<string> Agencies(Subject person) =>
        [.. _ofPerson[person.Id].Where(e => !e.Synthetic && e.Agency is not null).Select(e => e.Agency!).Distinct().Order(StringComparer.Ordinal)];

    public ImmutableArray<MissingSafeguard> Missing(Subject person, RiskPath path)
    {
        var edges = _ofPerson[person.Id].Where(e => !e.Negative).ToList();
        var missing = ImmutableArray.CreateBuilder<MissingSafeguard>();
        if (!edges.Any(e => e.Kind.Code == "ASSESSED_IN"))
            missing.Add(MissingSafeguard.NoAssessment);
        if (!edges.Any(e => e.Kind.Code == "MEETING_ABOUT" && e.Seen.EndOn(AsOf) >= AsOf.AddMonths(-3)))
            missing.Add(MissingSafeguard.NoMeeting3M);
        if (LacksNotice(edges, path))
            missing.Add(MissingSafeguard.NoNotice);
        return missing.ToImmutable();
    }

    private bool LacksNotice(List<HalfEdge> edges, RiskPath path)
    {
        var concerns = path.Entities.Where(s => s.Is(Role.PersonOfConcern, AsOf)).Select(s => s.Id).ToHashSet();
        return concerns.Count > 0
            && !edges.Any(e => e.Kind.Code == "NOTICE_CHILD" && Holds(e, AsOf) && _recipientsOfNotice[e.Target].Any(concerns.Contains));
    }

    private IEnumerable<HalfEdge> Counting(Subject person)
    {
        foreach (var between in _ofPerson[person.Id].GroupBy(e => _identities[e.Target].Id))
        {
            var all = between.ToList();
            foreach (var edge in all)
                if (!edge.Negative
                    && (_question.Since is not { } since || edge.Seen.EndOn(AsOf) >= since)
                    && !PairEvidence.IsRuledOut(edge, all, AsOf))
                    yield return edge;
        }
    }

    private static bool Holds(HalfEdge edge, DateOnly day) => !edge.Negative && (edge.Seen.Open || edge.Seen.To is not { } to || to >= day);
}
