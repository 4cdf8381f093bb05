using System.Buffers.Binary;

namespace Cse.Intel.Letters.Pdf.Images;

/// <summary>Steps through the markers, segments and packed data of a JPEG file (ITU-T T.81, B.1.1).</summary>
internal sealed class JpegSegments(ReadOnlyMemory<byte> file)
{
    /// <summary>Where the reader stands: at first behind the marker that starts the file.</summary>
    public int At { get; private set; } = 2;

    /// <summary>Moves behind the next marker.</summary>
    public byte NextMarker()
    {
        if (At >= file.Length)
            throw CutShort();
        if (file.Span[At] != 0xFF)
            throw Broken();
        while (At < file.Length && file.Span[At] == 0xFF)
            At++;
        return At < file.Length ? file.Span[At++] : throw CutShort();
    }

    /// <summary>Moves behind a segment and gives its content.</summary>
    public ReadOnlySpan<byte> Segment()
    {
        if (At + 2 > file.Length)
            throw CutShort();
        var length = BinaryPrimitives.ReadUInt16BigEndian(file.Span[At..]);
        if (length < 2)
            throw Broken();
        if (At + length > file.Length)
            throw CutShort();
        var content = file.Span.Slice(At + 2, length - 2);
        At += length;
        return content;
    }

    /// <summary>Moves to the marker that ends the packed data: not a stuffed zero, not a restart.</summary>
    public void SkipScanData()
    {
        var start = At;
        while (true)
        {
            var found = file.Span[At..].IndexOf((byte)0xFF);
            if (found < 0 || At + found + 1 >= file.Length)
                throw CutShort();
            At += found;
            if (file.Span[At + 1] is not (0 or >= JpegMarker.FirstRestart and <= JpegMarker.LastRestart))
                break;
            At += 2;
        }
        if (At == start)
            throw Broken();
    }

    /// <summary>The bytes from <paramref name="start"/> to where the reader stands.</summary>
    public ReadOnlySpan<byte> From(int start) => file.Span[start..At];

    public static PictureException Broken() => new("is a broken JPEG picture");

    private static PictureException CutShort() => new("is a JPEG picture that was cut short");
}
