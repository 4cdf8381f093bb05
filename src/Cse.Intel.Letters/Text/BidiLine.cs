namespace Cse.Intel.Letters.Text;

/// <summary>Rules L1 and L2 of UAX #9, for the characters of one line.</summary>
internal static class BidiLine
{
    /// <summary>
    /// Rule L1: separators, and white space before them or at the line's end, fall back to the paragraph's level. Types and
    /// levels are those of one line.
    /// </summary>
    public static void ResetWhiteSpace(ReadOnlySpan<BidiClass> types, Span<byte> levels, byte baseLevel)
    {
        var isTrailing = true;
        for (var i = types.Length - 1; i >= 0; i--)
        {
            var isSeparator = types[i] is BidiClass.B or BidiClass.S;
            isTrailing = isSeparator || (isTrailing && IsInvisible(types[i]));
            if (isTrailing)
                levels[i] = baseLevel;
        }
    }

    /// <summary>Rule L2: the order, from left to right, in which pieces of those levels stand.</summary>
    public static int[] VisualOrder(ReadOnlySpan<byte> levels)
    {
        var order = new int[levels.Length];
        byte highest = 0;
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            highest = Math.Max(highest, levels[i]);
        }
        for (var level = highest; level >= 1; level--)
            ReverseFrom(level, levels, order);
        return order;
    }

    private static void ReverseFrom(byte level, ReadOnlySpan<byte> levels, int[] order)
    {
        // Each reversal keeps a stretch of this level or higher in its place as a whole, so levels are read in logical order.
        for (var i = 0; i < levels.Length; i++)
        {
            var from = i;
            while (i < levels.Length && levels[i] >= level)
                i++;
            order.AsSpan(from, i - from).Reverse();
        }
    }

    private static bool IsInvisible(BidiClass type) =>
        type is BidiClass.WS or BidiClass.PDI || type.IsIsolateInitiator() || type.IsRemoved();
}
