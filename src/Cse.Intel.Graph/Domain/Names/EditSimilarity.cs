namespace Cse.Intel.Graph.Domain.Names;

/// <summary>How alike two words are by the slips that turn one into the other.</summary>
internal static class EditSimilarity
{
    private const int LongestOnStack = 128;

    /// <summary>1 less the share of the longer word that must change: a letter put in, left out, altered, or swapped with its neighbour.</summary>
    /// <returns>0 to 1; 0 when either is empty.</returns>
    public static double Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.IsEmpty || b.IsEmpty)
            return 0;
        return 1 - ((double)Slips(a, b) / Math.Max(a.Length, b.Length));
    }

    /// <summary>The optimal string alignment distance, row by row; three rows are enough to see a swap.</summary>
    private static int Slips(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var width = b.Length + 1;
        Span<int> rows = width <= LongestOnStack ? stackalloc int[width * 3] : new int[width * 3];
        var beforeLast = rows[..width];
        var last = rows[width..(2 * width)];
        var current = rows[(2 * width)..];
        for (var j = 0; j < width; j++)
            last[j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j < width; j++)
            {
                var altered = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(altered, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }

            var free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }

        return last[^1];
    }
}
