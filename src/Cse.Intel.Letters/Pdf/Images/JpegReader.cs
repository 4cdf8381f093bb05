using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;

namespace Cse.Intel.Letters.Pdf.Images;

/// <summary>
/// Walks through a JPEG file (ITU-T T.81, annex B) and copies what makes the picture: tables, frame and scans. The rest
/// stays behind, above all what phones add: coordinates, camera, time, thumbnails and films after the end.
/// </summary>
internal sealed class JpegReader(ReadOnlyMemory<byte> file)
{
    // A JFIF header that says nothing but that the colours are YCbCr.
    private static ReadOnlySpan<byte> PlainJfif => [0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0];

    private readonly ArrayBufferWriter<byte> kept = new(file.Length);
    private readonly JpegTables tables = new();
    private JpegFrame? frame;
    private Orientation orientation = Orientation.Upright;
    private bool hasScan;
    private int at = 2;

    public Picture Read()
    {
        Keep([0xFF, 0xD8]);
        while (NextMarker() is var marker and not JpegMarker.End)
            Take(marker);
        if (frame is null || !hasScan)
            throw new PictureException("is a JPEG file without a picture in it");
        Keep([0xFF, JpegMarker.End]);
        return new Picture(frame.Width, frame.Height, frame.Components.Length == 1, kept.WrittenMemory, IsJpeg: true, orientation);
    }

    private void Take(byte marker)
    {
        var start = at;
        var content = Segment();
        switch (marker)
        {
            case JpegMarker.Jfif when content.StartsWith("JFIF\0"u8):
                Keep(PlainJfif);
                return;
            case JpegMarker.Exif:
                orientation = ExifOrientation.Read(content) ?? orientation;
                return;
            case JpegMarker.Adobe when content.StartsWith("Adobe"u8):
                break;
            case JpegMarker.Quantisation: tables.TakeQuantisation(content); break;
            case JpegMarker.Huffman: tables.TakeHuffman(content); break;
            case JpegMarker.RestartInterval: break;
            case JpegMarker.Scan:
                TakeScan(start, content);
                return;
            case >= JpegMarker.FirstApplication and <= JpegMarker.LastApplication or JpegMarker.Comment:
                return;
            case var kind when JpegMarker.StartsFrame(kind):
                TakeFrame(kind, content);
                break;
            default:
                throw new PictureException(string.Create(CultureInfo.InvariantCulture, $"is a JPEG file with the unknown part {marker:X2}"));
        }
        Keep(start);
    }

    private void TakeFrame(byte kind, ReadOnlySpan<byte> content)
    {
        if (frame is not null)
            throw new PictureException("is a JPEG file with more than one picture in it");
        frame = JpegFrame.Read(kind, content);
    }

    private void TakeScan(int start, ReadOnlySpan<byte> header)
    {
        if (frame is null)
            throw new PictureException("is a broken JPEG picture: a scan stands before its frame");
        tables.CheckScan(frame, header);
        var data = at;
        SkipScanData();
        if (at == data)
            throw new PictureException("is a broken JPEG picture: a scan is empty");
        hasScan = true;
        Keep(start);
    }

    /// <summary>Moves to the marker that ends the packed data: not a stuffed zero, not a restart.</summary>
    private void SkipScanData()
    {
        while (true)
        {
            var found = file.Span[at..].IndexOf((byte)0xFF);
            if (found < 0 || at + found + 1 >= file.Length)
                throw CutShort();
            at += found;
            if (file.Span[at + 1] is not (0 or >= JpegMarker.FirstRestart and <= JpegMarker.LastRestart))
                return;
            at += 2;
        }
    }

    private byte NextMarker()
    {
        if (at >= file.Length)
            throw CutShort();
        if (file.Span[at] != 0xFF)
            throw new PictureException("is a broken JPEG picture");
        while (at < file.Length && file.Span[at] == 0xFF)
            at++;
        return at < file.Length ? file.Span[at++] : throw CutShort();
    }

    private ReadOnlySpan<byte> Segment()
    {
        if (at + 2 > file.Length)
            throw CutShort();
        var length = BinaryPrimitives.ReadUInt16BigEndian(file.Span[at..]);
        if (length < 2)
            throw new PictureException("is a broken JPEG picture");
        if (at + length > file.Length)
            throw CutShort();
        var content = file.Span.Slice(at + 2, length - 2);
        at += length;
        return content;
    }

    /// <summary>Copies from the marker before <paramref name="start"/> to where the reader stands.</summary>
    private void Keep(int start)
    {
        Keep([0xFF]);
        Keep(file.Span[(start - 1)..at]);
    }

    private void Keep(ReadOnlySpan<byte> bytes) => kept.Write(bytes);

    private static PictureException CutShort() => new("is a JPEG picture that was cut short");
}
