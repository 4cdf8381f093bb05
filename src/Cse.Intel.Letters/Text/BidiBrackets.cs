namespace Cse.Intel.Letters.Text;

/// <summary>Rule N0 of UAX #9: the two brackets of a pair get one direction.</summary>
internal sealed class BidiBrackets(BidiClass[] types, BidiClass[] original, BidiClass start, byte level)
{
    private const int MostOpen = 63;

    private readonly BidiClass embedding = BidiClassExtensions.Direction(level);

    public void Resolve(int[] places, ReadOnlySpan<int> brackets)
    {
        foreach (var (opening, closing) in Pairs(places, brackets))
            if (DirectionOf(opening, closing) is { } direction)
            {
                Set(opening, direction);
                Set(closing, direction);
            }
    }

    /// <summary>The pairs in the order of their opening brackets (BD16).</summary>
    private List<(int Opening, int Closing)> Pairs(int[] places, ReadOnlySpan<int> brackets)
    {
        var pairs = new List<(int Opening, int Closing)>();
        var open = new List<(int Place, int Bracket)>();
        for (var i = 0; i < types.Length; i++)
        {
            var bracket = types[i] == BidiClass.ON ? brackets[places[i]] : 0;
            if (bracket > 0)
            {
                if (open.Count == MostOpen)
                    return [];
                open.Add((i, bracket));
            }
            else if (bracket < 0 && open.FindLastIndex(candidate => candidate.Bracket == -bracket) is >= 0 and var at)
            {
                pairs.Add((open[at].Place, i));
                open.RemoveRange(at, open.Count - at);
            }
        }
        pairs.Sort();
        return pairs;
    }

    private BidiClass? DirectionOf(int opening, int closing)
    {
        var holdsOther = false;
        for (var i = opening + 1; i < closing; i++)
        {
            var strong = BidiWeak.StrongForNeutrals(types[i]);
            if (strong == embedding)
                return embedding;
            holdsOther |= strong is BidiClass.L or BidiClass.R;
        }
        return !holdsOther ? null : Before(opening) == embedding ? embedding : Opposite;
    }

    private BidiClass Opposite => embedding == BidiClass.L ? BidiClass.R : BidiClass.L;

    private BidiClass Before(int opening)
    {
        for (var i = opening - 1; i >= 0; i--)
            if (BidiWeak.StrongForNeutrals(types[i]) is (BidiClass.L or BidiClass.R) and var strong)
                return strong;
        return start;
    }

    /// <summary>Marks on a bracket follow it; rule W1 had made them neutral like the bracket.</summary>
    private void Set(int bracket, BidiClass direction)
    {
        types[bracket] = direction;
        for (var i = bracket + 1; i < types.Length && original[i] == BidiClass.NSM; i++)
            types[i] = direction;
    }
}
