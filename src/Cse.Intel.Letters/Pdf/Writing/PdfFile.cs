using System.IO.Compression;
using System.Security.Cryptography;

namespace Cse.Intel.Letters.Pdf.Writing;

/// <summary>
/// The body of a PDF file: numbered objects, the table that finds them, and an identifier taken from the content itself.
/// Objects without a stream of their own are packed together, which makes a large structure tree four times smaller.
/// </summary>
internal sealed class PdfFile
{
    private readonly PdfBytes bytes = new();
    private readonly CrossReferenceTable table;
    private readonly ObjectPacker? packer;

    public PdfFile()
    {
        table = new CrossReferenceTable();
        packer = new ObjectPacker(this);
        // The second line tells transfer programs that the file is binary (ISO 19005-2, 6.1.2).
        bytes.Raw("%PDF-1.7\n%"u8).Raw([0xE2, 0xE3, 0xCF, 0xD3]).Raw("\n"u8);
    }

    /// <summary>
    /// Goes on behind a finished file, whose bytes stay as they are (ISO 32000-1, 7.5.6). Objects are not packed, since the
    /// bytes of a signature must lie open.
    /// </summary>
    public PdfFile(ReadOnlySpan<byte> finished, int next)
    {
        table = new CrossReferenceTable(next);
        bytes.Raw(finished);
        if (finished[^1] != '\n')
            bytes.Raw("\n"u8);
    }

    /// <summary>Takes the next object number, for an object written later.</summary>
    public int Reserve() => table.Reserve();

    /// <summary>Writes an object under a reserved number.</summary>
    public void Write(int id, Action<PdfBytes> body)
    {
        if (packer is not null)
        {
            packer.Add(id, body);
            return;
        }
        table.InFile(id, bytes.Length);
        bytes.Int(id).Raw(" 0 obj\n"u8);
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
        var id = Reserve();
        WriteStream(id, content, entries);
        return id;
    }

    /// <summary>Writes a stream whose bytes stay as they are: metadata, which should be readable, or what is packed already.</summary>
    public int WriteStreamAsIs(ReadOnlySpan<byte> content, string entries)
    {
        var id = Reserve();
        WriteStreamAsIs(id, content, entries);
        return id;
    }

    /// <summary>Notes that an object lies in a stream of packed objects, which is written next.</summary>
    public void NotePacked(int id, int container, int index) => table.Packed(id, container, index);

    /// <summary>A number that follows from all that has been written so far.</summary>
    public string Identifier()
    {
        packer?.Flush();
        return Convert.ToHexString(SHA256.HashData(bytes.Written).AsSpan(0, 16));
    }

    /// <summary>Writes the cross-reference stream, with the trailer's entries in it, and returns the whole file.</summary>
    public byte[] Finish(string trailer)
    {
        packer?.Flush();
        var id = Reserve();
        var start = bytes.Length;
        table.InFile(id, start);
        var (content, entries) = table.Write();
        WriteStream(id, content, $"{entries} {trailer}");
        return bytes.Raw("startxref\n"u8).Int(start).Raw("\n%%EOF\n"u8).Written.ToArray();
    }

    internal void WriteStream(int id, ReadOnlySpan<byte> content, string entries)
    {
        var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(content);
        WriteStreamAsIs(id, packed.GetBuffer().AsSpan(0, (int)packed.Length), "/Filter /FlateDecode " + entries);
    }

    private void WriteStreamAsIs(int id, ReadOnlySpan<byte> content, string entries)
    {
        table.InFile(id, bytes.Length);
        bytes.Int(id).Raw(" 0 obj\n<< /Length "u8).Int(content.Length).Raw(" "u8).Raw(entries).Raw(" >>\nstream\n"u8);
        bytes.Raw(content).Raw("\nendstream\nendobj\n"u8);
    }
}
