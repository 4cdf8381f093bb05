using System.Diagnostics;
using System.Text;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Export;
using Cse.Intel.Graph.Ingest;
using Cse.Intel.Graph.Ingest.Sources;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Store.Sqlite;
using Cse.Intel.TestSupport;
using Microsoft.Extensions.Time.Testing;

namespace Cse.Intel.Graph.Tests.Ingest;

/// <summary>A temporary folder with stores, files to import and exports; gone at the end of the test.</summary>
internal sealed class Workbench : IAsyncDisposable
{
    private readonly Dictionary<string, SqliteGraphStore> _stores = [];

    public Workbench() => Directory.CreateDirectory(Folder);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"cse-ingest-{Guid.CreateVersion7():N}");

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 7, 0, 0, TimeSpan.Zero));

    public string At(params ReadOnlySpan<string> parts) => Path.Combine([Folder, .. parts]);

    /// <summary>The store of that name, opened when first asked for.</summary>
    public SqliteGraphStore Store(string name = "store") =>
        _stores.TryGetValue(name, out var open) ? open : _stores[name] = SqliteGraphStore.Open(At(name), "a test", Clock);

    /// <summary>Closes a store, as a stop of the process would.</summary>
    public async Task CloseAsync(string name)
    {
        if (_stores.Remove(name, out var open))
            await open.DisposeAsync();
    }

    /// <summary>Makes a folder of files; lines are ended with <c>\n</c>.</summary>
    public string Files(string name, params ReadOnlySpan<(string File, string Text)> files)
    {
        Directory.CreateDirectory(At(name));
        foreach (var (file, text) in files)
            File.WriteAllText(At(name, file), text.Length == 0 || text.EndsWith('\n') ? text : text + "\n", new UTF8Encoding(false));
        return At(name);
    }

    public async Task<ImportSummary> ImportAsync(string path, ImportOptions? options = null, string store = "store", CancellationToken cancel = default)
    {
        using var source = ImportSource.Open(path);
        return await new ImportRun(Store(store), Clock).RunAsync(source, options ?? new ImportOptions { System = "test" }, null, cancel);
    }

    public async Task<string> ExportAsync(string name, string store = "store")
    {
        using var target = ExportTarget.At(At(name));
        await new GraphExport(Store(store)).RunAsync(target, null, CancellationToken.None);
        return At(name);
    }

    public Task<T> ReadAsync<T>(Func<IGraphReader, CancellationToken, Task<T>> work, string store = "store") =>
        Store(store).ReadAsync(Viewer.ForUpkeep("test"), work, CancellationToken.None);

    public async Task<Entity> RecordAsync(EntityKind kind, string id, string system = "test", string store = "store")
    {
        var reference = new ExternalRef(system, kind, id);
        return await ReadAsync(async (reader, stop) =>
        {
            var found = (await reader.FindByReferencesAsync([reference], stop))[reference];
            return (await reader.GetEntitiesAsync([found], null, stop))[found];
        }, store);
    }

    public Task<List<Domain.Links.Assertion>> LinksAsync(string store = "store") => ReadAsync(async (reader, stop) =>
    {
        var links = new List<Domain.Links.Assertion>();
        await foreach (var link in reader.ScanAssertionsAsync(null, stop))
            links.Add(link);
        return links;
    }, store);

    /// <summary>Asserts that two exports have the same files with the same bytes.</summary>
    public static void AssertSame(string expected, string actual)
    {
        Assert.Equal(Names(expected), Names(actual));
        foreach (var name in Names(expected))
            Assert.True(File.ReadAllBytes(Path.Combine(expected, name)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(actual, name))), $"{name} differs");
    }

    /// <summary>A file of the shared test data, unpacked; skips the test where there is none.</summary>
    public string Shared(params ReadOnlySpan<string> path)
    {
        Assert.SkipUnless(SharedData.TryGet(Path.Combine(path), out var file), SharedData.WhyAbsent);
        if (!file.EndsWith(".tar.xz", StringComparison.Ordinal))
            return file;
        using var tar = Process.Start("tar", ["-xf", file, "-C", Folder]);
        tar.WaitForExit();
        Assert.SkipUnless(tar.ExitCode == 0, "tar with xz is needed to unpack the shared test data.");
        return At(Path.GetFileName(file)[..^".tar.xz".Length]);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _stores.Values)
            await store.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static string[] Names(string folder) => [.. Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
}
