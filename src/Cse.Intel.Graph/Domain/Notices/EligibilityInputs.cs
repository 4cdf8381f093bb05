using Cse.Intel.Graph.Domain.Pole;

namespace Cse.Intel.Graph.Domain.Notices;

/// <summary>What the form adds to the records of adult and child (notices-and-powers.md §2, inputs).</summary>
public sealed record EligibilityInputs
{
    /// <summary>The child's care status, when the form knows better than the record; null = the record's.</summary>
    public CareStatus? Care { get; init; }

    /// <summary>When that status began.</summary>
    public DateTimeOffset? CareStart { get; init; }

    /// <summary>When it ends by its own terms.</summary>
    public DateTimeOffset? CareEnd { get; init; }

    /// <summary>True for an emergency protection order that the court extended.</summary>
    public bool CareExtended { get; init; }

    /// <summary>Where the child is.</summary>
    public ChildLocation Location { get; init; }

    /// <summary>See <see cref="EligibilityFacts.RecipientConnected"/>.</summary>
    public bool RecipientConnected { get; init; }

    /// <summary>See <see cref="EligibilityFacts.RecipientHasResponsibility"/>.</summary>
    public bool RecipientHasResponsibility { get; init; }

    /// <summary>See <see cref="EligibilityFacts.UnmarriedFather"/>.</summary>
    public bool UnmarriedFather { get; init; }

    /// <summary>See <see cref="EligibilityFacts.RecipientRunsRefuge"/>.</summary>
    public bool RecipientRunsRefuge { get; init; }

    /// <summary>See <see cref="EligibilityFacts.Support"/>.</summary>
    public SupportStatement Support { get; init; }
}
