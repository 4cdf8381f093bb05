using Cse.Intel.Letters.Templates.MeetingPack;
using Cse.Intel.Letters.Templates.Meetings;

namespace Cse.Intel.Letters.Templates.Minutes;

/// <summary>Golden examples: each outcome, each way with absent parents, and part 2. Everyone in them is made up.</summary>
internal static class MinutesExamples
{
    public static IReadOnlyList<MinutesFacts> All =>
    [
        PartOne,
        PartOne with { Part = Open with { Outcome = MeetingOutcome.S47OrEmergency, ReviewOn = null, Parents = new ParentsInformed.NotToBeTold("Telling them now could put Ffion in danger tonight. Decided again on 3 December.") } },
        PartOne with { Part = Open with { Outcome = MeetingOutcome.Caf, Parents = new ParentsInformed.ToBeTold("What was decided, and whom to call.", "Idris Madeup") } },
        PartOne with { Part = Open with { Outcome = MeetingOutcome.Nfa, ReviewOn = null } },
        PartTwo,
        PartTwo with { Part = new MinutedPart.Professionals { Items = [new("Next steps", "None beyond part 1.")], OtherChildren = [] } },
    ];

    public static MinutedPart.Open Open => new()
    {
        Answers = [.. Enum.GetValues<Consideration>().Select(code => new Answer(code, code == Consideration.C10 ? null : "Talked about. " + (code == Consideration.C01 ? "Ffion wants to stay with her aunt at weekends, and will." : "Agreed as in the plan.")))],
        Outcome = MeetingOutcome.CinPlan,
        Reasons = "Ffion is in need of help and the family asked for it early. Nobody sees a failing of the parents.",
        ReviewOn = new(2027, 2, 26),
        Parents = new ParentsInformed.Present(),
    };

    public static MinutesFacts PartOne => new()
    {
        Head = Invented.Head("EX/MTG/2026/0021/M1", new(2026, 12, 2)),
        Meeting = MeetingPackExamples.Meeting,
        Attendees = MeetingPackExamples.Attendees,
        TakenBy = "Uma Hypothetical",
        Part = Open,
    };

    public static MinutesFacts PartTwo => PartOne with
    {
        Head = Invented.Head("EX/MTG/2026/0021/M2", new(2026, 12, 2)),
        Attendees = [.. MeetingPackExamples.Attendees.Where(attendee => attendee.Attendance != Attendance.PartOneOnly)],
        Part = new MinutedPart.Professionals
        {
            Items = [new("Adult 1", "Police go on with their enquiry. No agency speaks to Adult 1 before 8 December."), new("School gate", "Staff write down the registration mark of any car that waits.")],
            OtherChildren = [new("Child A", "Her social worker asks for a meeting of her own."), new("Child B", "Assessment by 10 December.")],
        },
    };
}
