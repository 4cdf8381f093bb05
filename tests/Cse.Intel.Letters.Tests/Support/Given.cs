using Cse.Intel.Letters.Templates.Cawn;

namespace Cse.Intel.Letters.Tests.Support;

/// <summary>Invented facts. Everyone in them is made up, and the force does not exist.</summary>
internal static class Given
{
    public static CawnFacts S2Notice() => new()
    {
        Reference = "EX/CAWN/2026/0042",
        Force = "Exampleshire Police",
        Unit = "Sexual Exploitation Investigation Unit",
        Recipient = new CawnRecipient("Zoë Łukasz Şahin-Đặng", ["Lucky", "Luke S"], new DateOnly(1995, 2, 11),
            ["Flat 3", "27 Invented Street", "Sampleton", "SX9 9ZZ"]),
        Child = new CawnChild("Ffion Siân Placeholder", new DateOnly(2011, 9, 30)),
        Basis = new CawnBasis.S2(),
        Triggers =
        [
            new CawnTrigger(new DateOnly(2026, 10, 3), "The child was found in your flat at 1:20am and had been reported missing from home the evening before."),
            new CawnTrigger(new DateOnly(2026, 10, 19), "The child was a passenger in a silver car that you were driving on Mill Lane, Sampleton."),
            new CawnTrigger(new DateOnly(2026, 11, 7), "You were seen in the child's company outside the Sampleton bus station."),
        ],
        Supporter = new CawnSupporter("Carys Placeholder", "the child's mother", "has parental responsibility for the child", "MG11/CP/1", new DateOnly(2026, 11, 20)),
        Prohibitions = [.. Enum.GetValues<CawnProhibition>()],
        FurtherProhibitions = ["wait for the child near Sampleton Community School or on the way to it."],
        IssuedOn = new DateOnly(2026, 11, 24),
        StartsOn = new DateOnly(2026, 11, 24),
        ExpiresOn = new DateOnly(2027, 9, 30),
        ReviewOn = new DateOnly(2027, 2, 24),
        RepresentationsContact = ["Sexual Exploitation Investigation Unit, Exampleshire Police", "1 Fiction Road, Sampleton SX1 1AA", "101, extension 55555    cawn@exampleshire.example"],
        IssuedBy = new CawnOfficer("Detective Sergeant", "Morgan Fictitious", "4471"),
        State = CawnState.Final,
    };

    public static CawnFacts S49Notice(CareStatus status = CareStatus.CareOrder) => S2Notice() with
    {
        Reference = "EX/CAWN/2026/0043",
        Child = new CawnChild("Ffion Siân Placeholder", new DateOnly(2010, 1, 15)),
        Basis = new CawnBasis.S49(status, new DateOnly(2026, 11, 23)),
        Supporter = new CawnSupporter("Idris Madeup", "social worker, Exampleshire County Council", "acts for the local authority that shares parental responsibility", "MG11/IM/1", new DateOnly(2026, 11, 23)),
        FurtherProhibitions = [],
        ExpiresOn = status == CareStatus.CareOrder ? new DateOnly(2027, 5, 24) : new DateOnly(2026, 11, 26),
        ReviewOn = status == CareStatus.CareOrder ? new DateOnly(2027, 2, 24) : new DateOnly(2026, 11, 25),
    };

    /// <summary>A notice for someone with an Arabic name, an alias in Urdu, and numbers beside both.</summary>
    public static CawnFacts InOtherScripts() => S2Notice() with
    {
        Recipient = new CawnRecipient(Translated.ArabicName, [Translated.UrduName, "Lucky", Translated.HebrewName], new DateOnly(1995, 2, 11),
            ["Flat 3", "27 شارع النخيل", "Sampleton", "SX9 9ZZ"]),
        Supporter = S2Notice().Supporter with { Name = "ملک گلزار" },
    };

    public static CawnService Service() => new(
        new DateOnly(2026, 11, 24), new TimeOnly(21, 40), "27 Invented Street, Sampleton",
        new CawnOfficer("Police Constable", "Robin Imaginary", "2210"), "In person, read aloud, copy left", "Passport", null, "BWV 2026/118/7");
}
