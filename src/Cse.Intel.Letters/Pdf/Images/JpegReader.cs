using System.Buffers;
using System.Globalization;

namespace Cse.Intel.Letters.Pdf.Images;

/// <summary>
/// Walks through a JPEG file (ITU-T T.81, annex B) and copies what makes the picture: tables, frame and scans. The rest
/// stays behind, above all what phones add: coordinates, camera, time, thumbnails and films after the end.
/// </summary>
internal sealed class JpegReader(ReadOnlyMemory<byte> file)
{
    // Progressive pictures have about ten. Each is one more walk over the whole picture for everyone who opens the letter.
    private const int MostScans = 64;

    private readonly JpegSegments segments = new(file);
    private readonly ArrayBufferWriter<byte> kept = new(file.Length);
    private readonly JpegTables tables = new();
    private JpegFrame? frame;
    private Orientation orientation = Orientation.Upright;
    private int scans;

    // A JFIF header that says nothing but that the colours are YCbCr.
    private static ReadOnlySpan<byte> PlainJfif => [0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0];

    public Picture Read()
    {
        Keep([0xFF, 0xD8]);
        while (segments.NextMarker() is var marker and not JpegMarker.End)
            Take(marker);
        if (frame is null || scans == 0)
            throw new PictureException("is a JPEG file without a picture in it");
        Keep([0xFF, JpegMarker.End]);
        return new Picture(frame.Width, frame.Height, frame.Components.Length == 1, kept.WrittenMemory, IsJpeg: true, orientation);
    }

    private void Take(byte marker)
    {
        var start = segments.At - 1;
        var content = segments.Segment();
        switch (marker)
        {
            case JpegMarker.Jfif when content.StartsWith("JFIF\0"u8):
                Keep(PlainJfif);
                return;
            case JpegMarker.Exif:
                orientation = ExifOrientation.Read(content) ?? orientation;
                return;
            case JpegMarker.Adobe when content.StartsWith("Adobe"u8): break; // It tells which colours the components are.
            case JpegMarker.Quantisation: tables.TakeQuantisation(content); break;
            case JpegMarker.Huffman: tables.TakeHuffman(content); break;
            case JpegMarker.RestartInterval: break;
            case JpegMarker.Scan: TakeScan(content); break;
            case >= JpegMarker.FirstApplication and <= JpegMarker.LastApplication or JpegMarker.Comment:
                return;
            case var kind when JpegMarker.StartsFrame(kind): TakeFrame(kind, content); break;
            default:
                throw new PictureException(string.Create(CultureInfo.InvariantCulture, $"is a JPEG file with the unknown part {marker:X2}"));
        }
        Keep([0xFF]);
        Keep(segments.From(start));
    }

    private void TakeFrame(byte kind, ReadOnlySpan<byte> content)
    {
        if (frame is not null)
            throw new PictureException("is a JPEG file with more than one picture in it");
        frame = JpegFrame.Read(kind, content);
    }

    private void TakeScan(ReadOnlySpan<byte> header)
    {
        if (frame is null)
            throw JpegSegments.Broken();
        tables.CheckScan(frame, header);
        segments.SkipScanData();
        if (++scans > MostScans)
            throw new PictureException("is a JPEG picture in far more parts than any camera makes; save it as an ordinary JPEG");
    }

    private void Keep(ReadOnlySpan<byte> bytes) => kept.Write(bytes);
}
