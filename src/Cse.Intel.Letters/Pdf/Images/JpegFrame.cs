using System.Buffers.Binary;

namespace Cse.Intel.Letters.Pdf.Images;

/// <summary>The frame header: size and components of the picture (ITU-T T.81, B.2.2).</summary>
internal sealed record JpegFrame(int Width, int Height, JpegFrame.Component[] Components)
{
    private const int FixedLength = 6;
    private const int ComponentLength = 3;

    public static JpegFrame Read(byte kind, ReadOnlySpan<byte> content)
    {
        if (kind is not (JpegMarker.Baseline or JpegMarker.Extended or JpegMarker.Progressive))
            throw new PictureException("is a JPEG picture of a rare coding (lossless or arithmetic); save it as an ordinary JPEG");
        if (content.Length < FixedLength || content.Length != FixedLength + content[5] * ComponentLength)
            throw new PictureException("is a broken JPEG picture");
        if (content[0] != 8)
            throw new PictureException("is a JPEG picture with more than 8 bits a colour; save it as an ordinary JPEG");
        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(content[1..]), BinaryPrimitives.ReadUInt16BigEndian(content[3..]));
        PictureReader.CheckSize(width, height);
        if (content[5] == 4)
            throw new PictureException("is a JPEG picture in the printing colours CMYK; save it as RGB");
        if (content[5] is not (1 or 3))
            throw new PictureException("is a JPEG picture that is neither grey nor RGB");
        return new JpegFrame(width, height, ReadComponents(content[FixedLength..]));
    }

    private static Component[] ReadComponents(ReadOnlySpan<byte> content)
    {
        var components = new Component[content.Length / ComponentLength];
        for (var i = 0; i < components.Length; i++)
        {
            var record = content[(i * ComponentLength)..];
            if (record[1] >> 4 is < 1 or > 4 || (record[1] & 0xF) is < 1 or > 4)
                throw new PictureException("is a broken JPEG picture");
            components[i] = new Component(record[0], record[2]);
        }
        if (components.DistinctBy(component => component.Id).Count() < components.Length)
            throw new PictureException("is a broken JPEG picture");
        return components;
    }

    /// <summary>A component: its number and its quantisation table.</summary>
    internal readonly record struct Component(byte Id, byte Table);
}
