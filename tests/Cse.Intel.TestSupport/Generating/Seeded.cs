namespace Cse.Intel.TestSupport.Generating;

/// <summary>
/// A generator that gives the same sequence for the same seed on every machine and framework (SplitMix64, Steele et al.
/// 2014). For test data only: it keeps no secret.
/// </summary>
public sealed class Seeded(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A whole number from 0 up to, and without, <paramref name="bound"/>.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>A whole number between two, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True so many times in a hundred.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>One of these.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>Each of these by the toss of a coin.</summary>
    public IReadOnlyList<T> Some<T>(IEnumerable<T> items, int percent = 50) => [.. items.Where(_ => Chance(percent))];
}
