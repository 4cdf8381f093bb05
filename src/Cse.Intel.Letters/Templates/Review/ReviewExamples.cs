namespace Cse.Intel.Letters.Templates.Review;

/// <summary>Golden examples: one for each outcome. Everyone in them is made up.</summary>
internal static class ReviewExamples
{
    public static IReadOnlyList<ReviewFacts> All =>
    [
        Continued,
        Continued with
        {
            Outcome = new ReviewOutcome.Changed(["be in the leisure centre on Mill Lane at times when the child is there.", "speak to the child's older brother."], new(2027, 5, 24), new(2027, 9, 30)),
            Representations = "You told us on 10 February that you now work at the leisure centre on Mill Lane.",
            Reason = "You cannot do your work without being in the building. The staff know of the notice.",
        },
        Continued with { Outcome = new ReviewOutcome.Withdrawn(new(2027, 2, 24)), Reason = "The family has moved to another part of the country." },
    ];

    public static ReviewFacts Continued => new()
    {
        Head = Invented.Head("EX/CAWN/2026/0042/R1", new(2027, 2, 25)),
        Recipient = Invented.Recipient,
        Notice = Invented.Notice,
        ReviewedOn = new(2027, 2, 24),
        Outcome = new ReviewOutcome.Continued(new(2027, 5, 24), new(2027, 9, 30)),
        Reason = "The reasons for the notice are still there. The person who looks after the child still says that you do not have permission.",
        DecidedBy = Invented.Inspector,
    };
}
