using System.Diagnostics;
using Cse.Intel.Graph.Export;
using Cse.Intel.Graph.Migrate;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Engines;
using Cse.Intel.Graph.Tests.Engines.Neo4j;
using Cse.Intel.Graph.Tests.Engines.Sqlite;
using Cse.Intel.Graph.Tests.Ingest;

namespace Cse.Intel.Graph.Tests.Migrate;

/// <summary>Through a real graph server.</summary>
[Collection(OneDatabase.Name)]
public sealed class Neo4jMigrationTests(Neo4jEngine through, SqliteEngine sqlite, ITestOutputHelper output)
    : MigrationSuite(through, sqlite), IClassFixture<Neo4jEngine>, IClassFixture<SqliteEngine>
{
    /// <summary>Set to anything to migrate the large example as well, which takes some minutes.</summary>
    private const string Large = "CSE_LONG";

    private readonly Neo4jEngine _through = through;

    [Theory]
    [MemberData(nameof(Seeds.Few), MemberType = typeof(Seeds))]
    public Task RandomTown_ThereAndBack_IsTheSameThreeTimes(ulong seed) => ThereAndBackAsync(seed);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task EndedAtEveryPoint_GoesOnToTheSame(bool afterCommit) => InterruptedAsync(afterCommit);

    [Fact]
    public Task EmptySourceOrFullTarget_IsRefusedAndLeftAsItWas() => RefusedAsync();

    [Fact]
    public Task SourceOrTargetWrittenToMeanwhile_DoesNotGoOn() => RefusedOnTheWayAsync();

    [Fact]
    public Task TargetThatGotMore_IsNotTheSame() => DifferentAsync();

    [Fact]
    public async Task Pole_ThereAndBack_HasTheSameHashThreeTimes()
    {
        Assert.SkipWhen(string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Large)), $"It takes some minutes; set {Large} to run it.");
        SkipWhereAbsent();
        await using var bench = new Workbench();
        await bench.ImportAsync(bench.Shared("pole", "pole-import.tar.xz"), new());
        var (first, third) = (bench.Store(), bench.Store("back"));
        await using var second = await _through.OpenEmptyAsync(TimeProvider.System);
        var hash = await GraphHash.OfStoreAsync(first, default);

        foreach (var (from, to) in new (IGraphStore, IGraphStore)[] { (first, second), (second, third) })
        {
            var watch = Stopwatch.StartNew();
            var summary = await new GraphMigration(from, to).RunAsync("operator", null, null, default);
            output.WriteLine($"{watch.Elapsed.TotalSeconds:F1} s");
            AssertSame(summary);
            Assert.Equal((hash, 47_233, 61_836), (summary.Target.Hash, summary.Target.Records, summary.Target.Assertions));
        }
    }
}
