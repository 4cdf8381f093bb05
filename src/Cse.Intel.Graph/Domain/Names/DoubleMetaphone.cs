namespace Cse.Intel.Graph.Domain.Names;

/// <summary>
/// How a name sounds, as two short keys: the likeliest English reading and one that a name of other origin may have.
/// Two names sound alike when a key of one equals a key of the other. Own code after the rules published by
/// Lawrence Philips, "The Double Metaphone Search Algorithm", C/C++ Users Journal, June 2000.
/// </summary>
/// <remarks>
/// It answers for the Latin alphabet only: letters of other scripts say nothing and leave both keys empty, and an
/// empty key sounds like nothing. It serves to find candidates, not to judge them.
/// </remarks>
public static class DoubleMetaphone
{
    /// <summary>The published length of a key; longer ones tell more names apart and forgive less.</summary>
    public const int PublishedLength = 4;

    // Keys of any use come from the first few letters; the bound keeps a hostile text off the stack.
    private const int LongestWord = 64;

    /// <summary>Encodes one word or several run together; capitals do not matter, spaces and marks are skipped.</summary>
    /// <param name="name">A name, best folded before (<see cref="NameText.Fold"/>); only its first 64 letters are read.</param>
    /// <param name="maxLength">The longest key wanted, at least 1.</param>
    /// <returns>Both keys, equal where the name has one reading; empty when it has no Latin letter.</returns>
    public static (string Primary, string Alternate) Encode(ReadOnlySpan<char> name, int maxLength = PublishedLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 1);
        Span<char> letters = stackalloc char[LongestWord];
        var length = KeepLetters(name, letters);
        // A letter gives at most three sounds.
        Span<char> keys = stackalloc char[LongestWord * 6];
        var word = new MetaphoneWord(letters[..length], keys[..(LongestWord * 3)], keys[(LongestWord * 3)..]);
        word.Read();
        return word.Keys(maxLength);
    }

    /// <summary>Whether two names share a reading.</summary>
    /// <param name="a">Keys of one name.</param>
    /// <param name="b">Keys of the other.</param>
    /// <returns>True when a key of one equals a key of the other and is not empty.</returns>
    public static bool SoundAlike((string Primary, string Alternate) a, (string Primary, string Alternate) b) =>
        (a.Primary.Length > 0 && (a.Primary == b.Primary || a.Primary == b.Alternate))
        || (a.Alternate.Length > 0 && (a.Alternate == b.Primary || a.Alternate == b.Alternate));

    private static int KeepLetters(ReadOnlySpan<char> name, Span<char> letters)
    {
        var length = 0;
        foreach (var c in name)
        {
            if (length == letters.Length)
                break;
            var upper = char.ToUpperInvariant(c);
            if (char.IsAsciiLetterUpper(upper) || upper is 'Ç' or 'Ñ')
                letters[length++] = upper;
        }

        return length;
    }
}
