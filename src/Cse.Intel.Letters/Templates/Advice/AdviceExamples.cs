using Cse.Intel.Letters.Templates.Cawn;

namespace Cse.Intel.Letters.Templates.Advice;

/// <summary>Golden examples: each law, and none. Everyone in them is made up.</summary>
internal static class AdviceExamples
{
    public static IReadOnlyList<AdviceFacts> All =>
    [
        Usual,
        Usual with { Basis = new CawnBasis.S49(CareStatus.CareOrder, new(2024, 3, 4)) },
        Usual with { Basis = null, Child = new("Ffion Siân Placeholder", new(2010, 1, 15)) },
    ];

    public static AdviceFacts Usual => new()
    {
        Head = Invented.Head("EX/ADVICE/2026/0113", new(2026, 6, 9)),
        Recipient = "Dai Notional",
        Child = new("Ffion Siân Placeholder", new(2011, 9, 30)),
        Basis = new CawnBasis.S2(),
        Occasions = [new(new(2026, 6, 6), "The child was at a party in your flat until 2am."), new(new(2026, 5, 30), "The child slept at your flat while reported missing from home.")],
        GivenBy = new("Police Constable", "Robin Imaginary", "2210"),
    };
}
