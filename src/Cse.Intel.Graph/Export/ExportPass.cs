using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Ingest.Files;
using Cse.Intel.Graph.Ingest.Planning;
using Cse.Intel.Graph.Ingest.Sources;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Export;

/// <summary>One pass over everything a reader sees, file by file.</summary>
internal sealed class ExportPass(IGraphReader reader, ExportTarget target, BatchTimes batches, long total, IProgress<ExportProgress>? progress)
{
    private const int TellEvery = 2_000;

    private readonly Dictionary<string, ManifestFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<EntityId, EntityKind> _kinds = [];
    private readonly Dictionary<EntityId, string> _synthetic = [];
    private readonly List<EntityId> _revised = [];
    private long _done;

    /// <summary>Writes the files; says which have rows.</summary>
    public async Task<IReadOnlyDictionary<string, ManifestFile>> RunAsync(CancellationToken cancel)
    {
        foreach (var file in EntityFile.All)
            await WriteRecordsAsync(file, cancel);
        await WriteRevisionsAsync(cancel);
        await WriteJudgementsAsync(cancel);
        await WriteLinksAsync(cancel);
        return _files;
    }

    private async Task WriteRecordsAsync(EntityFile file, CancellationToken cancel)
    {
        var columns = new RecordsFile(file).Columns(ownExport: true);
        using var table = new TableWriter(target, file.Name, new(columns.Select(c => c.Name), await DetailsOfAsync(file.Kind, cancel)));
        await foreach (var record in reader.ScanEntitiesAsync(file.Kind, null, cancel))
        {
            Count(file.Name);
            _kinds[record.Id] = record.Kind;
            if (record.Version > 1)
                _revised.Add(record.Id);
            if (SyntheticReport.SystemOf(record) is { } system)
            {
                _synthetic[record.Id] = system;
                continue;
            }
            table.Row["id"] = record.Id.ToString();
            file.Write(record.Payload, table.Row);
            ReferenceCells.Write(record.ExternalRefs, table.Row);
            await WriteRevisionAsync(record, await EarlierAsync(record, cancel), table.Row, cancel);
            table.Write();
        }
        Close(file.Name, table);
    }

    private async Task<SortedSet<string>> DetailsOfAsync(EntityKind kind, CancellationToken cancel)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var record in reader.ScanEntitiesAsync(kind, null, cancel))
            names.UnionWith(record.Payload.Details.Keys);
        return names;
    }

    private async Task<Entity?> EarlierAsync(Entity record, CancellationToken cancel) =>
        record.Version == 1 ? null : (await reader.GetRevisionsAsync(record.Id, cancel)).LastOrDefault(r => r.Version < record.Version);

    private async Task WriteRevisionAsync(Entity revision, Entity? earlier, CellWriter row, CancellationToken cancel)
    {
        row.Count("version", revision.Version);
        await batches.WriteAsync(revision.RecordedAt, revision.RecordedBy, row, cancel);
        RetentionCells.Write(revision.Retention, earlier?.Retention ?? Retention.From(revision.RecordedAt.ToLondonDay()), row);
        ProtectionCells.Write(revision.Protection, row);
    }

    private async Task WriteRevisionsAsync(CancellationToken cancel)
    {
        const string name = "revisions.csv";
        using var table = new TableWriter(target, name, new(RevisionsFile.AllColumns.Select(c => c.Name), []));
        foreach (var id in _revised.Order())
        {
            Entity? earlier = null;
            var revisions = await reader.GetRevisionsAsync(id, cancel);
            // A synthetic report has no row of its own, so its present revision stands here too.
            var own = _synthetic.ContainsKey(id);
            foreach (var revision in own ? revisions : revisions.SkipLast(1))
            {
                RevisionsFile.Write(revision, table.Row);
                if (own)
                    ReferenceCells.Write(revision.ExternalRefs, table.Row);
                await WriteRevisionAsync(revision, earlier, table.Row, cancel);
                table.Write();
                earlier = revision;
            }
        }
        Close(name, table);
    }

    private async Task WriteJudgementsAsync(CancellationToken cancel)
    {
        const string name = "judgements.csv";
        using var table = new TableWriter(target, name, new(JudgementsFile.AllColumns.Select(c => c.Name), []));
        await foreach (var judgement in reader.ScanJudgementsAsync(cancel))
        {
            JudgementsFile.Write(judgement, table.Row);
            await batches.WriteAsync(judgement.RecordedAt, judgement.RecordedBy, table.Row, cancel);
            table.Write();
        }
        Close(name, table);
    }

    private async Task WriteLinksAsync(CancellationToken cancel)
    {
        var file = new LinksFile();
        using var table = new TableWriter(target, file.Name, new(file.Columns(ownExport: true).Select(c => c.Name), await DetailsOfLinksAsync(cancel)));
        await foreach (var link in reader.ScanAssertionsAsync(null, cancel))
        {
            Count(file.Name);
            LinksFile.Write(link, _kinds[link.From], _kinds[link.To], table.Row);
            WriteReport(link, table.Row);
            await batches.WriteAsync(link.RecordedAt, link.RecordedBy, table.Row, cancel);
            table.Write();
        }
        Close(file.Name, table);
    }

    private async Task<SortedSet<string>> DetailsOfLinksAsync(CancellationToken cancel)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var link in reader.ScanAssertionsAsync(null, cancel))
            names.UnionWith(link.Details.Keys);
        names.Remove("details");
        return names;
    }

    private void WriteReport(Assertion link, CellWriter row)
    {
        if (_synthetic.TryGetValue(link.Report, out var system))
            row["import_system"] = system;
        else
            row["report"] = link.Report.ToString();
    }

    private void Close(string name, TableWriter table)
    {
        if (table.Close() is { } written)
            _files[name] = written;
    }

    private void Count(string file)
    {
        if (++_done % TellEvery == 0 || _done == total)
            progress?.Report(new(file, _done, total));
    }
}
