using System.Collections.Immutable;
using Cse.Intel.Graph.Domain.Time;

namespace Cse.Intel.Graph.Domain.Notices;

/// <summary>Where the child is (notices-and-powers.md §2, inputs).</summary>
public enum ChildLocation
{
    /// <summary>England or Wales.</summary>
    EnglandAndWales,
    /// <summary>Anywhere else.</summary>
    Elsewhere,
}

/// <summary>A notice between the same child and recipient that is in force.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="Basis">Its basis.</param>
public sealed record ActiveNotice(string Reference, NoticeBasis Basis);

/// <summary>What the eligibility rules ask for (notices-and-powers.md §2, inputs).</summary>
public sealed record EligibilityFacts
{
    /// <summary>The instant asked about; its day is the London day.</summary>
    public required DateTimeOffset On { get; init; }

    /// <summary>True when the child is named, not merely described.</summary>
    public bool ChildIdentified { get; init; } = true;

    /// <summary>What is known of the child's birth.</summary>
    public Birth ChildBirth { get; init; } = Birth.Unknown;

    /// <summary>The child's care status; null when not recorded.</summary>
    public CareEpisode? Care { get; init; }

    /// <summary>Where the child is.</summary>
    public ChildLocation Location { get; init; }

    /// <summary>True when the recipient is named, not merely described.</summary>
    public bool RecipientIdentified { get; init; } = true;

    /// <summary>What is known of the recipient's birth.</summary>
    public Birth RecipientBirth { get; init; } = Birth.Unknown;

    /// <summary>
    /// True when the recipient is of a class that cannot commit the s.2 offence: mother, father married to her at the
    /// birth, guardian, special guardian, person the child lives with under a child arrangements order, custody holder (§1.2).
    /// </summary>
    public bool RecipientConnected { get; init; }

    /// <summary>True when the recipient has parental responsibility.</summary>
    public bool RecipientHasResponsibility { get; init; }

    /// <summary>True when the recipient is, or may reasonably believe to be, the child's father, not married to the mother.</summary>
    public bool UnmarriedFather { get; init; }

    /// <summary>True when the recipient runs a certified refuge.</summary>
    public bool RecipientRunsRefuge { get; init; }

    /// <summary>Who has stated that the recipient has no permission.</summary>
    public SupportStatement Support { get; init; }

    /// <summary>Notices in force between the same child and recipient.</summary>
    public ImmutableArray<ActiveNotice> Active { get; init; } = [];
}
