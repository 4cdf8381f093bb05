namespace Cse.Intel.Graph.Demo;

/// <summary>
/// A repeatable sequence: PCG32 (XSH-RR output over a 64-bit congruential state, M. E. O'Neill, 2014). The platform's
/// own generator may change between versions; this one is ours, so that the same seed gives the same town for ever.
/// </summary>
internal sealed class SeededSequence
{
    private const ulong Multiplier = 6364136223846793005;

    private readonly ulong _increment;
    private ulong _state;

    /// <param name="seed">Which sequence.</param>
    /// <param name="stream">Which of the independent streams of that seed: one per part of the town, so that a change in one part leaves the others alone.</param>
    public SeededSequence(int seed, int stream)
    {
        _increment = ((ulong)(uint)stream << 1) | 1;
        Next();
        _state += (uint)seed;
        Next();
    }

    /// <summary>A whole number from 0 up to, and not including, <paramref name="bound"/>, each as likely as another.</summary>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        // The lowest values would come up once too often; they are drawn again.
        var threshold = (uint)-bound % (uint)bound;
        uint drawn;
        do
            drawn = Next();
        while (drawn < threshold);
        return (int)(drawn % (uint)bound);
    }

    /// <summary>A whole number between two, both included.</summary>
    public int Between(int least, int greatest) => least + Below(greatest - least + 1);

    /// <summary>True so many times in a hundred.</summary>
    public bool InHundred(int times) => Below(100) < times;

    /// <summary>One of them.</summary>
    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>So many of them, each at most once, in drawn order; all of them when there are fewer.</summary>
    public List<T> Some<T>(IEnumerable<T> from, int count)
    {
        var left = from.ToList();
        var drawn = new List<T>();
        while (drawn.Count < count && left.Count > 0)
        {
            var at = Below(left.Count);
            drawn.Add(left[at]);
            left.RemoveAt(at);
        }
        return drawn;
    }

    private uint Next()
    {
        var old = _state;
        _state = unchecked((old * Multiplier) + _increment);
        var shifted = (uint)(((old >> 18) ^ old) >> 27);
        return uint.RotateRight(shifted, (int)(old >> 59));
    }
}
