using System.Globalization;

namespace Cse.Intel.Graph.Tests.Engines;

/// <summary>
/// The random towns of a run: the same ones each time, so that a failure can be gone back to; more of them with the
/// environment variable <c>CSE_SEEDS</c>, e.g. in a nightly run.
/// </summary>
internal static class Seeds
{
    private const int Usual = 24;

    public static TheoryData<ulong> All =>
        [.. Enumerable.Range(1, int.TryParse(Environment.GetEnvironmentVariable("CSE_SEEDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var many) ? many : Usual).Select(i => (ulong)i)];
}
