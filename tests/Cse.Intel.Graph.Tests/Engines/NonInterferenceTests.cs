using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Engines.Reference;
using Cse.Intel.Graph.Tests.Engines.Sqlite;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Generating;

namespace Cse.Intel.Graph.Tests.Engines;

/// <summary>
/// Any answer equals the answer on the graph with the hidden part left out (architecture §4): what somebody may not see
/// changes nothing that they do see.
/// </summary>
public abstract class NonInterferenceTests(Engine engine)
{
    protected async Task CompareWithWhatIsSeenAsync(ulong seed)
    {
        Assert.SkipWhen(engine.WhyAbsent is not null, engine.WhyAbsent ?? "");
        var town = RandomTown.Of(seed);
        var (graph, store) = await FillAsync(town);
        foreach (var viewer in Viewers.OfEveryRole.Append(Viewers.In(RoleCode.EDU, "meeting:M1")))
        {
            var part = new VisiblePart(graph, viewer);
            var left = new ReferenceStore(part.Seen());
            var asking = new Asking(town, seed) { Carriers = part.Carriers, Pointers = false };
            Assert.Equal(
                await left.ReadAsync(Viewers.Upkeep, asking.TellAsync, default),
                await store.ReadAsync(viewer, asking.TellAsync, default));
        }
        await store.DisposeAsync();
    }

    protected async Task CompareWithWhatIsToldAsync(ulong seed)
    {
        Assert.SkipWhen(engine.WhyAbsent is not null, engine.WhyAbsent ?? "");
        var town = RandomTown.Of(seed);
        var (graph, store) = await FillAsync(town);
        foreach (var viewer in Viewers.OfEveryRole)
        {
            var left = new ReferenceStore(new VisiblePart(graph, viewer).SeenOrPointedAt());
            var asking = new Asking(town, seed);
            Assert.Equal(await left.ReadAsync(viewer, asking.TellAsync, default), await store.ReadAsync(viewer, asking.TellAsync, default));
        }
        await store.DisposeAsync();
    }

    private async Task<(ReferenceGraph Graph, IGraphStore Store)> FillAsync(RandomTown town)
    {
        var oracle = new ReferenceStore(ReferenceGraph.Empty);
        var store = await engine.OpenEmptyAsync(TimeProvider.System);
        foreach (var set in town.Script)
            foreach (var each in new[] { oracle, store })
                try
                {
                    await each.ApplyAsync(set, default);
                }
                catch (StoreException)
                {
                    // Sets that must be refused are part of the script; that both refuse them is tested elsewhere.
                }
        return (oracle.Graph, store);
    }
}

/// <inheritdoc/>
public sealed class SqliteNonInterferenceTests(SqliteEngine engine) : NonInterferenceTests(engine), IClassFixture<SqliteEngine>
{
    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public Task RandomTown_AnswersToARole_AreTheAllSeeingAnswersOnWhatIsLeft(ulong seed) => CompareWithWhatIsSeenAsync(seed);

    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public Task RandomTown_PointersToo_OweNothingToWhatIsSilent(ulong seed) => CompareWithWhatIsToldAsync(seed);
}

/// <inheritdoc/>
public sealed class ReferenceNonInterferenceTests(ReferenceEngine engine) : NonInterferenceTests(engine), IClassFixture<ReferenceEngine>
{
    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public Task RandomTown_AnswersToARole_AreTheAllSeeingAnswersOnWhatIsLeft(ulong seed) => CompareWithWhatIsSeenAsync(seed);

    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public Task RandomTown_PointersToo_OweNothingToWhatIsSilent(ulong seed) => CompareWithWhatIsToldAsync(seed);
}
