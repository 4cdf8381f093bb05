using System.Globalization;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Commands;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Store.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace Cse.Intel.Graph.Tests.Commands;

/// <summary>A desk over a real embedded store in a folder of its own, on 1 June 2026 at noon in London.</summary>
public abstract class UnitDesk : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cse-intel-").FullName;
    private int _keys;

    protected static Viewer Officer { get; } = Viewer.In(RoleCode.OFF, "pc.amber");

    protected static Viewer Supervisor { get; } = Viewer.In(RoleCode.SUP, "di.birch");

    protected static Viewer Intelligence { get; } = Viewer.In(RoleCode.INT, "int.cedar");

    protected static Viewer School { get; } = Viewer.In(RoleCode.EDU, "ms.dale");

    protected FakeTimeProvider Clock { get; } = new(DateTimeOffset.Parse("2026-06-01T11:00:00Z", CultureInfo.InvariantCulture));

    protected SqliteGraphStore Store { get; private set; } = null!;

    protected Desk Desk { get; private set; } = null!;

    public ValueTask InitializeAsync()
    {
        Store = SqliteGraphStore.Open(_folder, "test", Clock);
        Desk = new(Store, new NoAudit(), Clock);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected string NewKey() => $"key-{++_keys}";

    protected Task<T> Do<T>(ICommand<T> command, Viewer? author = null) => Desk.DoAsync(author ?? Officer, command, CancellationToken.None);

    protected Task<T> Ask<T>(IQuestion<T> question, Viewer? viewer = null) => Desk.AskAsync(viewer ?? Supervisor, question, CancellationToken.None);

    protected async Task<CommandRefusedException> Refused<T>(ICommand<T> command, Viewer? author = null) =>
        await Assert.ThrowsAsync<CommandRefusedException>(() => Do(command, author));

    protected Task<T> Read<T>(Func<IGraphReader, ValueTask<T>> read, Viewer? viewer = null) =>
        Store.ReadAsync(viewer ?? Supervisor, async (reader, _) => await read(reader), CancellationToken.None);

    protected async Task<Entity> Get(EntityId id, Viewer? viewer = null) =>
        (await Read(r => r.GetEntitiesAsync([id], null, CancellationToken.None), viewer))[id];

    protected static Person Adult(string name, string? born = "1990-05-05", params Role[] roles) =>
        Named(name, born) with { Roles = [.. (roles.Length == 0 ? [Role.PersonOfConcern] : roles).Select(PersonRole.Always)] };

    protected static Person Child(string name, string? born = "2011-03-10") =>
        Named(name, born) with { Roles = [PersonRole.Always(Role.YoungPerson)] };

    protected async Task<EntityId> Add(EntityPayload payload, Protection? protection = null)
    {
        var id = EntityId.New(Clock);
        await Apply(new ChangeSet(NewKey(), "setup", "setup")
        {
            Entities = [new(id, 0, payload, protection ?? Protection.Unit, [], Retention.From(Clock.Today()), Clock.GetUtcNow(), "setup")],
        });
        return id;
    }

    protected async Task<AssertionId> Link(
        EntityId from, string kind, EntityId to, string observed = "", string grade = "1AP", bool negative = false, string? detail = null, EntityId? report = null)
    {
        report ??= await Add(new Report { Urn = NewKey(), Grade = ParseGrade(grade) });
        var id = AssertionId.New(Clock);
        var details = System.Collections.Immutable.ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        if (detail?.Split('=') is [var key, var value])
            details = details.Add(key, value);
        await Apply(new ChangeSet(NewKey(), "setup", "setup")
        {
            Assertions =
            [
                new(id, PoleSchema.Default[kind], from, to, When(observed), report.Value, null, OwnGrade.None, AssertionStatus.Reported, negative, null,
                    details, Protection.Unit, Clock.GetUtcNow(), "setup", null, null),
            ],
        });
        return id;
    }

    protected Task<CommitReceipt> Apply(ChangeSet changes) => Store.ApplyAsync(changes, CancellationToken.None);

    protected static Observed When(string text) => Observed.TryParse(text, out var when, out var reason) ? when : throw new ArgumentException(reason);

    protected static Grade ParseGrade(string text)
    {
        Assert.True(GradeCodes.TrySource(text[..1], out var source) & GradeCodes.TryAssessment(text[1..2], out var assessment) & GradeCodes.TryHandling(text[2..], out var handling));
        return new(source, assessment, handling);
    }

    protected async Task<IReadOnlyList<string>> LinksOf(EntityId id, Viewer? viewer = null)
    {
        var expansion = await Read(r => r.ExpandAsync([id], LinkFilter.Everything, null, CancellationToken.None), viewer);
        return [.. expansion.Edges.Select(e => $"{(e.Forward ? "" : "<")}{e.Kind.Code} {expansion.Nodes[e.Target].Caption}").Order(StringComparer.Ordinal)];
    }

    private static Person Named(string name, string? born)
    {
        var words = name.Split(' ');
        return new()
        {
            Given = words[0],
            Family = words.Length > 1 ? words[1] : null,
            Birth = born is null ? Birth.Unknown : Birth.On(DateOnly.Parse(born, CultureInfo.InvariantCulture)),
        };
    }

    private sealed class NoAudit : IAuditTrail
    {
        public Task<AuditTicket> IntendAsync(AuditEntry entry, CancellationToken cancel) => Task.FromResult(new AuditTicket(0));

        public Task CompleteAsync(AuditTicket ticket, AuditOutcome outcome, int? count) => Task.CompletedTask;
    }
}
