using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Cse.Intel.Graph.Domain.Names;
using Cse.Intel.Graph.Tests.Identifiers;
using CsCheck;

namespace Cse.Intel.Graph.Tests.Names;

public class JaroWinklerTests
{
    // The published values are rounded to three places.
    private const double Rounding = 0.0006;

    [Fact]
    public void Similarity_PublishedValues_AreMet() => Meets("jaro_winkler", (a, b) => JaroWinkler.Similarity(a, b));

    [Fact]
    public void Jaro_PublishedValues_AreMet() => Meets("jaro", (a, b) => JaroWinkler.Jaro(a, b));

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "SAM", 0)]
    [InlineData("SAM", "SAM", 1)]
    [InlineData("ABCDEF", "UVWXYZ", 0)]
    public void Similarity_AtTheEdges(string a, string b, double expected) => Assert.Equal(expected, JaroWinkler.Similarity(a, b), 12);

    // Below 0.7 some libraries give no bonus for the common beginning; the textbook does.
    [Fact]
    public void Similarity_PoorPair_StillGetsTheBonus() =>
        Assert.True(JaroWinkler.Similarity("ABXXXXXX", "ABYYYYYY") > JaroWinkler.Jaro("ABXXXXXX", "ABYYYYYY"));

    [Fact]
    public void Similarity_AnyWords_IsAMeasure() =>
        (from a in Gen.String[Gen.Char["ABCDE"], 0, 10]
         from b in Gen.String[Gen.Char["ABCDE"], 0, 10]
         select (a, b))
        .Sample(pair =>
        {
            var similarity = JaroWinkler.Similarity(pair.a, pair.b);
            Assert.InRange(similarity, 0, 1);
            Assert.Equal(similarity, JaroWinkler.Similarity(pair.b, pair.a), 12);
            Assert.Equal(pair.a == pair.b && pair.a.Length > 0, similarity > 1 - 1e-12);
        });

    [Fact]
    public void Similarity_WordsTooLongForTheStack_AreComparedAsWell()
    {
        var a = new string('A', 400);
        Assert.Equal(1, JaroWinkler.Similarity(a, a), 12);
        Assert.InRange(JaroWinkler.Similarity(a, a[..399] + 'B'), 0.99, 0.9999);
    }

    [Fact]
    public void Similarity_TypicalNames_AllocatesNothing()
    {
        NanosecondsAPair(rounds: 1);
        var before = GC.GetAllocatedBytesForCurrentThread();
        NanosecondsAPair(rounds: 10);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    // In nanoseconds; 50 were measured, so a loaded build server has room.
    private const double Promised = 300;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public void Similarity_TypicalNames_TakesWellUnderAThirdOfAMicrosecond()
    {
        Assert.SkipWhen(IsUnoptimised, "A debug build says nothing about speed; run with -c Release.");
        // The optimising compiler works behind the first calls and waits while other tests start: give it time.
        var (fastest, started) = (double.MaxValue, Stopwatch.GetTimestamp());
        while (fastest > Promised && Stopwatch.GetElapsedTime(started) < Patience)
            fastest = Math.Min(fastest, NanosecondsAPair(rounds: 200));
        TestContext.Current.TestOutputHelper?.WriteLine($"{fastest:F0} ns a pair");
        Assert.InRange(fastest, 0, Promised);
    }

    private static readonly string[] Typical = ["MARTHA", "MARHTA", "JONATHAN", "JOHNATHAN", "SMITH", "SMYTH", "CATHERINE", "KATHRYN"];

    private static bool IsUnoptimised =>
        typeof(JaroWinkler).Assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true };

    private static double NanosecondsAPair(int rounds)
    {
        var sum = 0.0;
        var started = Stopwatch.GetTimestamp();
        for (var round = 0; round < rounds; round++)
            foreach (var a in Typical)
                foreach (var b in Typical)
                    sum += JaroWinkler.Similarity(a, b);
        Assert.True(sum > 0);
        return Stopwatch.GetElapsedTime(started).TotalNanoseconds / (rounds * Typical.Length * Typical.Length);
    }

    private static void Meets(string metric, Func<string, string, double> similarity)
    {
        var rows = SharedTestData.Rows("names/string_metrics.csv").Where(row => row["metric"] == metric).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
            Assert.Equal(double.Parse(row["expected"], CultureInfo.InvariantCulture), similarity(row["a"], row["b"]), Rounding));
    }
}
