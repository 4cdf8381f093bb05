using Cse.Intel.Letters.Templates.MeetingPack;
using Cse.Intel.Letters.Templates.Meetings;

namespace Cse.Intel.Letters.Templates.ActionPlan;

/// <summary>A golden example. Everyone in it is made up.</summary>
internal static class ActionPlanExamples
{
    public static IReadOnlyList<ActionPlanFacts> All => [Usual];

    public static ActionPlanFacts Usual => new()
    {
        Head = Invented.Head("EX/MTG/2026/0021/A", new(2026, 12, 1)),
        Meeting = MeetingPackExamples.Meeting,
        Actions =
        [
            new()
            {
                What = "Meet Ffion each Tuesday at a place that she chooses.", DoneWhen = "Four meetings have been held and written up.", ForTheChild = "She has one adult to whom she can say anything.",
                Consideration = Consideration.C01, Owner = "Idris Madeup", Agency = "Exampleshire County Council", OwnerAgreed = true, DueOn = new(2026, 12, 29),
            },
            new()
            {
                What = "Put a list of who may collect Ffion at the school's reception.", DoneWhen = "The list is there and staff have been told.", ForTheChild = "Nobody can fetch her without her mother knowing.",
                Consideration = Consideration.C06, Owner = "Ellis Assumed", Agency = "Sampleton Community School", OwnerAgreed = true, DueOn = new(2026, 12, 3),
            },
            new()
            {
                What = "Show Carys how to keep messages and numbers that may be evidence.", DoneWhen = "She has the leaflet and has been shown it once.", ForTheChild = "Ffion does not have to tell it all again.",
                Consideration = Consideration.C05, Owner = "Morgan Fictitious", Agency = "Exampleshire Police", OwnerAgreed = true, DueOn = new(2026, 12, 8),
            },
        ],
        ReviewOn = new(2027, 2, 26),
        SignedUpBy = [.. MeetingPackExamples.Attendees.Where(attendee => attendee.Attendance != Attendance.Apologies)],
    };
}
