namespace Cse.Intel.Graph.Domain.Names;

/// <summary>
/// A word being read for <see cref="DoubleMetaphone"/>: a cursor over its letters and the two keys as they grow.
/// Each letter has a method that says its sounds and answers how many letters it has used up.
/// </summary>
internal ref partial struct MetaphoneWord
{
    private const char End = ' ';

    private readonly ReadOnlySpan<char> _letters;
    private readonly Span<char> _primary;
    private readonly Span<char> _alternate;
    private readonly bool _slavoGermanic;
    private readonly bool _germanic;
    private int _primaryLength;
    private int _alternateLength;
    private int _at;

    /// <param name="letters">Capitals A to Z, Ç and Ñ.</param>
    /// <param name="primary">Room for three sounds a letter.</param>
    /// <param name="alternate">The same again.</param>
    public MetaphoneWord(ReadOnlySpan<char> letters, Span<char> primary, Span<char> alternate)
    {
        _letters = letters;
        _primary = primary;
        _alternate = alternate;
        _slavoGermanic = letters.IndexOfAny('W', 'K') >= 0 || letters.IndexOf("CZ") >= 0;
        _germanic = letters.StartsWith("SCH");
    }

    /// <summary>Reads the word from its first sounded letter to its end.</summary>
    public void Read()
    {
        _at = Is(0, "GN", "KN", "PN", "WR", "PS") ? 1 : 0;
        if (Is(0, "X"))
            _at += Say("S", 1);
        while (_at < _letters.Length)
            _at += Letter(_letters[_at]);
    }

    /// <summary>The keys so far, cut to a length.</summary>
    public readonly (string Primary, string Alternate) Keys(int maxLength)
    {
        var primary = _primary[..Math.Min(_primaryLength, maxLength)];
        var alternate = _alternate[..Math.Min(_alternateLength, maxLength)];
        var first = primary.ToString();
        return (first, primary.SequenceEqual(alternate) ? first : alternate.ToString());
    }

    private int Letter(char letter) => letter switch
    {
        'A' or 'E' or 'I' or 'O' or 'U' or 'Y' => Vowel(),
        'B' => Say("P", Doubled('B')),
        'Ç' => Say("S", 1),
        'C' => C(),
        'D' => D(),
        'F' => Say("F", Doubled('F')),
        'G' => G(),
        'H' => H(),
        'J' => J(),
        'K' => Say("K", Doubled('K')),
        'L' => L(),
        'M' => M(),
        'N' => Say("N", Doubled('N')),
        'Ñ' => Say("N", 1),
        'P' => P(),
        'Q' => Say("K", Doubled('Q')),
        'R' => R(),
        'S' => S(),
        'T' => T(),
        'V' => Say("F", Doubled('V')),
        'W' => W(),
        'X' => X(),
        'Z' => Z(),
        _ => 1,
    };

    // A vowel is heard at the beginning only.
    private int Vowel() => _at == 0 ? Say("A", 1) : 1;

    private readonly bool AtStart => _at == 0;

    private readonly bool AtEnd => _at == _letters.Length - 1;

    /// <summary>The letter so many places from the cursor; a blank beyond either end.</summary>
    private readonly char Near(int offset) => _at + offset is var i && i >= 0 && i < _letters.Length ? _letters[i] : End;

    private readonly bool VowelNear(int offset) => Near(offset) is 'A' or 'E' or 'I' or 'O' or 'U' or 'Y';

    /// <summary>Whether one of these stands so many places from the cursor; a blank in them is the end of the word.</summary>
    private readonly bool Is(int offset, params ReadOnlySpan<string> candidates)
    {
        foreach (var candidate in candidates)
            if (StandsAt(offset, candidate))
                return true;
        return false;
    }

    private readonly bool StandsAt(int offset, string candidate)
    {
        for (var i = 0; i < candidate.Length; i++)
            if (Near(offset + i) != candidate[i] || _at + offset + i < 0)
                return false;
        return true;
    }

    private readonly bool StartsWith(string beginning) => _letters.StartsWith(beginning);

    /// <summary>Two letters used when the next is the same, else one.</summary>
    private readonly int Doubled(char letter) => Near(1) == letter ? 2 : 1;

    private int Say(string sound, int used) => Say(sound, sound, used);

    private int Say(string primary, string alternate, int used)
    {
        primary.CopyTo(_primary[_primaryLength..]);
        alternate.CopyTo(_alternate[_alternateLength..]);
        _primaryLength += primary.Length;
        _alternateLength += alternate.Length;
        return used;
    }
}
