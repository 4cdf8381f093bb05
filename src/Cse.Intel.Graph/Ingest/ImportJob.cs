using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Ingest.Planning;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Ingest;

/// <summary>
/// One import under way: plans rows against the store, commits them together with how far it is, and keeps count. A dry
/// run does all of it but the commit.
/// </summary>
internal sealed class ImportJob(IGraphStore store, ImportScope scope, ImportOptions options, ImportState state, RefusedRows refused)
{
    private static readonly Viewer Upkeep = Viewer.ForUpkeep("import");

    private readonly List<RowRemark> _warnings = [];
    private readonly GraphAhead _graph = new();

    public ImportScope Scope => scope;

    public ImportOptions Options => options;

    public RefusedRows Refused => refused;

    public IReadOnlyList<RowRemark> Warnings => _warnings;

    /// <summary>How far it is; what of it is committed, the store keeps.</summary>
    public ImportState State { get; private set; } = state;

    /// <summary>What a dry run has planned.</summary>
    public GraphAhead Graph => _graph;

    /// <summary>Told after rows were done: the file's name.</summary>
    public Action<string>? OnRows { get; init; }

    /// <summary>
    /// Takes in rows that follow one another in a file. Should the store refuse them together, because somebody changed a
    /// record meanwhile or a row breaks a rule only the store knows, they are taken in by halves, down to the one row.
    /// </summary>
    public async Task TakeInAsync<TRow>(FileLook file, string[] names, IPlanner<TRow> planner, ArraySegment<PlannedRow<TRow>> rows)
    {
        await store.ReadAsync(Upkeep, async (reader, stop) =>
        {
            _graph.Begin(reader);
            await planner.PlanAsync([.. rows.Where(r => r.Refusal is null)], _graph, stop);
            return true;
        }, CancellationToken.None);
        refused.Add(file, names, rows.Where(r => r.Refusal is not null && !r.IsTold));
        var position = State.Of(file.Table.Name).Rows;
        var next = State.With(file.Table.Name, rows.Aggregate(State.Of(file.Table.Name), (tally, row) => tally.Plus(row.Outcome, row.Warnings.Length)));
        if (await TryCommitAsync($"{file.Table.Name}:{position}+{rows.Count}", next) is { } failure)
        {
            if (rows.Count == 1)
                rows[0].Refuse(null, failure is StoreRefusedException refusal ? refusal.Code : "store.conflict", failure.Message);
            else
                await TakeInAsync(file, names, planner, rows[..(rows.Count / 2)]);
            await TakeInAsync(file, names, planner, rows.Count == 1 ? rows : rows[(rows.Count / 2)..]);
            return;
        }
        State = next;
        Warn(file, rows);
        OnRows?.Invoke(file.Table.Name);
    }

    /// <summary>Counts the rows of a file that is refused as a whole.</summary>
    public void Refuse(FileLook file) => State = State.With(file.Table.Name, new FileTally(Refused: file.Rows));

    /// <summary>Ends the pass.</summary>
    public async Task FinishAsync()
    {
        State = State with { Finished = true };
        if (!options.DryRun)
            await store.ApplyAsync(Set("end", State), CancellationToken.None);
    }

    private async Task<StoreException?> TryCommitAsync(string name, ImportState next)
    {
        try
        {
            var changes = _graph.Changes;
            if (!options.DryRun && !changes.IsEmpty)
                await store.ApplyAsync(Set(name, next) with
                {
                    Entities = [.. changes.Entities],
                    Assertions = [.. changes.Assertions],
                    Retractions = [.. changes.Retractions],
                    Judgements = [.. changes.Judgements],
                }, CancellationToken.None);
            _graph.End(keep: options.DryRun);
            return null;
        }
        catch (StoreException e) when (e is StoreRefusedException or StoreConflictException)
        {
            _graph.End(keep: false);
            return e;
        }
    }

    private ChangeSet Set(string name, ImportState next) =>
        new(string.Create(global::System.Globalization.CultureInfo.InvariantCulture, $"{scope.Batch}:{next.Pass}:{name}"), options.Author ?? scope.Batch, $"Import of {scope.System}")
        {
            Checkpoint = new(scope.Batch, next.Write()),
        };

    private void Warn<TRow>(FileLook file, ArraySegment<PlannedRow<TRow>> rows)
    {
        foreach (var row in rows)
            foreach (var warning in row.Warnings)
                if (_warnings.Count < options.MostListed)
                    _warnings.Add(new(file.Table.Name, row.Line, warning.Column, warning.Code, warning.Reason));
    }
}
