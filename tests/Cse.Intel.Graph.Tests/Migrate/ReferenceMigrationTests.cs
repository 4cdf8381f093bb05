using Cse.Intel.Graph.Tests.Engines;
using Cse.Intel.Graph.Tests.Engines.Reference;
using Cse.Intel.Graph.Tests.Engines.Sqlite;

namespace Cse.Intel.Graph.Tests.Migrate;

/// <summary>Through the oracle: needs no server, so that many towns can go.</summary>
public sealed class ReferenceMigrationTests(ReferenceEngine through, SqliteEngine sqlite)
    : MigrationSuite(through, sqlite), IClassFixture<ReferenceEngine>, IClassFixture<SqliteEngine>
{
    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
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
}
