using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries;

/// <summary>What the graph says for the notice rules about one adult and one child.</summary>
/// <param name="Adult">The adult's record.</param>
/// <param name="Child">The child's record.</param>
/// <param name="Facts">The facts, with what the form added.</param>
/// <param name="Existing">Notices between the two, of any state past service.</param>
/// <param name="Cautions">What in the graph speaks for a second look at the form's answers.</param>
internal sealed record NoticeEligibilityFacts(
    Entity Adult, Entity Child, EligibilityFacts Facts, ImmutableArray<Entity> Existing, ImmutableArray<string> Cautions)
{
    private static readonly ImmutableHashSet<LinkKind> Recipient = [PoleSchema.Default["NOTICE_RECIPIENT"]];

    private static readonly ImmutableHashSet<LinkKind> Kinship = [PoleSchema.Default["FAMILY_OF"], PoleSchema.Default["LIVES_WITH"]];

    /// <summary>Reads both records and what is between them; null when one is missing, hidden or no person.</summary>
    public static async Task<NoticeEligibilityFacts?> ReadAsync(
        IGraphReader reader, EntityId adult, EntityId child, EligibilityInputs inputs, DateTimeOffset on, CancellationToken cancel)
    {
        var records = await reader.GetEntitiesAsync([adult, child], null, cancel);
        if (!records.TryGetValue(adult, out var adultRecord) || adultRecord.Payload is not Person recipient
            || !records.TryGetValue(child, out var childRecord) || childRecord.Payload is not Person young)
            return null;
        var people = await JudgedSame.LoadAsync(reader, [adult, child], null, cancel);
        var existing = await ExistingAsync(reader, people, adult, child, cancel);
        var facts = new EligibilityFacts
        {
            On = on,
            ChildIdentified = young.Identified,
            ChildBirth = people.BirthOf(child),
            Care = CareOf(young, inputs),
            Location = inputs.Location,
            RecipientIdentified = recipient.Identified,
            RecipientBirth = people.BirthOf(adult),
            RecipientConnected = inputs.RecipientConnected,
            RecipientHasResponsibility = inputs.RecipientHasResponsibility,
            UnmarriedFather = inputs.UnmarriedFather,
            RecipientRunsRefuge = inputs.RecipientRunsRefuge,
            Support = inputs.Support,
            Active = [.. existing.Select(e => (Notice)e.Payload).Where(n => n.StandsAt(on)).Select(n => new ActiveNotice(n.Reference, n.BasisOf()))],
        };
        return new(adultRecord, childRecord, facts, existing, [.. await CautionsAsync(reader, people, adult, child, facts, cancel)]);
    }

    private static CareEpisode? CareOf(Person child, EligibilityInputs inputs) =>
        (inputs.Care ?? child.CareStatus) is { } status ? new(status, inputs.CareStart, inputs.CareEnd, inputs.CareExtended) : null;

    private static async Task<ImmutableArray<Entity>> ExistingAsync(
        IGraphReader reader, JudgedSame people, EntityId adult, EntityId child, CancellationToken cancel)
    {
        var links = await reader.ExpandAsync(people.RecordsOf(adult), LinkFilter.Usual with { Kinds = Recipient }, null, cancel);
        var notices = await reader.GetEntitiesAsync([.. links.Edges.Select(e => e.Target).Distinct()], null, cancel);
        return [.. notices.Values.Where(n => n.Payload is Notice notice && people[notice.Child] == people[child]).OrderBy(n => n.Caption, StringComparer.Ordinal)];
    }

    private static async Task<IEnumerable<string>> CautionsAsync(
        IGraphReader reader, JudgedSame people, EntityId adult, EntityId child, EligibilityFacts facts, CancellationToken cancel)
    {
        var cautions = new List<string>();
        var both = people.RecordsOf(adult).Concat(people.RecordsOf(child)).ToList();
        var kin = await reader.GetLinksAmongAsync(both, LinkFilter.Usual with { Kinds = Kinship }, cancel);
        if (kin.Any(e => people[e.Source] != people[e.Target]) && facts is { RecipientConnected: false, RecipientHasResponsibility: false, UnmarriedFather: false })
            cautions.Add("The record ties the two as family or as living together: make sure that the adult has no parental responsibility and is not connected with the child in law.");
        if (people.Holds(adult, Role.ParentCarer, facts.On.ToLondonDay()))
            cautions.Add("The adult is recorded as a parent or carer: make sure that it is not of this child.");
        return cautions;
    }
}
