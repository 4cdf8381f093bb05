using Cse.Intel.Letters.Templates.Checks;

namespace Cse.Intel.Letters.Templates.ActionLog;

/// <summary>One disruption action, from proposal to end.</summary>
public sealed record LoggedAction
{
    /// <summary>Its code in the catalogue, e.g. <c>PATROL</c>.</summary>
    [Line(24)]
    public required string Code { get; init; }

    /// <summary>What the code stands for.</summary>
    public required string Label { get; init; }

    /// <summary>The adult, address, vehicle or business it is aimed at; a child is never one.</summary>
    public required string Target { get; init; }

    /// <summary>Whom it protects.</summary>
    public required ProtectedChildren Children { get; init; }

    /// <summary>The person who answers for it.</summary>
    public required string Owner { get; init; }

    /// <summary>That person's agency.</summary>
    public required string Agency { get; init; }

    /// <summary>When it was proposed.</summary>
    public required DateOnly Proposed { get; init; }

    /// <summary>When it was approved; null if it has not been.</summary>
    public DateOnly? Approved { get; init; }

    /// <summary>By when it is to be done; null if nobody has said.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>When it was done; null if it has not been.</summary>
    public DateOnly? Done { get; init; }

    /// <summary>When what it brought about ends; null if it has no end.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>What came of it; null while nothing has.</summary>
    [Prose]
    public string? Outcome { get; init; }

    /// <summary>What it did for or to the child; null while nobody knows.</summary>
    [Prose]
    public string? EffectOnChild { get; init; }

    /// <summary>Where it stands on a day.</summary>
    internal ActionState StateOn(DateOnly day) => this switch
    {
        { Done: not null, Expires: { } end } when end <= day => ActionState.Ended,
        { Done: not null } => ActionState.Done,
        { Due: { } due } when due < day => ActionState.Overdue,
        { Approved: not null } => ActionState.Approved,
        _ => ActionState.Proposed,
    };
}

/// <summary>Where an action stands, in the order in which a log counts them.</summary>
internal enum ActionState { Proposed, Approved, Overdue, Done, Ended }
