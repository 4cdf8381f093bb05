using System.Collections.Immutable;
using System.IO.Compression;

namespace Cse.Intel.Graph.Ingest.Sources;

/// <summary>How much a .zip may hold: against small files that swell to fill memory or disk.</summary>
/// <param name="Entries">Files and folders.</param>
/// <param name="TotalBytes">Bytes of all files unpacked, as really read and not as the .zip claims.</param>
/// <param name="Ratio">How many times its packed size a file may swell, once it is large.</param>
internal sealed record ZipLimits(int Entries, long TotalBytes, int Ratio)
{
    /// <summary>Room for any real case: text packs about 5 to 30 times.</summary>
    public static ZipLimits Usual { get; } = new(1_000, 8L << 30, 200);

    /// <summary>Up to this size a file may swell as it likes.</summary>
    public const long AnyRatioUpTo = 64L << 20;
}

/// <summary>The files of a .zip, at its top or in its single top folder. Read as streams, never unpacked.</summary>
internal sealed class ZipSource : ImportSource
{
    private readonly ZipArchive _archive;

    private ZipSource(ZipArchive archive, string name, ImmutableArray<SourceFile> files)
    {
        _archive = archive;
        Name = name;
        Files = files;
    }

    public override string Name { get; }

    public override ImmutableArray<SourceFile> Files { get; }

    public static ZipSource Open(string path, ZipLimits limits)
    {
        try
        {
            return Open(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read), path, limits);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ImportRefusedException("import.unreadable", $"{path} cannot be read: {e.Message}", e);
        }
    }

    public static ZipSource Open(Stream bytes, string name, ZipLimits limits)
    {
        ZipArchive? archive = null;
        try
        {
            archive = new ZipArchive(bytes, ZipArchiveMode.Read);
            return new(archive, name, FilesOf(archive, name, limits));
        }
        catch (InvalidDataException e)
        {
            archive?.Dispose();
            bytes.Dispose();
            throw new ImportRefusedException("zip.broken", $"{name} is not a .zip, or is damaged. Make or fetch it again.", e);
        }
        catch (ImportRefusedException)
        {
            archive?.Dispose();
            throw;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _archive.Dispose();
        base.Dispose(disposing);
    }

    private static ImmutableArray<SourceFile> FilesOf(ZipArchive archive, string name, ZipLimits limits)
    {
        if (archive.Entries.Count > limits.Entries)
            throw new ImportRefusedException("zip.too_many", $"{name} holds {archive.Entries.Count} files; at most {limits.Entries} are read.");
        var top = archive.Entries.Select(e => PathOf(e, name)).ToList();
        var files = archive.Entries.Zip(top).Where(e => e.Second[^1].Length > 0).ToList();
        var depth = files.Count > 0 && files.All(f => f.Second.Length > 1 && f.Second[0] == files[0].Second[0]) ? 1 : 0;
        var budget = new Budget(limits, name);
        var found = new SortedDictionary<string, SourceFile>(StringComparer.OrdinalIgnoreCase);
        foreach (var (entry, path) in files.Where(f => f.Second.Length == depth + 1))
            if (!found.TryAdd(path[depth], new(path[depth], () => budget.Open(entry))))
                throw new ImportRefusedException("zip.repeated", $"{name} holds {path[depth]} twice.");
        return [.. found.Values];
    }

    /// <summary>The parts of an entry's path; a folder's last part is empty. Nothing is ever written by it, but who plants such names means harm.</summary>
    private static string[] PathOf(ZipArchiveEntry entry, string name)
    {
        var path = entry.FullName.Replace('\\', '/');
        var parts = path.Split('/');
        if (path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) || path.Any(char.IsControl) || parts.Contains("..") || parts.Contains("."))
            throw new ImportRefusedException("zip.unsafe_name", $"{name} holds a file whose name leads outside of it. It was not read.");
        return parts;
    }

    /// <summary>Counts what is really unpacked, over all files and each by itself.</summary>
    private sealed class Budget(ZipLimits limits, string name)
    {
        private readonly Dictionary<string, long> _longest = [];

        public CountedStream Open(ZipArchiveEntry entry)
        {
            try
            {
                return new CountedStream(entry.Open(), name, read => Check(entry, read));
            }
            catch (InvalidDataException e)
            {
                throw new ImportRefusedException("zip.broken", $"{entry.Name} in {name} is damaged, locked with a password, or packed in a way that is not read.", e);
            }
        }

        private void Check(ZipArchiveEntry entry, long read)
        {
            // A file is read more than once; what counts is how long it is.
            _longest[entry.FullName] = Math.Max(read, _longest.GetValueOrDefault(entry.FullName));
            if (_longest.Values.Sum() > limits.TotalBytes)
                throw new ImportRefusedException("zip.too_large", $"{name} unpacks to more than {limits.TotalBytes >> 20} MB. Import it in parts, or unpacked.");
            if (read > ZipLimits.AnyRatioUpTo && read / Math.Max(1, entry.CompressedLength) > limits.Ratio)
                throw new ImportRefusedException("zip.bomb", $"{entry.Name} in {name} swells to more than {limits.Ratio} times its size. Import it unpacked if it is sound.");
        }
    }

    private sealed class CountedStream(Stream inner, string name, Action<long> count) : Stream
    {
        private long _read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => _read;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int length) => Read(buffer.AsSpan(offset, length));

        public override int Read(Span<byte> buffer)
        {
            try
            {
                var read = inner.Read(buffer);
                _read += read;
                count(_read);
                return read;
            }
            catch (InvalidDataException e)
            {
                throw new ImportRefusedException("zip.broken", $"{name} is damaged. Make or fetch it again.", e);
            }
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int length) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
