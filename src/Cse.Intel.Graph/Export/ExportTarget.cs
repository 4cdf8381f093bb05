using System.IO.Compression;
using Cse.Intel.Graph.Ingest;
using Cse.Intel.Graph.Ingest.Sources;

namespace Cse.Intel.Graph.Export;

/// <summary>
/// Where an export goes: a folder or a .zip, readable by its owner only. The manifest is written last; without it nothing
/// is taken for an export.
/// </summary>
public abstract class ExportTarget : IDisposable
{
    /// <summary>The target a path names: a .zip by its ending, else a folder.</summary>
    /// <exception cref="ExportRefusedException">Something else is there, or it cannot be written.</exception>
    public static ExportTarget At(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? new ZipTarget(path) : new FolderTarget(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ExportRefusedException("export.unwritable", $"{path} cannot be written: {e.Message}", e);
        }
    }

    /// <summary>A .zip into a stream, e.g. of a download; the stream stays open.</summary>
    public static ExportTarget Zip(Stream stream) => new ZipTarget(stream);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens a file to be written; one at a time.</summary>
    internal abstract Stream Create(string name);

    /// <summary>Everything is written.</summary>
    internal abstract void Complete();

    /// <summary>Lets go of what is open.</summary>
    protected abstract void Dispose(bool disposing);

    /// <summary>A folder: new, empty, or holding an earlier export, which is replaced.</summary>
    private sealed class FolderTarget : ExportTarget
    {
        private readonly string _path;

        public FolderTarget(string path)
        {
            _path = path;
            OwnerOnly.MakeFolder(path);
            if (Directory.EnumerateFileSystemEntries(path).Any())
                TakeAwayEarlier();
        }

        internal override Stream Create(string name) => OwnerOnly.Open(Path.Combine(_path, name), FileMode.Create);

        internal override void Complete()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }

        private void TakeAwayEarlier()
        {
            var manifest = ReadEarlier()
                ?? throw new ExportRefusedException("export.not_empty", $"{_path} holds other files. Choose an empty folder, or one with an earlier export.");
            File.Delete(Path.Combine(_path, Manifest.FileName));
            foreach (var file in manifest.Files?.Keys.Where(name => Path.GetFileName(name) == name) ?? [])
                File.Delete(Path.Combine(_path, file));
        }

        private Manifest? ReadEarlier()
        {
            try
            {
                using var source = ImportSource.Open(_path);
                return Manifest.Read(source) is { IsOwnExport: true } manifest ? manifest : null;
            }
            catch (ImportRefusedException)
            {
                return null;
            }
        }
    }

    /// <summary>A .zip, always the same bytes for the same files; at a path it appears when it is whole.</summary>
    private sealed class ZipTarget : ExportTarget
    {
        private readonly string? _path;
        private readonly Stream? _file;
        private readonly ZipArchive _archive;

        public ZipTarget(string path)
        {
            _path = path;
            _file = OwnerOnly.Open(Partial(path), FileMode.Create);
            _archive = new(_file, ZipArchiveMode.Create);
        }

        public ZipTarget(Stream stream) => _archive = new(stream, ZipArchiveMode.Create, leaveOpen: true);

        internal override Stream Create(string name)
        {
            var entry = _archive.CreateEntry(name, CompressionLevel.Optimal);
            entry.LastWriteTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
            return entry.Open();
        }

        internal override void Complete()
        {
            _archive.Dispose();
            if (_path is null)
                return;
            _file!.Dispose();
            File.Move(Partial(_path), _path, overwrite: true);
        }

        protected override void Dispose(bool disposing)
        {
            if (!disposing)
                return;
            _archive.Dispose();
            _file?.Dispose();
            if (_path is not null)
                File.Delete(Partial(_path));
        }

        private static string Partial(string path) => path + ".partial";
    }
}
