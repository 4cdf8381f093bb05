using Cse.Intel.Letters.Templates.Cawn;

namespace Cse.Intel.Letters.Tests.Support;

/// <summary>The golden examples under the names that tests use.</summary>
internal static class Given
{
    public static CawnFacts S2Notice() => CawnExamples.Section2;

    public static CawnFacts S49Notice(CareStatus status = CareStatus.CareOrder) => CawnExamples.Section49(status);

    public static CawnService Service() => CawnExamples.Service;

    /// <summary>The finished notice.</summary>
    public static byte[] Pdf(CawnFacts facts) => LetterTemplates.Cawn.Print(facts).Pdf;
}
