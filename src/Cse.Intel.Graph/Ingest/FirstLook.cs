using System.Collections.Immutable;
using System.Security.Cryptography;
using Cse.Intel.Graph.Ingest.Csv;
using Cse.Intel.Graph.Ingest.Files;
using Cse.Intel.Graph.Ingest.Sources;

namespace Cse.Intel.Graph.Ingest;

/// <summary>
/// What a first reading of the files shows before anything is written: how many rows there are, whether each file is
/// what the manifest says, which rows speak of the same thing, and the hash by which the batch is named.
/// </summary>
internal sealed class FirstLook
{
    private readonly Manifest _manifest;

    private FirstLook(Manifest manifest) => _manifest = manifest;

    /// <summary>The files to take in, in their order, also those refused as a whole.</summary>
    public ImmutableArray<FileLook> Files { get; private set; } = [];

    /// <summary>Files that are not read, and files refused as a whole, with the reason.</summary>
    public ImmutableArray<RowRemark> Remarks { get; private set; } = [];

    /// <summary>First eight hexadecimal digits of SHA-256 over the files' names and hashes.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Rows of all files.</summary>
    public long Rows => Files.Sum(f => f.Rows);

    /// <summary>Reads every file once.</summary>
    public static FirstLook At(ImportSource source, Manifest manifest, CancellationToken cancel)
    {
        var look = new FirstLook(manifest);
        var files = TableFile.All.Where(table => manifest.IsOwnExport || !table.OnlyInExports)
            .Select(table => (Table: table, File: source.Find(table.Name)))
            .Where(found => found.File is not null)
            .Select(found => look.LookAt(found.Table, found.File!, cancel));
        look.Files = [.. files];
        look.Remarks = [.. look.NotRead(source), .. look.Missing(source), .. look.Files.Where(f => f.Refusal is not null).Select(f => f.Remark())];
        look.Hash = look.HashOfFiles();
        return look;
    }

    private IEnumerable<RowRemark> NotRead(ImportSource source)
    {
        foreach (var file in source.Files)
            if (TableFile.All.FirstOrDefault(t => Is(file.Name, t.Name)) is { } table)
            {
                if (table.OnlyInExports && !_manifest.IsOwnExport)
                    yield return new(file.Name, 0, null, "file.only_in_exports", "This file is read only from an export of this product, with its manifest.json.");
            }
            else if (!Is(file.Name, Manifest.FileName))
                yield return new(file.Name, 0, null, "file.unknown", "This file is not one of the import format and was not read.");
    }

    private IEnumerable<RowRemark> Missing(ImportSource source) =>
        from file in _manifest.Files?.Keys ?? []
        where source.Find(file) is null
        select new RowRemark(file, 0, null, "file.missing", "manifest.json names this file, and it is not there. Nothing of it was taken in.");

    private FileLook LookAt(TableFile table, SourceFile file, CancellationToken cancel)
    {
        using var stream = new HashedStream(file.Open());
        var records = new CsvRecords(stream);
        var header = ReadHeader(records, table, out var refusal);
        var repeats = new Repeats();
        var rows = 0L;
        while (records.Read())
        {
            rows++;
            cancel.ThrowIfCancellationRequested();
            if (header is not null && records.Fault == CsvFault.None && records.Count == header.Count)
                repeats.Add(table.Fingerprint(header, place => records[place]), records.Line);
        }
        repeats.Close();
        var hash = stream.Hash();
        refusal ??= Compare(table.Name, rows, hash);
        return new(table, file, header, refusal is null ? repeats : new(), rows, hash, refusal);
    }

    private Header? ReadHeader(CsvRecords records, TableFile table, out Refusal? refusal)
    {
        if (!records.Read())
            refusal = new(null, "file.empty", "The file is empty. Its first line must name the columns.");
        else if (records.Fault is not (CsvFault.None or CsvFault.NotUtf8))
            refusal = FaultRefusals.Of(records.Fault);
        else if (records.Fault == CsvFault.NotUtf8 || records[0].Contains('\0', StringComparison.Ordinal))
            refusal = new(null, "file.not_utf8", "The file is not UTF-8 text. Save it as CSV UTF-8 and import it again.");
        else
            return Header.Read(records.Texts(), table.Columns(_manifest.IsOwnExport), _manifest.IsOwnExport, out refusal);
        return null;
    }

    private Refusal? Compare(string name, long rows, string hash)
    {
        if (_manifest.Files?.GetValueOrDefault(name) is not { } expected)
            return null;
        if (expected.Sha256 is { } sha && !Is(sha, hash))
            return new(null, "file.hash", "The file is not the one manifest.json describes: its SHA-256 differs. It was changed or damaged on the way; fetch it again.");
        return expected.Rows is { } count && count != rows
            ? new(null, "file.rows", $"manifest.json says {count} rows, the file has {rows}. It was cut short or changed on the way; fetch it again.")
            : null;
    }

    private string HashOfFiles()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files.OrderBy(f => f.Table.Name, StringComparer.Ordinal))
            hash.AppendData(global::System.Text.Encoding.UTF8.GetBytes($"{file.Table.Name} {file.Hash}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
    }

    private static bool Is(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Passes bytes on and hashes them.</summary>
    private sealed class HashedStream(Stream inner) : Stream
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public string Hash() => Convert.ToHexStringLower(_hash.GetHashAndReset());

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            _hash.AppendData(buffer, offset, read);
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
                _hash.Dispose();
            }
            base.Dispose(disposing);
        }
    }
}

/// <summary>What the first reading of a file shows.</summary>
/// <param name="Table">Which file of the format it is.</param>
/// <param name="File">Where to read it.</param>
/// <param name="Header">Its columns; null when they cannot be used.</param>
/// <param name="Repeats">Which of its rows speak of the same thing.</param>
/// <param name="Rows">Rows below the first line.</param>
/// <param name="Hash">SHA-256 of its bytes, in hexadecimal.</param>
/// <param name="Refusal">Why the file is refused as a whole; null when it is not.</param>
internal sealed record FileLook(TableFile Table, SourceFile File, Header? Header, Repeats Repeats, long Rows, string Hash, Refusal? Refusal)
{
    /// <summary>The refusal as told.</summary>
    public RowRemark Remark() => new(Table.Name, 1, Refusal!.Column, Refusal.Code, Refusal.Reason);
}

/// <summary>Which rows of a file speak of the same thing as a later one.</summary>
internal sealed class Repeats
{
    private readonly HashSet<ulong> _seen = [];
    private readonly Dictionary<ulong, long> _last = [];

    /// <summary>A row, in the order of the file.</summary>
    public void Add(ulong fingerprint, long line)
    {
        if (!_seen.Add(fingerprint))
            _last[fingerprint] = line;
    }

    /// <summary>Lets go of what only the first reading needs.</summary>
    public void Close() => _seen.Clear();

    /// <summary>True when a later row of the file speaks of the same thing.</summary>
    public bool IsSuperseded(Func<ulong> fingerprint, long line) => _last.Count > 0 && _last.TryGetValue(fingerprint(), out var last) && line < last;
}

/// <summary>What to say of a record that cannot be read.</summary>
internal static class FaultRefusals
{
    /// <summary>The refusal of a row.</summary>
    public static Refusal Of(CsvFault fault) => fault switch
    {
        CsvFault.TooLong => new(null, "row.too_long", $"The line is longer than {CsvRecords.LongestRecord >> 20} MB."),
        CsvFault.NotUtf8 => new(null, "row.not_utf8", "The row is not UTF-8 text. Save the file as CSV UTF-8."),
        CsvFault.UnclosedQuote => new(null, "row.unclosed_quote", "A quotation mark is opened and not closed. A quotation mark inside a value is written twice."),
        _ => new(null, "row.text_after_quote", "Text follows a closing quotation mark. A quotation mark inside a value is written twice."),
    };
}
