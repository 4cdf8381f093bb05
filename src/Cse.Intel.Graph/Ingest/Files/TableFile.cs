using System.Collections.Immutable;
using Cse.Intel.Graph.Ingest.Planning;

namespace Cse.Intel.Graph.Ingest.Files;

/// <summary>A file an import reads: which columns it knows, what tells its rows apart, and how it is taken in.</summary>
internal abstract class TableFile(string name)
{
    /// <summary>Name of the file.</summary>
    public string Name { get; } = name;

    /// <summary>True when only an export has the file.</summary>
    public virtual bool OnlyInExports => false;

    /// <summary>Every file, in the order in which they are read: what others refer to comes first.</summary>
    public static ImmutableArray<TableFile> All { get; } =
        [new RevisionsFile(), .. EntityFile.All.Select(file => new RecordsFile(file)), new JudgementsFile(), new LinksFile()];

    /// <summary>The columns it knows; those of exports have more.</summary>
    public abstract ImmutableArray<Column> Columns(bool ownExport);

    /// <summary>
    /// A fingerprint of what tells a row apart, as read from its cells; equal for rows that speak of the same thing. Of
    /// several such rows in one file the last one holds.
    /// </summary>
    public abstract ulong Fingerprint(Header header, Func<int, string> cell);

    /// <summary>Takes the file in.</summary>
    public abstract Task ImportAsync(FileRun run);
}

/// <summary>A file an import reads, by the type of its rows.</summary>
internal abstract class TableFile<TRow>(string name) : TableFile(name)
    where TRow : class
{
    /// <inheritdoc/>
    public sealed override Task ImportAsync(FileRun run) => new FileImport<TRow>(this, run).RunAsync();

    /// <summary>A row as its values say; not to be used when the row was refused meanwhile.</summary>
    public abstract TRow Read(CellReader row, ImportScope scope);

    /// <summary>What becomes of rows.</summary>
    public abstract IPlanner<TRow> Planner(ImportScope scope);
}

/// <summary>FNV-1a over texts, 64 bits wide: cheap, and a collision only costs a closer look.</summary>
internal struct Fingerprint
{
    private ulong _hash = 14695981039346656037;

    public Fingerprint()
    {
    }

    /// <summary>What it came to.</summary>
    public readonly ulong Value => _hash;

    /// <summary>Takes a text in.</summary>
    public void Add(string text)
    {
        foreach (var c in text)
            _hash = (_hash ^ c) * 1099511628211;
        _hash = (_hash ^ 0x1F) * 1099511628211;
    }

    /// <summary>The fingerprint of one text.</summary>
    public static ulong Of(string text)
    {
        var print = new Fingerprint();
        print.Add(text);
        return print.Value;
    }
}
