using System.Collections.Immutable;

namespace Cse.Intel.Graph.Ingest.Sources;

/// <summary>
/// Where the files of an import come from: a folder or a .zip of one. Files are read as streams, as often as needed;
/// nothing is unpacked to disk.
/// </summary>
public abstract class ImportSource : IDisposable
{
    /// <summary>What to call it in messages.</summary>
    public abstract string Name { get; }

    /// <summary>The files at its top, by name.</summary>
    public abstract ImmutableArray<SourceFile> Files { get; }

    /// <summary>Opens a folder or a .zip.</summary>
    /// <exception cref="ImportRefusedException">There is none, it cannot be read, or the .zip is broken or unsafe.</exception>
    public static ImportSource Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path))
            return new FolderSource(path);
        if (File.Exists(path))
            return ZipSource.Open(path, ZipLimits.Usual);
        throw new ImportRefusedException("import.not_found", $"There is no folder or .zip {path}.");
    }

    /// <summary>Opens a .zip that was sent in; the stream is closed with the source.</summary>
    /// <param name="zip">The bytes; must be seekable.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <exception cref="ImportRefusedException">It is broken or unsafe.</exception>
    public static ImportSource OpenZip(Stream zip, string name) => ZipSource.Open(zip, name, ZipLimits.Usual);

    /// <summary>Files that are in memory.</summary>
    /// <param name="files">Their names and bytes.</param>
    /// <param name="name">What to call them together in messages.</param>
    public static ImportSource Of(IEnumerable<(string Name, byte[] Content)> files, string name) => new MemorySource(files, name);

    /// <summary>The file of that name; null when there is none.</summary>
    public SourceFile? Find(string name) => Files.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of what is open.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}

/// <summary>A file of a source.</summary>
/// <param name="Name">Its name, without a path.</param>
/// <param name="Open">Opens it for one reading from the beginning.</param>
public sealed record SourceFile(string Name, Func<Stream> Open);
