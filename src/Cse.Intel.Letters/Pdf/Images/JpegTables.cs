namespace Cse.Intel.Letters.Pdf.Images;

/// <summary>Which tables a JPEG file has brought so far, to refuse scans that no reader could decode.</summary>
internal sealed class JpegTables
{
    private readonly HashSet<int> quantisation = [];
    private readonly HashSet<(bool IsAlternating, int Number)> huffman = [];

    public void TakeQuantisation(ReadOnlySpan<byte> content)
    {
        while (content.Length > 0)
        {
            var length = 1 + 64 * (content[0] >> 4 == 0 ? 1 : 2);
            if (content[0] >> 4 > 1 || (content[0] & 0xF) > 3 || content.Length < length)
                throw Broken();
            quantisation.Add(content[0] & 0xF);
            content = content[length..];
        }
    }

    public void TakeHuffman(ReadOnlySpan<byte> content)
    {
        while (content.Length > 0)
        {
            if (content.Length < 17 || content[0] >> 4 > 1 || (content[0] & 0xF) > 3)
                throw Broken();
            var length = 17 + CodeCount(content.Slice(1, 16));
            if (content.Length < length)
                throw Broken();
            huffman.Add((content[0] >> 4 == 1, content[0] & 0xF));
            content = content[length..];
        }
    }

    /// <summary>The scan must name components of the frame and tables that are there.</summary>
    public void CheckScan(JpegFrame frame, ReadOnlySpan<byte> header)
    {
        if (header.Length < 1 || header[0] is < 1 or > 3 || header.Length != 4 + 2 * header[0])
            throw Broken();
        var (first, last, isRefinement) = (header[^3], header[^2], header[^1] >> 4 != 0);
        if (first > last || last > 63)
            throw Broken();
        for (var i = 0; i < header[0]; i++)
        {
            var (id, numbers) = (header[1 + 2 * i], header[2 + 2 * i]);
            if (!Array.Exists(frame.Components, component => component.Id == id && quantisation.Contains(component.Table)))
                throw Broken();
            // A refining scan of the first coefficient carries bare bits and needs no table.
            if (first == 0 && !isRefinement && !huffman.Contains((false, numbers >> 4)) || last > 0 && !huffman.Contains((true, numbers & 0xF)))
                throw Broken();
        }
    }

    /// <summary>The number of codes; they must fit in a tree (T.81, annex C).</summary>
    private static int CodeCount(ReadOnlySpan<byte> countsByLength)
    {
        var (count, free) = (0, 1);
        foreach (var codes in countsByLength)
        {
            free = free * 2 - codes;
            count += codes;
            if (free < 0 || count > 256)
                throw Broken();
        }
        return count;
    }

    private static PictureException Broken() => new("is a broken JPEG picture");
}
