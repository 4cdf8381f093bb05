using Cse.Intel.Letters.Templates.Cawn;

namespace Cse.Intel.Letters.Tests.Support;

/// <summary>The golden examples under the names that tests use.</summary>
internal static class Given
{
    public static CawnFacts S2Notice() => CawnExamples.Section2;

    public static CawnFacts S49Notice(CareStatus status = CareStatus.CareOrder) => CawnExamples.Section49(status);

    /// <summary>A notice for someone with an Arabic name, an alias in Urdu, and numbers beside both.</summary>
    public static CawnFacts InOtherScripts() => S2Notice() with
    {
        Recipient = new CawnRecipient(Translated.ArabicName, [Translated.UrduName, "Lucky", Translated.HebrewName], new DateOnly(1995, 2, 11),
            ["Flat 3", "27 شارع النخيل", "Sampleton", "SX9 9ZZ"]),
        Supporter = S2Notice().Supporter with { Name = "ملک گلزار" },
    };

    public static CawnService Service() => CawnExamples.Service;

    /// <summary>The finished notice.</summary>
    public static byte[] Pdf(CawnFacts facts) => LetterTemplates.Cawn.Print(facts).Pdf;
}
