using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Cse.Intel.Letters.Pdf.Writing;

/// <summary>
/// The body of a PDF file: numbered objects, the table that finds them, and an identifier taken from the content itself.
/// </summary>
internal sealed class PdfFile
{
    private readonly PdfBytes bytes = new();
    private readonly List<int> offsets = [0];

    public PdfFile() =>
        // The second line tells transfer programs that the file is binary (ISO 19005-2, 6.1.2).
        bytes.Raw("%PDF-1.7\n%"u8).Raw([0xE2, 0xE3, 0xCF, 0xD3]).Raw("\n"u8);

    /// <summary>Takes the next object number, for an object written later.</summary>
    public int Reserve()
    {
        offsets.Add(0);
        return offsets.Count - 1;
    }

    /// <summary>Writes an object under a reserved number.</summary>
    public void Write(int id, Action<PdfBytes> body)
    {
        Open(id);
        body(bytes);
        bytes.Raw("\nendobj\n"u8);
    }

    /// <summary>Writes an object under the next number, which it returns.</summary>
    public int Write(Action<PdfBytes> body)
    {
        var id = Reserve();
        Write(id, body);
        return id;
    }

    // The runtime's zlib may pack differently on another kind of processor or in another version, so "same bytes" is a
    // promise for one machine image; a served notice is kept as bytes, not made again.
    /// <summary>Writes a compressed stream; <paramref name="entries"/> are further entries of its dictionary.</summary>
    public int WriteStream(ReadOnlySpan<byte> content, string entries = "")
    {
        var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(content);
        return WriteStreamAsIs(packed.GetBuffer().AsSpan(0, (int)packed.Length), "/Filter /FlateDecode " + entries);
    }

    /// <summary>Writes a stream whose bytes stay readable in the file, as metadata should.</summary>
    public int WriteStreamAsIs(ReadOnlySpan<byte> content, string entries)
    {
        var id = Reserve();
        Open(id);
        bytes.Raw("<< /Length "u8).Int(content.Length).Raw(" "u8).Raw(entries).Raw(" >>\nstream\n"u8);
        bytes.Raw(content).Raw("\nendstream\nendobj\n"u8);
        return id;
    }

    /// <summary>Writes the cross-reference table and the trailer and returns the whole file.</summary>
    public byte[] Finish(int catalog, int info)
    {
        var identifier = Convert.ToHexString(SHA256.HashData(bytes.Written).AsSpan(0, 16));
        var start = bytes.Length;
        bytes.Raw("xref\n0 "u8).Int(offsets.Count).Raw("\n0000000000 65535 f \n"u8);
        foreach (var offset in offsets.Skip(1))
            bytes.Raw(offset.ToString("D10", CultureInfo.InvariantCulture)).Raw(" 00000 n \n"u8);
        bytes.Raw("trailer\n<< /Size "u8).Int(offsets.Count)
            .Raw(" /Root "u8).Reference(catalog).Raw(" /Info "u8).Reference(info)
            .Raw(" /ID [<"u8).Raw(identifier).Raw("> <"u8).Raw(identifier).Raw(">] >>\nstartxref\n"u8)
            .Int(start).Raw("\n%%EOF\n"u8);
        return bytes.Written.ToArray();
    }

    private void Open(int id)
    {
        offsets[id] = bytes.Length;
        bytes.Int(id).Raw(" 0 obj\n"u8);
    }
}
