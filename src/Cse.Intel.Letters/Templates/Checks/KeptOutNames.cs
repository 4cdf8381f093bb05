using System.Globalization;
using System.Text;

namespace Cse.Intel.Letters.Templates.Checks;

/// <summary>
/// Looks for the names of other children in what a document is about to print. Case, accents and punctuation make no
/// difference, and only whole words count: "Ann" is not found in "Annual".
/// </summary>
internal static class KeptOutNames
{
    /// <exception cref="LetterFactException">A fact holds such a name. The refusal names the fact and not the child.</exception>
    public static void Check(IKeepsNamesOut facts)
    {
        var names = facts.NamesKeptOut.Select(Folded).Where(name => name.Length > 2).ToArray();
        if (names.Length == 0)
            return;
        foreach (var fact in FactWalk.Of(facts))
            if (fact.Value is string text)
                FactCheck.Require(!names.Any(Folded(text).Contains), fact.Field, "holds the name of another child, who must be kept out of this document");
    }

    /// <summary>The words in capitals without accents, each between two spaces.</summary>
    private static string Folded(string text)
    {
        var folded = new StringBuilder(" ");
        foreach (var character in text.Normalize(NormalizationForm.FormKD))
            if (char.IsLetterOrDigit(character))
                folded.Append(Plain(char.ToUpperInvariant(character)));
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && folded[^1] != ' ')
                folded.Append(' ');
        return (folded[^1] == ' ' ? folded : folded.Append(' ')).ToString();
    }

    /// <summary>Letters that Unicode does not take apart and that people type without their stroke.</summary>
    private static string Plain(char letter) => letter switch
    {
        'Ł' => "L",
        'Ø' => "O",
        'Đ' or 'Ð' => "D",
        'Ħ' => "H",
        'ß' or 'ẞ' => "SS",
        'Æ' => "AE",
        'Œ' => "OE",
        'Þ' => "TH",
        'ı' or 'İ' => "I",
        _ => letter.ToString(),
    };
}
