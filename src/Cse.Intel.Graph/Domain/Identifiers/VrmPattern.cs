namespace Cse.Intel.Graph.Domain.Identifiers;

/// <summary>
/// A registration as far as a witness saw it: <c>?</c> or <c>_</c> is exactly one unknown character, <c>*</c> is
/// any run, also an empty one (Intelligence handling §2.2, "Partial VRM search"). It is a question, not an
/// identifier: it finds marks and never stands for one.
/// </summary>
public sealed class VrmPattern
{
    private const char One = '?';
    private const char Run = '*';

    // No plate comes near; it keeps a hostile text from costing its square.
    private const int Longest = 32;

    // In the cost of an alignment one wrong character outweighs any number of look-alikes.
    private const int LookAlikeCost = 1;
    private const int MissCost = 1000;
    private const int Impossible = int.MaxValue / 2;

    private readonly string _symbols;
    private readonly int _known;

    private VrmPattern(string raw, string symbols, bool foldLookAlikes)
    {
        Raw = raw;
        FoldLookAlikes = foldLookAlikes;
        _symbols = symbols;
        _known = symbols.Count(symbol => symbol is not (One or Run));
    }

    /// <summary>The pattern as typed.</summary>
    public string Raw { get; }

    /// <summary>Whether O=0, I=1=L, Z=2, S=5, B=8, G=6, V=U and M=N count as found.</summary>
    public bool FoldLookAlikes { get; }

    /// <summary>Reads a pattern; never refuses one. Spaces, hyphens and dots are ignored.</summary>
    /// <param name="raw">Known characters with <c>?</c>, <c>_</c> and <c>*</c>.</param>
    /// <param name="foldLookAlikes">Whether look-alikes count as found.</param>
    /// <returns>The pattern.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="raw"/> is null.</exception>
    public static VrmPattern Parse(string raw, bool foldLookAlikes = false)
    {
        ArgumentNullException.ThrowIfNull(raw);
        return new VrmPattern(raw, IdentifierText.Compact(raw).Replace('_', One), foldLookAlikes);
    }

    /// <summary>
    /// Compares the known characters, place by place, in the way that fits best. A mark may miss some of them and
    /// still score, since witnesses err; <see cref="VrmMatch.IsFull"/> tells the marks that miss none.
    /// </summary>
    /// <param name="vrm">The mark to try.</param>
    /// <returns>The match; all zeros but <see cref="VrmMatch.Known"/> when the length cannot fit.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="vrm"/> is null.</exception>
    public VrmMatch Match(Vrm vrm)
    {
        ArgumentNullException.ThrowIfNull(vrm);
        var cost = CheapestAlignment(vrm.Normal);
        if (cost >= Impossible)
            return new VrmMatch(_known, 0, 0);
        var (missed, lookAlikes) = Math.DivRem(cost, MissCost);
        return new VrmMatch(_known, _known - missed - lookAlikes, lookAlikes) { IsFull = missed == 0 };
    }

    /// <summary>Row by row over the pattern: cell j is the least cost of reading the pattern so far as the first j characters.</summary>
    private int CheapestAlignment(string mark)
    {
        if (mark.Length > Longest || _symbols.Length > Longest)
            return Impossible;
        Span<int> row = stackalloc int[mark.Length + 1];
        row.Fill(Impossible);
        row[0] = 0;
        foreach (var symbol in _symbols)
        {
            if (symbol == Run)
                ReadRun(row);
            else
                ReadOne(row, symbol, mark);
        }

        return row[^1];
    }

    private static void ReadRun(Span<int> row)
    {
        for (var j = 1; j < row.Length; j++)
            row[j] = Math.Min(row[j], row[j - 1]);
    }

    private void ReadOne(Span<int> row, char symbol, string mark)
    {
        for (var j = row.Length - 1; j > 0; j--)
            row[j] = Math.Min(Impossible, row[j - 1] + Cost(symbol, mark[j - 1]));
        row[0] = Impossible;
    }

    private int Cost(char symbol, char seen)
    {
        if (symbol == One || symbol == seen)
            return 0;
        return FoldLookAlikes && VrmLookAlikes.Fold(symbol) == VrmLookAlikes.Fold(seen) ? LookAlikeCost : MissCost;
    }
}
