using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries.Walking;
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
        var people = new IdentityMap(reader, null);
        await people.TakeAsync([adult, child], cancel);
        var (warned, guarded) = (people[adult], people[child]);
        var existing = await ExistingAsync(reader, warned, guarded, cancel);
        var facts = new EligibilityFacts
        {
            On = on,
            ChildIdentified = young.Identified,
            ChildBirth = BirthOf(guarded),
            Care = CareOf(young, inputs),
            Location = inputs.Location,
            RecipientIdentified = recipient.Identified,
            RecipientBirth = BirthOf(warned),
            RecipientConnected = inputs.RecipientConnected,
            RecipientHasResponsibility = inputs.RecipientHasResponsibility,
            UnmarriedFather = inputs.UnmarriedFather,
            RecipientRunsRefuge = inputs.RecipientRunsRefuge,
            Support = inputs.Support,
            Active = [.. existing.Select(e => (Notice)e.Payload).Where(n => n.StandsAt(on)).Select(n => new ActiveNotice(n.Reference, n.BasisOf()))],
        };
        return new(adultRecord, childRecord, facts, existing, [.. await CautionsAsync(reader, warned, guarded, facts, cancel)]);
    }

    private static CareEpisode? CareOf(Person child, EligibilityInputs inputs) =>
        (inputs.Care ?? child.CareStatus) is { } status ? new(status, inputs.CareStart, inputs.CareEnd, inputs.CareExtended) : null;

    // Records judged the same that give different birth dates leave the age open, until somebody settles it.
    private static Birth BirthOf(Subject person) => person.BirthConflict ? Birth.Unknown : person.Facts.Birth;

    private static async Task<ImmutableArray<Entity>> ExistingAsync(IGraphReader reader, Subject adult, Subject child, CancellationToken cancel)
    {
        var links = await reader.ExpandAsync(adult.Members, LinkFilter.Usual with { Kinds = Recipient }, null, cancel);
        var notices = await reader.GetEntitiesAsync([.. links.Edges.Select(e => e.Target).Distinct()], null, cancel);
        return [.. notices.Values.Where(n => n.Payload is Notice notice && child.Members.Contains(notice.Child)).OrderBy(n => n.Caption, StringComparer.Ordinal)];
    }

    private static async Task<IEnumerable<string>> CautionsAsync(
        IGraphReader reader, Subject adult, Subject child, EligibilityFacts facts, CancellationToken cancel)
    {
        var cautions = new List<string>();
        foreach (var person in new[] { adult, child }.Where(p => p.BirthConflict))
            cautions.Add($"Records judged to be {person.Facts.Caption} give birth dates that cannot all be right: settle which holds.");
        var kin = await reader.GetLinksAmongAsync([.. adult.Members, .. child.Members], LinkFilter.Usual with { Kinds = Kinship }, cancel);
        if (kin.Any(e => adult.Members.Contains(e.Source) != adult.Members.Contains(e.Target))
            && facts is { RecipientConnected: false, RecipientHasResponsibility: false, UnmarriedFather: false })
            cautions.Add("The record ties the two as family or as living together: make sure that the adult has no parental responsibility and is not connected with the child in law.");
        if (adult.Is(Role.ParentCarer, facts.On.ToLondonDay()))
            cautions.Add("The adult is recorded as a parent or carer: make sure that it is not of this child.");
        return cautions;
    }
}
