namespace Cse.Intel.Letters.Templates.ServiceRecord;

/// <summary>Golden examples: signed for, refused, not given. Everyone in them is made up.</summary>
internal static class ServiceRecordExamples
{
    public static IReadOnlyList<ServiceRecordFacts> All => [Signed, Refused, NotServed];

    public static ServiceRecordFacts Signed => new()
    {
        Head = Invented.Head("EX/SERVICE/2026/0042"),
        Notice = Invented.Notice,
        Recipient = Cawn.CawnExamples.Section2.Recipient,
        On = new(2026, 11, 24),
        At = new(21, 40),
        Place = "27 Invented Street, Sampleton",
        By = new("Police Constable", "Robin Imaginary", "2210"),
        Witness = "Police Constable 2218 Alex Unreal",
        BodyWornVideo = "BWV 2026/118/7",
        Outcome = new ServiceOutcome.Signed(Delivery, "I only gave her a lift. I will keep away from now on."),
    };

    public static ServiceRecordFacts Refused => Signed with
    {
        Head = Invented.Head("EX/SERVICE/2026/0043"),
        Witness = null,
        Outcome = new ServiceOutcome.Refused(Delivery with { Interpreter = "Ana Nowhere, Polish" }, "\"I'm not putting my name to anything.\"\nHe turned the paper over and pushed it back across the table.", null),
    };

    public static ServiceRecordFacts NotServed => Signed with
    {
        Head = Invented.Head("EX/SERVICE/2026/0044"),
        Recipient = Signed.Recipient with { Aliases = [] },
        BodyWornVideo = null,
        Witness = null,
        Outcome = new ServiceOutcome.NotServed("Nobody opened the door. A neighbour said that the flat has been empty since the weekend.", new(2026, 11, 26)),
    };

    private static Delivery Delivery => new("Passport shown at the door, and known to the officer", ExplainedAloud: true, CopyLeft: true, Interpreter: null);
}
