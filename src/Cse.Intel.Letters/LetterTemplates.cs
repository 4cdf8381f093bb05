using Cse.Intel.Letters.Templates.Cawn;
using Cse.Intel.Letters.Templates.Chart;

namespace Cse.Intel.Letters;

/// <summary>Every kind of letter there is.</summary>
public static class LetterTemplates
{
    /// <summary>The Child Abduction Warning Notice.</summary>
    public static CawnLetter Cawn { get; } = new();

    /// <summary>The association chart.</summary>
    public static ChartLetter Chart { get; } = new();

    /// <summary>All of them, in the order in which a case meets them.</summary>
    public static IReadOnlyList<LetterTemplate> All { get; } = [Cawn, Chart];
}
