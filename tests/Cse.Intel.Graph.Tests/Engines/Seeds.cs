using System.Globalization;

namespace Cse.Intel.Graph.Tests.Engines;

/// <summary>
/// The random towns of a run: the same ones each time, so that a failure can be gone back to; more of them with the
/// environment variable <c>CSE_SEEDS</c>, e.g. in a nightly run.
/// </summary>
public static class Seeds
{
    private const int Usual = 24;
    private const int OverTheNetwork = 4;

    public static TheoryData<ulong> All => Of(Usual);

    /// <summary>For an engine whose every answer is a round trip to a server.</summary>
    public static TheoryData<ulong> Few => Of(OverTheNetwork);

    private static TheoryData<ulong> Of(int usual) =>
        [.. Enumerable.Range(1, int.TryParse(Environment.GetEnvironmentVariable("CSE_SEEDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var many) ? many : usual).Select(i => (ulong)i)];
}
