namespace Cse.Intel.Letters.Text;

/// <summary>
/// The classes of a string's UTF-16 units. The first half of a pair bears the class of the whole character, the second
/// half one that every rule passes over, so that both algorithms may count in units.
/// </summary>
internal static class CharacterClasses
{
    public static BidiClass[] Bidi(string text)
    {
        var types = new BidiClass[text.Length];
        for (var i = 0; i < types.Length; i++)
            types[i] = BidiAt(text, i);
        return types;
    }

    public static BidiClass BidiAt(string text, int i) =>
        IsSecondHalf(text, i) ? BidiClass.BN : UnicodeTables.BidiClassOf(CodePointAt(text, i));

    public static LineBreakClass LineBreakAt(string text, int i) =>
        IsSecondHalf(text, i) ? LineBreakClass.CM : UnicodeTables.LineBreakClassOf(CodePointAt(text, i));

    /// <summary>The character whose first unit stands there; half of a pair without the other stands for itself.</summary>
    private static int CodePointAt(string text, int i) =>
        i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];

    private static bool IsSecondHalf(string text, int i) =>
        i > 0 && char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]);
}
