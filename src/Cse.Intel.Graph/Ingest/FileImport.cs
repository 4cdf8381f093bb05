using Cse.Intel.Graph.Ingest.Csv;
using Cse.Intel.Graph.Ingest.Files;
using Cse.Intel.Graph.Ingest.Planning;

namespace Cse.Intel.Graph.Ingest;

/// <summary>One file of a run.</summary>
internal sealed record FileRun(FileLook Look, ImportJob Job, int ThisYear, CancellationToken Cancel);

/// <summary>
/// Takes one file in, chunk by chunk, from where an earlier run stopped. While a chunk is committed, the next one is read.
/// </summary>
internal sealed class FileImport<TRow>(TableFile<TRow> table, FileRun run)
    where TRow : class
{
    private readonly Header _header = run.Look.Header!;

    public async Task RunAsync()
    {
        using var stream = run.Look.File.Open();
        var records = new CsvRecords(stream);
        records.Read();
        var names = records.Texts();
        var row = new CellReader(_header, run.Job.Scope.OwnExport, run.ThisYear);
        var planner = table.Planner(run.Job.Scope);
        PassOver(records, names);
        var reading = Task.Run(() => ReadChunk(records, row));
        try
        {
            while (await reading is { Length: > 0 } chunk && !run.Cancel.IsCancellationRequested)
            {
                reading = Task.Run(() => ReadChunk(records, row));
                await run.Job.TakeInAsync(run.Look, names, planner, chunk);
            }
        }
        finally
        {
            // The stream is closed below: nobody may be reading it then.
            await reading;
        }
    }

    private void PassOver(CsvRecords records, string[] names)
    {
        var done = run.Job.State.Of(table.Name).Rows;
        if (done == 0)
            return;
        for (var i = 0L; i < done; i++)
            records.Read();
        run.Job.Refused.GoOn(run.Look, names, records.Line);
    }

    private PlannedRow<TRow>[] ReadChunk(CsvRecords records, CellReader row)
    {
        var chunk = new List<PlannedRow<TRow>>(run.Job.Options.ChunkRows);
        while (chunk.Count < run.Job.Options.ChunkRows && records.Read())
            chunk.Add(ReadRow(records, row));
        return [.. chunk];
    }

    private PlannedRow<TRow> ReadRow(CsvRecords records, CellReader row)
    {
        var cells = records.Texts();
        if (records.Fault != CsvFault.None)
            return Refused(records.Line, cells, FaultRefusals.Of(records.Fault));
        row.Turn(cells);
        if (row.Refusal is { } shape)
            return Refused(records.Line, cells, shape);
        var value = table.Read(row, run.Job.Scope);
        if (row.Refusal is { } refusal)
            return Refused(records.Line, cells, refusal);
        var superseded = run.Look.Repeats.IsSuperseded(() => table.Fingerprint(_header, place => cells[place]), records.Line);
        return new(records.Line, cells, value, superseded) { Warnings = [.. row.Warnings] };
    }

    private static PlannedRow<TRow> Refused(long line, string[] cells, Refusal refusal)
    {
        var row = new PlannedRow<TRow>(line, cells, null, false);
        row.Refuse(refusal);
        return row;
    }
}
