namespace Cse.Intel.Graph.Domain.Identifiers;

/// <summary>How well a registration answers a <see cref="VrmPattern"/>.</summary>
/// <param name="Known">How many characters the witness gave.</param>
/// <param name="Exact">How many of them are in their place.</param>
/// <param name="LookAlike">How many more are there as a look-alike; zero unless folding is on.</param>
public readonly record struct VrmMatch(int Known, int Exact, int LookAlike)
{
    // A look-alike is nearly a hit, but must rank below one.
    private const double LookAlikeWorth = 0.9;

    /// <summary>True when every known character is there, exactly or as a look-alike, and the length fits.</summary>
    public bool IsFull { get; init; }

    /// <summary>0 to 1: the share of known characters found, a look-alike counting 0.9. 0 when nothing was known or the length cannot fit.</summary>
    public double Score => Known == 0 ? 0 : (Exact + (LookAlikeWorth * LookAlike)) / Known;
}
