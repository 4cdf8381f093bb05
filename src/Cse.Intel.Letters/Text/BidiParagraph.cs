namespace Cse.Intel.Letters.Text;

/// <summary>
/// The Unicode Bidirectional Algorithm (UAX #9) for one paragraph: gives each character its embedding level, odd where the
/// writing runs from right to left. Levels are those before rule L1, which asks where lines end: see <see cref="BidiLine"/>.
/// </summary>
internal static class BidiParagraph
{
    /// <summary>Rules P2 and P3: 1 if the first strong character outside isolates runs right to left, else 0.</summary>
    public static byte BaseLevelOf(ReadOnlySpan<BidiClass> types) =>
        BidiExplicit.FirstStrongIsRightToLeft(types) ? (byte)1 : (byte)0;

    /// <summary>The levels of all characters. Those that rule X9 removes take the level of the character before them.</summary>
    /// <param name="types">The type of each character.</param>
    /// <param name="brackets">Of each character what <see cref="UnicodeTables.BracketOf"/> says; none where it is empty.</param>
    /// <param name="baseLevel">0 for a paragraph that runs left to right, 1 for right to left.</param>
    public static byte[] Levels(ReadOnlySpan<BidiClass> types, ReadOnlySpan<int> brackets, byte baseLevel)
    {
        var embedded = new BidiExplicit(types.ToArray(), baseLevel);
        var levels = (byte[])embedded.Levels.Clone();
        foreach (var sequence in BidiSequence.Of(embedded, types, baseLevel))
            sequence.Resolve(brackets, levels);
        for (var i = 0; i < levels.Length; i++)
            if (types[i].IsRemoved())
                levels[i] = i > 0 ? levels[i - 1] : baseLevel;
        return levels;
    }
}
