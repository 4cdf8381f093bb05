namespace Cse.Intel.Graph.Domain.Names;

/// <summary>
/// Whether two full names may be one person's, from 0 to 1. It suggests duplicates for somebody to judge; it decides
/// nothing, and a name alone never shows that two people are one.
/// </summary>
/// <remarks>
/// Each word of the shorter name is paired with the likest word of the longer, in any order. The score is the
/// geometric mean of the average pair and the worst: a name that agrees in three words and contradicts in the fourth is
/// another person's (brothers, namesakes), while a name that merely lacks a word is not. The weights lie on a broad
/// plateau of the labelled pairs of the tests and are rounded; see README.md beside this file.
/// </remarks>
public static class PersonNameSimilarity
{
    /// <summary>The score from which two names are worth showing as possible duplicates, measured on labelled pairs.</summary>
    public const double SuggestedThreshold = 0.77;

    private const double InitialLikeness = 0.85;
    private const double NicknameLikeness = 0.95;

    // Slips tell more than Jaro-Winkler, which forgives a common beginning too much: Andrei is not Alexei.
    private const double EditShare = 0.7;

    // Words that sound alike are nearer by this share of what they lack.
    private const double SoundBonus = 0.3;

    // Nothing in common is not proof: a floor keeps the geometric mean from 0.
    private const double LeastLikeness = 0.05;

    private const double CostOfExtraWord = 0.03;
    private const double LeastForExtraWords = 0.3;

    // One word against several, such as a forename alone, says little.
    private const double LoneWord = 0.85;

    /// <summary>Compares two full names.</summary>
    /// <param name="a">One name, in any order of its parts.</param>
    /// <param name="b">The other; the order of both does not matter.</param>
    /// <returns>0 to 1; 1 for the same words in any order, 0 when either has none.</returns>
    /// <exception cref="ArgumentNullException">A name is null.</exception>
    public static double Score(string a, string b) => Score(ComparableName.Of(a), ComparableName.Of(b));

    /// <summary>Compares two names made ready before; for comparing one with many.</summary>
    /// <param name="a">One name.</param>
    /// <param name="b">The other.</param>
    /// <returns>As <see cref="Score(string, string)"/>.</returns>
    /// <exception cref="ArgumentNullException">A name is null.</exception>
    public static double Score(ComparableName a, ComparableName b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.Words.Length == 0 || b.Words.Length == 0)
            return 0;
        // A fixed order, so that ties between words fall the same way round whichever name comes first.
        var swap = a.Words.Length > b.Words.Length
            || (a.Words.Length == b.Words.Length && string.CompareOrdinal(a.Joined, b.Joined) > 0);
        return swap ? InOrder(b, a) : InOrder(a, b);
    }

    private static double InOrder(ComparableName shorter, ComparableName longer)
    {
        var score = ByWords(shorter.Words, longer.Words);
        if (shorter.Words.Length == longer.Words.Length)
            return score;
        // "Sam Example" and "SamExample": the square keeps names that only resemble each other down.
        var joined = EditSimilarity.Of(shorter.Joined, longer.Joined);
        return Math.Max(score, joined * joined);
    }

    private static double ByWords(NameWord[] shorter, NameWord[] longer)
    {
        Span<double> likeness = stackalloc double[shorter.Length * longer.Length];
        for (var i = 0; i < shorter.Length; i++)
            for (var j = 0; j < longer.Length; j++)
                likeness[(i * longer.Length) + j] = Likeness(shorter[i], longer[j]);

        Span<bool> used = stackalloc bool[longer.Length];
        var agreement = PairUp(shorter, longer, likeness, used);
        var score = agreement * ForExtraWords(longer, used);
        return shorter.Length == 1 && longer.Length > 1 ? score * LoneWord : score;
    }

    /// <summary>Pairs the likest words first; gives the geometric mean of the average pair and the worst.</summary>
    private static double PairUp(NameWord[] shorter, NameWord[] longer, Span<double> likeness, Span<bool> used)
    {
        var (logs, weights, worst) = (0.0, 0.0, 1.0);
        for (var pair = 0; pair < shorter.Length; pair++)
        {
            var best = Likest(likeness);
            var (i, j) = Math.DivRem(best, longer.Length);
            var weight = Math.Min(shorter[i].Weight, longer[j].Weight);
            logs += weight * Math.Log(likeness[best]);
            weights += weight;
            worst = Math.Min(worst, 1 - (weight * (1 - likeness[best])));
            used[j] = true;
            Strike(likeness, i, j, longer.Length);
        }

        return Math.Sqrt(Math.Exp(logs / weights) * worst);
    }

    private static int Likest(Span<double> likeness)
    {
        var best = 0;
        for (var k = 1; k < likeness.Length; k++)
            if (likeness[k] > likeness[best])
                best = k;
        return best;
    }

    /// <summary>Takes both words of a pair out of the game.</summary>
    private static void Strike(Span<double> likeness, int row, int column, int width)
    {
        likeness.Slice(row * width, width).Fill(-1);
        for (var k = column; k < likeness.Length; k += width)
            likeness[k] = -1;
    }

    private static double ForExtraWords(NameWord[] longer, Span<bool> used)
    {
        var extra = 0.0;
        for (var j = 0; j < longer.Length; j++)
            if (!used[j])
                extra += longer[j].Weight;
        return Math.Max(LeastForExtraWords, 1 - (CostOfExtraWord * extra));
    }

    private static double Likeness(NameWord a, NameWord b)
    {
        if (a.Text == b.Text)
            return 1;
        if (a.IsInitial || b.IsInitial)
            return a.Text[0] == b.Text[0] ? InitialLikeness : LeastLikeness;
        if (Nicknames.MayBeSame(a.Text, b.Text))
            return NicknameLikeness;
        var spelling = (EditShare * EditSimilarity.Of(a.Text, b.Text)) + ((1 - EditShare) * JaroWinkler.Similarity(a.Text, b.Text));
        var likeness = DoubleMetaphone.SoundAlike(a.Keys, b.Keys) ? spelling + (SoundBonus * (1 - spelling)) : spelling;
        return Math.Max(likeness, LeastLikeness);
    }
}
