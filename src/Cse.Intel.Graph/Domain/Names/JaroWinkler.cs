namespace Cse.Intel.Graph.Domain.Names;

/// <summary>
/// How alike two words are, from 0 (nothing in common) to 1 (the same). Textbook definition: M. A. Jaro (1989) and
/// W. E. Winkler (1990), with a bonus of 0.1 of the rest for each of up to four leading characters in common,
/// whatever the score without it. Some libraries give the bonus above 0.7 only and so differ on poor pairs.
/// </summary>
public static class JaroWinkler
{
    private const double PrefixWeight = 0.1;
    private const int LongestPrefix = 4;

    // Two flags a character; beyond this the flags go to the heap, which no name does.
    private const int LongestOnStack = 256;

    /// <summary>Compares characters as they are: fold both words first (<see cref="NameText.Fold"/>).</summary>
    /// <param name="a">One word.</param>
    /// <param name="b">The other; the order does not matter.</param>
    /// <returns>0 to 1. An empty word is like nothing, not even another empty one: 0.</returns>
    public static double Similarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var jaro = Jaro(a, b);
        var prefix = Math.Min(a.CommonPrefixLength(b), LongestPrefix);
        return jaro + (prefix * PrefixWeight * (1 - jaro));
    }

    /// <summary>The measure without Winkler's bonus for a common beginning.</summary>
    /// <param name="a">One word.</param>
    /// <param name="b">The other; the order does not matter.</param>
    /// <returns>0 to 1; 0 when either is empty.</returns>
    internal static double Jaro(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > b.Length)
            return Jaro(b, a);
        if (a.IsEmpty)
            return 0;

        var flags = a.Length + b.Length;
        Span<bool> matched = flags <= LongestOnStack ? stackalloc bool[flags] : new bool[flags];
        var inA = matched[..a.Length];
        var inB = matched[a.Length..];
        double matches = Match(a, b, inA, inB);
        if (matches == 0)
            return 0;
        var transpositions = OutOfOrder(a, b, inA, inB) / 2;
        return ((matches / a.Length) + (matches / b.Length) + ((matches - transpositions) / matches)) / 3;
    }

    /// <summary>Marks equal characters no further apart than half the longer word, each used once; gives their number.</summary>
    private static int Match(ReadOnlySpan<char> a, ReadOnlySpan<char> b, Span<bool> inA, Span<bool> inB)
    {
        var reach = Math.Max((b.Length / 2) - 1, 0);
        var matches = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var to = Math.Min(i + reach, b.Length - 1);
            for (var j = Math.Max(i - reach, 0); j <= to; j++)
            {
                if (inB[j] || a[i] != b[j])
                    continue;
                inA[i] = inB[j] = true;
                matches++;
                break;
            }
        }

        return matches;
    }

    /// <summary>How many matched characters meet another one when both words are read in order.</summary>
    private static int OutOfOrder(ReadOnlySpan<char> a, ReadOnlySpan<char> b, Span<bool> inA, Span<bool> inB)
    {
        var (j, outOfOrder) = (0, 0);
        for (var i = 0; i < a.Length; i++)
        {
            if (!inA[i])
                continue;
            while (!inB[j])
                j++;
            if (a[i] != b[j++])
                outOfOrder++;
        }

        return outOfOrder;
    }
}
