namespace Cse.Intel.Graph.Queries.Walking;

/// <summary>Strengths as integer costs, <c>round(-1000 ln strength)</c>: adding them is exact in any order.</summary>
internal static class PathCost
{
    /// <summary>The cost of a pair without weight: it is shown, but comes last.</summary>
    public const int Weightless = 20_000;

    public static int Of(double strength) => strength <= 0 ? Weightless : Math.Min(Weightless, (int)Math.Round(-1000 * Math.Log(strength)));

    public static double ToStrength(int cost) => cost >= Weightless ? 0 : Math.Exp(cost / -1000.0);
}
