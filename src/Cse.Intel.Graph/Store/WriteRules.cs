using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Domain.Links;

namespace Cse.Intel.Graph.Store;

/// <summary>What an engine refuses to write, in the words and codes that every engine gives (architecture §4 and §5).</summary>
internal static class WriteRules
{
    /// <summary>The writer must have read the version there is; <paramref name="author"/> made it.</summary>
    public static void DemandVersion(EntityWrite write, int present, Func<string?> author)
    {
        if (present != write.ExpectedVersion)
            throw new StoreConflictException(write.Id, write.ExpectedVersion, present, author());
    }

    public static void DemandSameKind(EntityWrite write, EntityKind present)
    {
        if (present != write.Payload.Kind)
            throw new StoreRefusedException("entity.kind_changed", $"The record {write.Id} is a {present} and cannot become a {write.Payload.Kind}.");
    }

    public static StoreRefusedException ReferenceTaken(ExternalRef reference) =>
        new("entity.reference_taken", $"{reference.System} {reference.SortKey} already names another record.");

    public static StoreRefusedException NoRecord(string code, EntityId id) => new(code, $"There is no record {id}.");

    /// <summary>A link runs between kinds that the schema allows, and stands on a report or on a record of the unit's own.</summary>
    public static void DemandEnds(LinkKind kind, EntityKind from, EntityKind to, EntityKind report)
    {
        if (!kind.Allows(from, to))
            throw new StoreRefusedException("assertion.ends", $"{kind.Code} cannot run from {from} to {to}.");
        if (report is not (EntityKind.Report or EntityKind.Notice or EntityKind.DisruptionAction or EntityKind.Meeting or EntityKind.Assessment))
            throw new StoreRefusedException("assertion.no_report", "An assertion stands on a report, or on a record of the unit's own.");
    }

    public static StoreRefusedException CommitExists(string key) => new("commit.exists", $"The change set {key} was committed here already, or its place is taken.");

    public static StoreRefusedException AssertionExists(AssertionId id) => new("assertion.exists", $"The assertion {id} exists already.");

    public static StoreRefusedException NothingToRetract(AssertionId id) => new("assertion.not_found", $"There is no assertion {id} to retract.");

    public static StoreRefusedException RetractedBefore(AssertionId id) => new("assertion.retracted", $"The assertion {id} was retracted before.");

    /// <summary>A judgement is about two different people.</summary>
    public static void DemandPeople(Judgement judgement, EntityKind left, EntityKind right)
    {
        if (left != EntityKind.Person || right != EntityKind.Person || judgement.Left == judgement.Right)
            throw new StoreRefusedException("judgement.people", "A judgement is about two records of people.");
    }

    /// <summary>A judgement that is there already is only ever taken back, once.</summary>
    public static void DemandTakingBack(Judgement judgement, bool takenBackBefore)
    {
        if (judgement.RetractedAt is null)
            throw new StoreRefusedException("judgement.exists", $"The judgement {judgement.Id} exists already.");
        if (takenBackBefore)
            throw new StoreRefusedException("judgement.retracted", $"The judgement {judgement.Id} was taken back before.");
    }
}
