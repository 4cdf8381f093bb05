using Cse.Intel.Letters.Templates.Checks;
using Cse.Intel.Letters.Templates.Meetings;

namespace Cse.Intel.Letters.Templates.ActionPlan;

/// <summary>The action plan of a meeting: SMART actions, each with a named person and a day (domain: notices and powers, 5.3).</summary>
public sealed record ActionPlanFacts : LetterFacts
{
    /// <summary>The meeting.</summary>
    public required Meeting Meeting { get; init; }

    /// <summary>The actions.</summary>
    [Entries(1, 100)]
    public required IReadOnlyList<PlannedAction> Actions { get; init; }

    /// <summary>When the plan is looked at again.</summary>
    public required DateOnly ReviewOn { get; init; }

    /// <summary>Who was there and signs up to it.</summary>
    [Entries(1, 60)]
    public required IReadOnlyList<Attendee> SignedUpBy { get; init; }
}

/// <summary>One action. Its parts are the letters of SMART.</summary>
public sealed record PlannedAction
{
    /// <summary>Specific: what is done.</summary>
    [Prose]
    public required string What { get; init; }

    /// <summary>Measurable: how we shall know that it is done.</summary>
    [Prose]
    public required string DoneWhen { get; init; }

    /// <summary>Relevant: what it does for the child.</summary>
    [Prose]
    public required string ForTheChild { get; init; }

    /// <summary>The consideration it answers.</summary>
    public required Consideration Consideration { get; init; }

    /// <summary>The person who answers for it, by name.</summary>
    [Line(120)]
    public required string Owner { get; init; }

    /// <summary>That person's agency.</summary>
    public required string Agency { get; init; }

    /// <summary>Achievable: the person has said that they can do it.</summary>
    public required bool OwnerAgreed { get; init; }

    /// <summary>Time-bound: by when.</summary>
    public required DateOnly DueOn { get; init; }
}
