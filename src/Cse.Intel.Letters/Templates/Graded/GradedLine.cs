using Cse.Intel.Letters.Templates.Checks;

namespace Cse.Intel.Letters.Templates.Graded;

/// <summary>
/// One piece of sanitised information with its grade, as documents print it (domain: intelligence handling, 1). Who gave
/// it and how it was first worded have no place here.
/// </summary>
/// <param name="On">The day on which it was so.</param>
/// <param name="Text">The sanitised text.</param>
/// <param name="Grade">Its grade, 3x5x2.</param>
/// <param name="Condition">For handling code C: the condition of sharing, and who confirmed that it is met.</param>
public sealed record GradedLine(DateOnly On, [property: Prose] string Text, Grade Grade, MetCondition? Condition = null)
{
    /// <exception cref="LetterFactException">The line may be shared only on a condition, and nobody has confirmed that it is met.</exception>
    internal void MustBeShareable(string field, DateOnly on)
    {
        if (Grade.Handling == Handling.C)
            FactCheck.Require(Condition is not null, $"{field}.Condition", "is missing: a line with handling code C is printed only when its condition is met and somebody has confirmed it");
        else
            FactCheck.Require(Condition is null, $"{field}.Condition", "is given for a line with handling code P, which has none");
        FactCheck.Require(Condition is null || Condition.ConfirmedOn <= on, $"{field}.Condition.ConfirmedOn", "is after the date of this document");
        FactCheck.Require(On <= on, $"{field}.On", "is after the date of this document");
    }
}

/// <summary>A condition of sharing that is met.</summary>
/// <param name="Condition">The condition, e.g. <c>Named recipients only</c>.</param>
/// <param name="ConfirmedBy">Who confirmed that it is met for the readers of this document.</param>
/// <param name="ConfirmedOn">When.</param>
public sealed record MetCondition(string Condition, string ConfirmedBy, DateOnly ConfirmedOn);
