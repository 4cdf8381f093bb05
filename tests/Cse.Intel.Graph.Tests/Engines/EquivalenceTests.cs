using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Engines.Reference;
using Cse.Intel.Graph.Tests.Engines.Sqlite;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Generating;

namespace Cse.Intel.Graph.Tests.Engines;

/// <summary>The oracle and an engine get the same script and are asked the same: every outcome and every answer agrees.</summary>
public abstract class EquivalenceTests(Engine engine)
{
    protected async Task CompareTownAsync(ulong seed)
    {
        Assert.SkipWhen(engine.WhyAbsent is not null, engine.WhyAbsent ?? "");
        var town = RandomTown.Of(seed);
        var oracle = new ReferenceStore(ReferenceGraph.Empty);
        var store = await engine.OpenEmptyAsync(TimeProvider.System);
        foreach (var set in town.Script)
            Assert.Equal(await OutcomeAsync(oracle, set), await OutcomeAsync(store, set));

        await CompareAsync(oracle, store, town, seed);

        if (engine.KeepsData)
        {
            store = await engine.ReopenAsync(store, TimeProvider.System);
            await CompareAsync(oracle, store, town, seed);
        }
        await store.DisposeAsync();
    }

    private static async Task CompareAsync(ReferenceStore oracle, IGraphStore store, RandomTown town, ulong seed)
    {
        var asking = new Asking(town, seed);
        foreach (var viewer in Viewers.OfEveryRole.Append(Viewers.Upkeep).Append(Viewers.In(RoleCode.EDU, "meeting:M1")))
            Assert.Equal(await oracle.ReadAsync(viewer, asking.TellAsync, default), await store.ReadAsync(viewer, asking.TellAsync, default));
        Assert.Equal(await oracle.GetSizeAsync(default), await store.GetSizeAsync(default));
        Assert.Equal(await oracle.GetCheckpointAsync("import", default), await store.GetCheckpointAsync("import", default));
        await CompareSearchAsync(oracle, store);
    }

    /// <summary>Likeness may add; what is equal, begins so or holds the key must be there, and nothing that is hidden.</summary>
    private static async Task CompareSearchAsync(ReferenceStore oracle, IGraphStore store)
    {
        foreach (var viewer in Viewers.OfEveryRole)
            foreach (var terms in new SearchTerms[] { new(["AN"], [], []), new(["BJORN"], ["B12"], []), new(["EXAMPLE"], ["ZZ", "07700"], []) })
            {
                var promised = await SearchAsync(oracle, viewer, terms);
                var found = await SearchAsync(store, viewer, terms);
                Assert.True(found.Complete);
                Assert.Subset(found.Records.Select(e => e.Id).ToHashSet(), promised.Records.Select(e => e.Id).ToHashSet());
                foreach (var record in found.Records)
                    Assert.True(AccessPolicy.Sees(viewer, record.Protection));
            }
    }

    private static Task<SearchCandidates> SearchAsync(IGraphStore store, Viewer viewer, SearchTerms terms) =>
        store.ReadAsync(viewer, async (reader, cancel) => await reader.FindCandidatesAsync(terms, 100, cancel), default);

    private static async Task<string> OutcomeAsync(IGraphStore store, ChangeSet changes)
    {
        try
        {
            return $"{changes.Key}: done, repeated {(await store.ApplyAsync(changes, default)).Repeated}";
        }
        catch (StoreConflictException c)
        {
            return $"{changes.Key}: {c.Record} has {c.Actual} by {c.ChangedBy}, expected {c.Expected}";
        }
        catch (StoreRefusedException r)
        {
            return $"{changes.Key}: {r.Code}";
        }
    }
}

/// <inheritdoc/>
public sealed class SqliteEquivalenceTests(SqliteEngine engine) : EquivalenceTests(engine), IClassFixture<SqliteEngine>
{
    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public Task RandomTown_EveryAnswerToEveryRole_IsTheOracles(ulong seed) => CompareTownAsync(seed);
}
