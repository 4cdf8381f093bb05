using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Commands;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Network;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Graph.Queries.Search;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Engines.Reference;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.Queries;

/// <summary>The counter: permission, intent, answer, outcome, in that order and none without the one before.</summary>
public sealed class DeskTests : IAsyncDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private readonly Town _town = Given.Town();
    private readonly EntityId _ash;
    private readonly WatchedStore _store = new();
    private readonly RecordingAudit _audit = new();
    private readonly Desk _desk;

    public DeskTests()
    {
        _ash = _town.YoungPerson("Ash");
        _town.Says(_ash, "SEEN_WITH", _town.PersonOfConcern("Rook"));
        _desk = new(_store, _audit, _town.Clock);
        _store.Before = () => _store.SawIntents.Add(_audit.Intents.Count);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    /// <summary>Every question, with the roles that may ask it (intelligence-handling.md §4.3).</summary>
    public static TheoryData<string, string> MayAsk => new()
    {
        { "young_people_at_risk", "OFF SUP ANA INT CSC CHR" },
        { "network", "OFF SUP ANA INT CSC CHR" },
        { "search", "OFF SUP ANA INT CSC HEA EDU YJS CHR" },
        { "record", "OFF SUP ANA INT CSC HEA EDU YJS VOL CHR" },
        { "records", "OFF SUP ANA INT CSC HEA EDU YJS VOL CHR" },
        { "record_by_reference", "OFF SUP ANA INT CSC HEA EDU YJS VOL CHR" },
    };

    [Theory]
    [MemberData(nameof(MayAsk))]
    public async Task Question_IsAnsweredToTheRolesOfTheMatrix_AndRefusedToTheOthersUnread(string question, string roles)
    {
        foreach (var role in RoleCodes.All)
        {
            _store.SawIntents.Clear();
            var answered = await AskAsync(question, Viewers.In(role));
            var may = roles.Split(' ').Contains(role.ToString());
            Assert.Equal((may, may), (answered, _store.SawIntents.Count > 0));
            Assert.Equal((question, role.ToString().ToLowerInvariant()), (_audit.Intents[^1].Operation, _audit.Intents[^1].Viewer.User));
            if (!may)
                Assert.Equal((AuditOutcome.Refused, null), _audit.Outcomes[^1]);
        }
    }

    [Fact]
    public async Task Ask_WritesTheIntentBeforeTheStoreIsRead_AndTheOutcomeAfter()
    {
        await _town.SaveAsync(_store.Inner);
        var answer = await _desk.AskAsync(Viewers.Officer, new NetworkAround([_ash]) { Today = Today }, CancellationToken.None);
        Assert.Equal([1], _store.SawIntents);
        var intent = Assert.Single(_audit.Intents);
        Assert.Equal(("network", "1 links, at most 200 records", "off"), (intent.Operation, intent.Query, intent.Viewer.User));
        Assert.Equal([_ash], intent.Subjects);
        Assert.Equal([(AuditOutcome.Done, (int?)answer.Nodes.Length)], _audit.Outcomes);
        Assert.Equal(2, answer.Nodes.Length);
    }

    [Fact]
    public async Task Ask_WhenTheIntentCannotBeWritten_ReadsNothing()
    {
        _audit.Failure = new IOException("the disk is full");
        await Assert.ThrowsAsync<IOException>(() => _desk.AskAsync(Viewers.Officer, new GetRecord(_ash, Today), CancellationToken.None));
        Assert.Empty(_store.SawIntents);
    }

    [Fact]
    public async Task Ask_ThatIsRefused_SaysSo()
    {
        await Assert.ThrowsAsync<QuestionRefusedException>(() => _desk.AskAsync(Viewers.Officer, new GetRecord(_ash, Today), CancellationToken.None));
        Assert.Equal([(AuditOutcome.Refused, null)], _audit.Outcomes);
    }

    [Fact]
    public async Task Ask_WithoutAnyStart_IsRefusedAndInTheAudit()
    {
        await Assert.ThrowsAsync<QuestionRefusedException>(() => _desk.AskAsync(Viewers.Officer, new YoungPeopleAtRisk(default, Today), CancellationToken.None));
        Assert.Empty(_audit.Intents[0].Subjects);
        Assert.Equal([(AuditOutcome.Refused, null)], _audit.Outcomes);
    }

    [Fact]
    public async Task Ask_ThatFails_SaysSo()
    {
        _store.Before = () => throw new StoreUnavailableException("It is away.");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => _desk.AskAsync(Viewers.Officer, new GetRecord(_ash, Today), CancellationToken.None));
        Assert.Equal([(AuditOutcome.Failed, null)], _audit.Outcomes);
    }

    [Fact]
    public async Task Ask_ThatIsGivenUp_SaysSo()
    {
        using var gone = new CancellationTokenSource();
        _store.Before = () =>
        {
            gone.Cancel();
            gone.Token.ThrowIfCancellationRequested();
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _desk.AskAsync(Viewers.Officer, new GetRecord(_ash, Today), gone.Token));
        Assert.Equal([(AuditOutcome.Cancelled, null)], _audit.Outcomes);
    }

    [Fact]
    public async Task Do_WritesTheIntentFirst_ThenCommits_ThenTheOutcome()
    {
        var result = await _desk.DoAsync(Viewers.Officer, new Rename(_town.Changes()), CancellationToken.None);
        Assert.Equal("done", result);
        Assert.Equal([1, 1], _store.SawIntents);
        Assert.Equal([(AuditOutcome.Done, (int?)4)], _audit.Outcomes);
    }

    [Fact]
    public async Task Do_WhenTheIntentCannotBeWritten_NeitherReadsNorWrites()
    {
        _audit.Failure = new IOException("the disk is full");
        await Assert.ThrowsAsync<IOException>(() => _desk.DoAsync(Viewers.Officer, new Rename(_town.Changes()), CancellationToken.None));
        Assert.Empty(_store.SawIntents);
        Assert.Equal(0, (await _store.GetSizeAsync(CancellationToken.None)).Entities);
    }

    [Fact]
    public async Task Do_WithoutPermission_NeitherReadsNorWrites()
    {
        await Assert.ThrowsAsync<NotPermittedException>(() => _desk.DoAsync(Viewers.SocialCare, new Rename(_town.Changes()), CancellationToken.None));
        Assert.Empty(_store.SawIntents);
        Assert.Equal([(AuditOutcome.Refused, null)], _audit.Outcomes);
    }

    [Fact]
    public async Task Do_RefusedByItsRulesOrByAConflict_SaysSo()
    {
        await Assert.ThrowsAsync<CommandRefusedException>(() => _desk.DoAsync(Viewers.Officer, new Rename(null), CancellationToken.None));
        var changes = _town.Changes();
        await _store.ApplyAsync(changes, CancellationToken.None);
        await Assert.ThrowsAsync<StoreConflictException>(() => _desk.DoAsync(Viewers.Officer, new Rename(changes with { Key = "again" }), CancellationToken.None));
        Assert.Equal([(AuditOutcome.Refused, null), (AuditOutcome.Refused, null)], _audit.Outcomes);
    }

    private async Task<bool> AskAsync(string question, Viewer viewer)
    {
        try
        {
            await (question switch
            {
                "young_people_at_risk" => (Task)_desk.AskAsync(viewer, new YoungPeopleAtRisk([_ash], Today), CancellationToken.None),
                "network" => _desk.AskAsync(viewer, new NetworkAround([_ash]) { Today = Today }, CancellationToken.None),
                "search" => _desk.AskAsync(viewer, new SearchRecords("Ash", new DateOnly(2026, 11, 24)), CancellationToken.None),
                "record" => _desk.AskAsync(viewer, new GetRecord(_ash, Today), CancellationToken.None),
                "records" => _desk.AskAsync(viewer, new GetEntities([_ash], Today), CancellationToken.None),
                _ => _desk.AskAsync(viewer, new FindByReference("town", "Ash", Today), CancellationToken.None),
            });
            return true;
        }
        catch (QuestionRefusedException)
        {
            return true;
        }
        catch (NotPermittedException)
        {
            return false;
        }
    }

    /// <summary>A command that writes what it is given.</summary>
    private sealed class Rename(ChangeSet? changes) : ICommand<string>
    {
        public string Name => "rename";

        public Capability Needs => Capability.EditLinks;

        public ImmutableArray<EntityId> Subjects => [];

        public Task<Plan<string>> PlanAsync(IGraphReader reader, TimeProvider clock, CancellationToken cancel) =>
            changes is null ? throw new CommandRefusedException("test.refused", null, "Not like this.") : Task.FromResult(new Plan<string>(changes, "done"));
    }

    /// <summary>A store that says when it is touched.</summary>
    private sealed class WatchedStore : IGraphStore
    {
        public ReferenceStore Inner { get; } = new(ReferenceGraph.Empty);

        /// <summary>How many intents had been written each time the store was touched.</summary>
        public List<int> SawIntents { get; } = [];

        public Action Before { get; set; } = () => { };

        public Task<T> ReadAsync<T>(Viewer viewer, Func<IGraphReader, CancellationToken, Task<T>> work, CancellationToken cancel)
        {
            Before();
            return Inner.ReadAsync(viewer, work, cancel);
        }

        public Task<CommitReceipt> ApplyAsync(ChangeSet changes, CancellationToken cancel)
        {
            Before();
            return Inner.ApplyAsync(changes, cancel);
        }

        public Task<string?> GetCheckpointAsync(string job, CancellationToken cancel) => Inner.GetCheckpointAsync(job, cancel);

        public Task<IReadOnlyList<Checkpoint>> GetCheckpointsAsync(CancellationToken cancel) => Inner.GetCheckpointsAsync(cancel);

        public IAsyncEnumerable<Commit> ScanCommitsAsync(long? before, CancellationToken cancel) => Inner.ScanCommitsAsync(before, cancel);

        public Task<StoreSize> GetSizeAsync(CancellationToken cancel) => Inner.GetSizeAsync(cancel);

        public ValueTask DisposeAsync() => Inner.DisposeAsync();
    }
}
