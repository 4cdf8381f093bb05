using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Contract;
using Cse.Intel.TestSupport.Building;
using Cse.Intel.TestSupport.Generating;

namespace Cse.Intel.Graph.Tests.Engines;

/// <summary>
/// Every reading of the port over a random town, told as lines: two readers that answer alike give the same text. What
/// the port leaves open (order of edges, likeness in search, what is cut at a limit) does not show.
/// </summary>
internal sealed class Asking
{
    private static readonly DateTimeOffset?[] Knowing =
        [null, Instants.At("2026-01-01"), Instants.At("2026-04-01"), Instants.At("2026-05-15"), Instants.At("2026-08-01"), Instants.At("2026-12-01")];

    private readonly EntityId[] _ids;
    private readonly AssertionId[] _assertions;
    private readonly ExternalRef[] _references;
    private readonly (EntityId[] Frontier, LinkFilter Filter, int? Cap)[] _expansions;

    public Asking(RandomTown town, ulong seed)
    {
        var random = new Seeded(seed);
        _ids = [.. town.Records, EntityId.Of(new("random", EntityKind.Person, "nobody"))];
        _assertions = [.. town.Assertions, AssertionId.Of("never")];
        _references = [.. town.Script.SelectMany(s => s.Entities).SelectMany(e => e.AddRefs).Distinct(), new("random", EntityKind.Person, "x")];
        _expansions = [.. Enumerable.Range(0, 25).Select(_ => (random.Some(_ids).ToArray(), Filter(random), Cap(random)))];
    }

    /// <summary>Hidden reports that still stand behind visible links; nothing is told of them themselves.</summary>
    public IReadOnlySet<EntityId> Carriers { get; init; } = new HashSet<EntityId>();

    /// <summary>False to leave out who is pointed to restricted records.</summary>
    public bool Pointers { get; init; } = true;

    public async Task<string> TellAsync(IGraphReader reader, CancellationToken cancel)
    {
        var lines = new List<string>();
        await TellRecordsAsync(reader, lines, cancel);
        await TellAssertionsAsync(reader, lines, cancel);
        await TellExpansionsAsync(reader, lines, cancel);
        await TellJudgementsAsync(reader, lines, cancel);
        await TellScansAsync(reader, lines, cancel);
        return string.Join('\n', lines);
    }

    private async Task TellRecordsAsync(IGraphReader reader, List<string> lines, CancellationToken cancel)
    {
        foreach (var known in Knowing)
            lines.AddRange(Titled($"records at {Told.Of(known)}", (await reader.GetEntitiesAsync(_ids, known, cancel)).Values.Where(Tellable).Select(Told.Of).Order(StringComparer.Ordinal)));
        foreach (var id in _ids.Where(Tellable))
            lines.AddRange(Titled($"revisions of {id}", (await reader.GetRevisionsAsync(id, cancel)).Select(Told.Of)));
        lines.AddRange(Titled("references", (await reader.FindByReferencesAsync(_references, cancel))
            .Where(r => Tellable(r.Value)).Select(r => $"{r.Key} {r.Value}").Order(StringComparer.Ordinal)));
    }

    private async Task TellAssertionsAsync(IGraphReader reader, List<string> lines, CancellationToken cancel)
    {
        lines.AddRange(Titled("assertions", (await reader.GetAssertionsAsync(_assertions, cancel)).Values.Select(Told.Of).Order(StringComparer.Ordinal)));
        foreach (var id in _ids.Where(Tellable))
            lines.AddRange(Titled($"of report {id}", (await reader.GetAssertionsOfReportAsync(id, cancel)).Select(Told.Of)));
        var keys = await reader.FindBySourceKeysAsync([.. Enumerable.Range(0, 7).Select(i => $"key-{i}")], cancel);
        foreach (var key in keys.OrderBy(k => k.Key, StringComparer.Ordinal))
            lines.AddRange(Titled(key.Key, key.Select(Told.Of)));
    }

    private async Task TellExpansionsAsync(IGraphReader reader, List<string> lines, CancellationToken cancel)
    {
        foreach (var (frontier, filter, cap) in _expansions)
        {
            var found = await reader.ExpandAsync(frontier, filter, cap, cancel);
            lines.AddRange(Titled($"edges {filter} {cap}", found.Edges.Select(Told.Of).Order(StringComparer.Ordinal)));
            lines.AddRange(Titled("nodes", found.Nodes.Values.Where(n => Tellable(n.Id)).Select(Told.Of).Order(StringComparer.Ordinal)));
            lines.AddRange(Titled("capped", found.Capped.Select(id => id.ToString()).Order(StringComparer.Ordinal)));
            if (Pointers)
                lines.AddRange(Titled("pointers", found.Pointers.Select(p => p.ToString()).Order(StringComparer.Ordinal)));
            lines.AddRange(Titled("among", (await reader.GetLinksAmongAsync(frontier, filter, cancel)).Select(Told.Of).Order(StringComparer.Ordinal)));
        }
    }

    private async Task TellJudgementsAsync(IGraphReader reader, List<string> lines, CancellationToken cancel)
    {
        foreach (var known in Knowing)
            lines.AddRange(Titled($"judgements at {Told.Of(known)}", (await reader.GetJudgementsAsync(_ids, known, cancel)).Select(Told.Of)));
    }

    private async Task TellScansAsync(IGraphReader reader, List<string> lines, CancellationToken cancel)
    {
        foreach (var kind in Enum.GetValues<EntityKind>())
            await foreach (var entity in reader.ScanEntitiesAsync(kind, null, cancel))
                if (Tellable(entity))
                    lines.Add($"scan {Told.Of(entity)}");
        await foreach (var assertion in reader.ScanAssertionsAsync(_assertions[0], cancel))
            lines.Add($"scan {Told.Of(assertion)}");
        await foreach (var judgement in reader.ScanJudgementsAsync(cancel))
            lines.Add($"scan {Told.Of(judgement)}");
    }

    private bool Tellable(EntityId id) => !Carriers.Contains(id);

    private bool Tellable(Entity entity) => Tellable(entity.Id);

    private static IEnumerable<string> Titled(string title, IEnumerable<string> lines) => lines.Prepend($"# {title}");

    private static int? Cap(Seeded random) => random.Chance(40) ? random.Between(0, 5) : null;

    private static LinkFilter Filter(Seeded random) => new(
        random.Chance(60) ? Instants.Day(random.Pick(["2025-06-01", "2026-04-15", "2026-05-03", "2026-11-24"])) : null,
        random.Chance(50) ? random.Pick(Knowing) : null,
        random.Chance(30) ? Instants.Day(random.Pick(["2024-05-01", "2026-02-01", "2026-05-03"])) : null,
        random.Chance(30) ? [.. random.Some(PoleSchema.Default.LinkKinds)] : null,
        random.Chance(50) ? GradeFloor.None : new((SourceEvaluation)random.Between(1, 3), (IntelligenceAssessment)random.Between(1, 5)),
        random.Chance(60),
        random.Chance(60));
}
