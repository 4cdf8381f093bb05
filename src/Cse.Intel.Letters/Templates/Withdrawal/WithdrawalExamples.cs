namespace Cse.Intel.Letters.Templates.Withdrawal;

/// <summary>A golden example. Everyone in it is made up.</summary>
internal static class WithdrawalExamples
{
    public static IReadOnlyList<WithdrawalFacts> All => [Usual];

    public static WithdrawalFacts Usual => new()
    {
        Head = Invented.Head("EX/CAWN/2026/0042/W", new(2027, 1, 15)),
        Recipient = Invented.Recipient,
        Notice = Invented.Notice,
        WithdrawnOn = new(2027, 1, 14),
        Reason = "You wrote to us on 4 January and told us where you were on the evenings named in the notice. We looked into it and agree that the notice should not stand.",
        WithdrawnBy = Invented.Inspector,
    };
}
