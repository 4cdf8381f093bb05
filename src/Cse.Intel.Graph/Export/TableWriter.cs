using System.Security.Cryptography;
using System.Text;
using Cse.Intel.Graph.Ingest.Csv;
using Cse.Intel.Graph.Ingest.Files;
using Cse.Intel.Graph.Ingest.Sources;

namespace Cse.Intel.Graph.Export;

/// <summary>Writes one file of an export, row by row; a file without rows is not made.</summary>
internal sealed class TableWriter(ExportTarget target, string name, CellWriter row) : IDisposable
{
    private const int Portion = 1 << 16;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly StringBuilder _text = new();
    private Stream? _stream;

    /// <summary>The row to fill before <see cref="Write"/>.</summary>
    public CellWriter Row { get; } = row;

    /// <summary>Rows written so far.</summary>
    public long Rows { get; private set; }

    /// <summary>Writes the row as it is filled, and clears it.</summary>
    public void Write()
    {
        if (_stream is null)
        {
            _stream = target.Create(name);
            CsvText.AppendRow(_text, Row.Names.ToArray());
        }
        CsvText.AppendRow(_text, Row.Cells);
        Row.Clear();
        Rows++;
        if (_text.Length >= Portion)
            Flush();
    }

    /// <summary>Ends the file; what the manifest says of it, or null when it has no rows.</summary>
    public ManifestFile? Close()
    {
        if (_stream is null)
            return null;
        Flush();
        _stream.Dispose();
        return new() { Rows = Rows, Sha256 = Convert.ToHexStringLower(_hash.GetHashAndReset()) };
    }

    public void Dispose()
    {
        _stream?.Dispose();
        _hash.Dispose();
    }

    private void Flush()
    {
        var bytes = Encoding.UTF8.GetBytes(_text.ToString());
        _hash.AppendData(bytes);
        _stream!.Write(bytes);
        _text.Clear();
    }
}
