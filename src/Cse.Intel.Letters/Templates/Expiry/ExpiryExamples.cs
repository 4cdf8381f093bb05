using Cse.Intel.Letters.Templates.Cawn;

namespace Cse.Intel.Letters.Templates.Expiry;

/// <summary>Golden examples: one for each cause. Everyone in them is made up.</summary>
internal static class ExpiryExamples
{
    public static IReadOnlyList<ExpiryFacts> All =>
    [
        Usual,
        Usual with { Cause = ExpiryCause.AgeReached },
        Usual with { Basis = new CawnBasis.S49(CareStatus.CareOrder, new(2024, 3, 4)), Cause = ExpiryCause.BasisEnded },
    ];

    public static ExpiryFacts Usual => new()
    {
        Head = Invented.Head("EX/CAWN/2026/0042/E", new(2027, 5, 25)),
        Recipient = Invented.Recipient,
        Notice = Invented.Notice,
        Basis = new CawnBasis.S2(),
        ExpiredOn = new(2027, 5, 24),
        Cause = ExpiryCause.DateReached,
    };
}
