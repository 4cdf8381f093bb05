namespace Cse.Intel.Letters.Templates.Cawn;

/// <summary>Golden examples of the notice. Everyone in them is made up, and the force does not exist.</summary>
internal static class CawnExamples
{
    public static IReadOnlyList<CawnFacts> All =>
    [
        Section2,
        Section49(CareStatus.CareOrder) with { Service = Service },
        Section49(CareStatus.EmergencyProtectionOrder),
        Section49(CareStatus.PoliceProtection) with { State = CawnState.Draft },
    ];

    public static CawnFacts Section2 => new()
    {
        Reference = "EX/CAWN/2026/0042",
        Force = "Exampleshire Police",
        Unit = "Sexual Exploitation Investigation Unit",
        Recipient = new("Zoë Łukasz Şahin-Đặng", ["Lucky", "Luke S"], new(1995, 2, 11), ["Flat 3", "27 Invented Street", "Sampleton", "SX9 9ZZ"]),
        Child = new("Ffion Siân Placeholder", new(2011, 9, 30)),
        Basis = new CawnBasis.S2(),
        Triggers =
        [
            new(new(2026, 10, 3), "The child was found in your flat at 1:20am and had been reported missing from home the evening before."),
            new(new(2026, 10, 19), "The child was a passenger in a silver car that you were driving on Mill Lane, Sampleton."),
            new(new(2026, 11, 7), "You were seen in the child's company outside the Sampleton bus station."),
        ],
        Supporter = new("Carys Placeholder", "the child's mother", "has parental responsibility for the child", "MG11/CP/1", new(2026, 11, 20)),
        Prohibitions = [.. Enum.GetValues<CawnProhibition>()],
        FurtherProhibitions = ["wait for the child near Sampleton Community School or on the way to it."],
        IssuedOn = new(2026, 11, 24),
        StartsOn = new(2026, 11, 24),
        ExpiresOn = new(2027, 9, 30),
        ReviewOn = new(2027, 2, 24),
        RepresentationsContact = ["Sexual Exploitation Investigation Unit, Exampleshire Police", "1 Fiction Road, Sampleton SX1 1AA", "101, extension 55555    cawn@exampleshire.example"],
        IssuedBy = new("Detective Sergeant", "Morgan Fictitious", "4471"),
        State = CawnState.Final,
    };

    public static CawnFacts Section49(CareStatus status) => Section2 with
    {
        Reference = "EX/CAWN/2026/0043",
        Child = new("Ffion Siân Placeholder", new(2010, 1, 15)),
        Basis = new CawnBasis.S49(status, new(2026, 11, 23)),
        Supporter = new("Idris Madeup", "social worker, Exampleshire County Council", "acts for the local authority that shares parental responsibility", "MG11/IM/1", new(2026, 11, 23)),
        FurtherProhibitions = [],
        ExpiresOn = status == CareStatus.CareOrder ? new(2027, 5, 24) : new(2026, 11, 26),
        ReviewOn = status == CareStatus.CareOrder ? new(2027, 2, 24) : new(2026, 11, 25),
    };

    public static CawnService Service => new(
        new(2026, 11, 24), new(21, 40), "27 Invented Street, Sampleton",
        new("Police Constable", "Robin Imaginary", "2210"), "In person, read aloud, copy left", "Passport", null, "BWV 2026/118/7");
}
