namespace Cse.Intel.Letters.Templates.ConsentSearch;

/// <summary>Golden examples: to be signed, refused, searched, broken off. Everyone in them is made up.</summary>
internal static class ConsentSearchExamples
{
    public static IReadOnlyList<ConsentSearchFacts> All =>
    [
        Searched,
        Searched with { Outcome = new ConsentOutcome.Searched(new(18, 20), new(18, 31), ConsentWithdrawn: true, []), IsSuspect = true },
        Searched with { Outcome = new ConsentOutcome.Refused() },
        Searched with { Outcome = new ConsentOutcome.NotAskedYet(), BodyWornVideo = null },
    ];

    public static ConsentSearchFacts Searched => new()
    {
        Head = Invented.Head("EX/SEARCH/2026/0019"),
        Premises = ["Flat 3, 27 Invented Street", "Sampleton", "SX9 9ZZ"],
        Person = "Dai Notional",
        EntitledAs = "tenant, named on the tenancy agreement",
        Officer = new("Police Constable", "Robin Imaginary", "2210"),
        On = new(2026, 11, 24),
        AskedAt = new(18, 5),
        SearchPurpose = "To see whether a child who is missing is there, or has left anything there.",
        Extent = "All rooms of the flat and the store in the hall. No drawers, phones or computers.",
        IsSuspect = false,
        Outcome = new ConsentOutcome.Searched(new(18, 20), new(18, 55), ConsentWithdrawn: false,
            [new("RI/1", "A school bag with exercise books", "Bedroom, behind the door"), new("RI/2", "A pink phone case", "Sofa")]),
        BodyWornVideo = "BWV 2026/119/2",
    };
}
