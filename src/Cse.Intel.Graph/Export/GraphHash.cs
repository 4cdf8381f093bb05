using System.Security.Cryptography;
using Cse.Intel.Graph.Ingest.Sources;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Export;

/// <summary>
/// One hash for a whole graph: SHA-256 over the sorted lines of all CSV files of an export, in lower-case hexadecimal. Two
/// stores with the same graph have the same, whatever their engine. In a shell:
/// <c>cat *.csv | LC_ALL=C sort | sha256sum</c>.
/// </summary>
public static class GraphHash
{
    /// <summary>The hash of an export in a folder.</summary>
    public static string OfFolder(string folder)
    {
        var lines = new List<byte[]>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.csv"))
            AddLines(lines, File.ReadAllBytes(file));
        return Of(lines);
    }

    /// <summary>The hash of a store, as an export of it would have.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public static Task<string> OfStoreAsync(IGraphStore store, CancellationToken cancel) => OfStoreAsync(store, null, cancel);

    /// <inheritdoc cref="OfStoreAsync(IGraphStore, CancellationToken)"/>
    public static async Task<string> OfStoreAsync(IGraphStore store, IProgress<ExportProgress>? progress, CancellationToken cancel)
    {
        using var target = new InMemory();
        await new GraphExport(store).RunAsync(target, progress, cancel);
        return Of(target.Lines());
    }

    private static void AddLines(List<byte[]> lines, ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            var end = text.IndexOf((byte)'\n');
            lines.Add((end < 0 ? text : text[..end]).ToArray());
            text = end < 0 ? [] : text[(end + 1)..];
        }
    }

    private static string Of(List<byte[]> lines)
    {
        lines.Sort(static (a, b) => a.AsSpan().SequenceCompareTo(b));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines)
        {
            hash.AppendData(line);
            hash.AppendData("\n"u8);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Keeps the CSV files in memory.</summary>
    private sealed class InMemory : ExportTarget
    {
        private readonly List<MemoryStream> _files = [];

        public List<byte[]> Lines()
        {
            var lines = new List<byte[]>();
            foreach (var file in _files)
                AddLines(lines, file.ToArray());
            return lines;
        }

        internal override Stream Create(string name)
        {
            var file = new MemoryStream();
            if (name != Manifest.FileName)
                _files.Add(file);
            return file;
        }

        internal override void Complete()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
