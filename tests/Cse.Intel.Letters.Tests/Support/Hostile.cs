using Cse.Intel.Letters.Templates.Cawn;

namespace Cse.Intel.Letters.Tests.Support;

/// <summary>Facts that strain the layout and yet are allowed.</summary>
internal static class Hostile
{
    /// <summary>A surname of 58 letters without a place to break.</summary>
    public const string LongSurname = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";

    public static CawnFacts LongestAllowed() => Given.S2Notice() with
    {
        Reference = new string('M', 40),
        Force = "Exampleshire & <Sampleton> Police",
        Recipient = new CawnRecipient(LongSurname + " " + LongSurname, [.. Enumerable.Repeat(new string('W', 120), 10)], new DateOnly(1990, 1, 1),
            [.. Enumerable.Range(1, 10).Select(line => $"Line {line} of an address " + new string('x', 120))]),
        Triggers = [.. Enumerable.Range(1, 12).Select(n => new CawnTrigger(new DateOnly(2026, 10, n), Words(300)))],
        FurtherProhibitions = [.. Enumerable.Range(1, 10).Select(_ => Words(60))],
    };

    public static string Words(int count) => string.Join(' ', Enumerable.Repeat("words", count));
}
