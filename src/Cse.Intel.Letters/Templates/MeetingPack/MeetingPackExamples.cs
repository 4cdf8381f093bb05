using Cse.Intel.Letters.Templates.Graded;
using Cse.Intel.Letters.Templates.Meetings;

namespace Cse.Intel.Letters.Templates.MeetingPack;

/// <summary>Golden examples: a professional's copy, the family's copy, an empty part 2. Everyone in them is made up.</summary>
internal static class MeetingPackExamples
{
    public static IReadOnlyList<MeetingPackFacts> All =>
    [
        Professional,
        Professional with { PrintedFor = "Carys Placeholder", Agency = "Family", Copy = 4, PartTwo = null },
        Professional with { Copy = 5, PartTwo = new() { Lines = [], OtherChildren = [] } },
    ];

    public static Meeting Meeting => new()
    {
        Reference = "EX/MTG/2026/0021",
        On = new(2026, 12, 1),
        At = new(10, 0),
        Place = "Room 4, Sampleton Civic Centre",
        Chair = new("Noor Conjectural", "child protection coordinator", "Exampleshire County Council", Attendance.BothParts),
        Child = new("Ffion Siân Placeholder", new(2011, 9, 30)),
    };

    public static IReadOnlyList<Attendee> Attendees =>
    [
        Meeting.Chair,
        new("Idris Madeup", "social worker", "Exampleshire County Council", Attendance.BothParts),
        new("Morgan Fictitious", "detective sergeant", "Exampleshire Police", Attendance.BothParts),
        new("Ellis Assumed", "designated safeguarding lead", "Sampleton Community School", Attendance.BothParts),
        new("Carys Placeholder", "the child's mother", "Family", Attendance.PartOneOnly),
        new("Dr Pat Theoretical", "school nurse", "Exampleshire NHS", Attendance.Apologies),
    ];

    public static MeetingPackFacts Professional => new()
    {
        Head = Invented.Head("EX/MTG/2026/0021/P", new(2026, 11, 26)),
        Meeting = Meeting,
        PrintedFor = "Idris Madeup",
        Agency = "Exampleshire County Council",
        Copy = 2,
        Attendees = Attendees,
        PartOne =
        [
            .. Enum.GetValues<Consideration>().Select(code => new AgendaItem(code, code switch
            {
                Consideration.C01 => "Ffion has been missing from home three times since September. She says that she feels safe at her aunt's.",
                Consideration.C04 => "Her trusted worker sees her each Tuesday.",
                _ => null,
            }, InPartTwo: code == Consideration.C10)),
        ],
        PartTwo = new()
        {
            Lines =
            [
                new(new(2026, 11, 7), "Seen at the bus station with Adult 1, who gave her a phone.", new(Reliability.Reliable, Assessment.A, Handling.P)),
                new(new(2026, 10, 19), "Adult 1 brings children to a flat on Invented Street at weekends.", new(Reliability.Untested, Assessment.C, Handling.C),
                    new("Professionals at this meeting only", "Detective Inspector 1180 Sam Supposed", new(2026, 11, 25))),
            ],
            OtherChildren = [new("Child B", "Missing on the same two nights in October. No assessment yet."), new("Child A", "Named by two reports with Adult 1. Has a social worker.")],
            AllegedAbuser = "Adult 1 is 31, has no conviction, and was given a warning notice on 24 November 2026.",
        },
    };
}
