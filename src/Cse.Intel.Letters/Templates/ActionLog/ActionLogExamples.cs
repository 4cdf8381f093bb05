namespace Cse.Intel.Letters.Templates.ActionLog;

/// <summary>Golden examples: of an adult, a vehicle, an operation with nothing done, an address. Everyone in them is made up.</summary>
internal static class ActionLogExamples
{
    public static IReadOnlyList<ActionLogFacts> All =>
    [
        Usual,
        Usual with { Head = Invented.Head("EX/LOG/2026/0008"), Subject = new(LogSubjectKind.Vehicle, "Silver hatchback EX26 ZZZ"), Filters = [], Actions = [.. Usual.Actions.Select(action => action with { Children = new ProtectedChildren.Count(2) })] },
        Usual with { Head = Invented.Head("EX/LOG/2026/0009"), Subject = new(LogSubjectKind.Operation, "Operation Madeup"), Filters = [], Actions = [] },
        Usual with { Head = Invented.Head("EX/LOG/2026/0010"), Subject = new(LogSubjectKind.Address, "27 Invented Street, Sampleton"), Actions = [Usual.Actions[2]] },
    ];

    public static ActionLogFacts Usual => new()
    {
        Head = Invented.Head("EX/LOG/2026/0007"),
        Subject = new(LogSubjectKind.Adult, "Zoë Łukasz Şahin-Đặng"),
        Filters = [new("Proposed", "From 1 June 2026"), new("Agency", "All")],
        PrintedFor = "Detective Inspector Sam Supposed",
        Actions = [Notice, Visit, Patrol, Taxi, Guardians],
    };

    private static LoggedAction Patrol => new()
    {
        Code = "PATROL", Label = "Extra patrols, CCTV, community protection officers", Target = "Bus station, Mill Lane, Sampleton",
        Children = new ProtectedChildren.Initials(["FP", "RI", "AU"]), Owner = "Jo Fabricated", Agency = "Exampleshire County Council",
        Proposed = new(2026, 10, 20), Approved = new(2026, 10, 21), Due = new(2026, 10, 30), Done = new(2026, 10, 28), Expires = new(2026, 12, 10),
        Outcome = "Camera 14 now looks at the car park. Community protection officers go by at 4pm and 9pm.",
        EffectOnChild = "FP says that the grey car no longer waits there.",
    };

    private static LoggedAction Notice => new()
    {
        Code = "CAWN", Label = "Child Abduction Warning Notice", Target = "Zoë Łukasz Şahin-Đặng",
        Children = new ProtectedChildren.Initials(["FP"]), Owner = "DS Morgan Fictitious", Agency = "Exampleshire Police",
        Proposed = new(2026, 11, 8), Approved = new(2026, 11, 23), Due = new(2026, 11, 24), Done = new(2026, 11, 24), Expires = new(2027, 9, 30),
        Outcome = "Served and signed.",
    };

    private static LoggedAction Visit => new()
    {
        Code = "ADVICE", Label = "Advice visit, no formal warning", Target = "27 Invented Street, Sampleton",
        Children = new ProtectedChildren.Count(1), Owner = "PC Robin Imaginary", Agency = "Exampleshire Police",
        Proposed = new(2026, 6, 3), Approved = new(2026, 6, 3), Done = new(2026, 6, 9), Expires = new(2026, 9, 9),
        Outcome = "The occupier said that he had thought she was 18.",
        EffectOnChild = "None seen: she was found there again in October.",
    };

    private static LoggedAction Taxi => new()
    {
        Code = "TAXI_SUSP", Label = "Suspend or revoke a taxi licence", Target = "Plate 9999",
        Children = new ProtectedChildren.Count(3), Owner = "Kit Pretend", Agency = "Sampleton Borough Council",
        Proposed = new(2026, 10, 22), Approved = new(2026, 11, 2), Due = new(2026, 11, 16),
    };

    private static LoggedAction Guardians => new()
    {
        Code = "GUARDIANS", Label = "Brief hotels, door staff, takeaways, taxis, shops", Target = "Mill Lane, Sampleton",
        Children = new ProtectedChildren.Count(0), Owner = "Jo Fabricated", Agency = "Exampleshire County Council",
        Proposed = new(2026, 11, 20),
    };
}
