using System.IO.Compression;
using Cse.Intel.Letters.Pdf.Images;

namespace Cse.Intel.Letters.Pdf.Reading;

/// <summary>Unpacks streams: Flate, with the row filters that other programs put before it (ISO 32000-1, 7.4.4).</summary>
internal static class StreamContent
{
    private const int FirstPngPredictor = 10;

    /// <summary>What a stream holds.</summary>
    /// <param name="dictionary">The stream's dictionary.</param>
    /// <param name="content">Its bytes in the file.</param>
    /// <param name="most">More than this is hostile.</param>
    public static byte[] Unpack(PdfDictionary dictionary, ReadOnlyMemory<byte> content, int most)
    {
        if (dictionary["Filter"] is null)
            return content.ToArray();
        if (dictionary["Filter"] != "/FlateDecode")
            throw PdfSyntax.Broken("a stream is packed in a way that is not known");
        var unpacked = Unpack(content, most);
        return dictionary["DecodeParms"] is { } parameters ? WithoutFilters(unpacked, PdfDictionary.Read(parameters)) : unpacked;
    }

    private static byte[] Unpack(ReadOnlyMemory<byte> content, int most)
    {
        using var zip = new ZLibStream(new MemoryStream(content.ToArray()), CompressionMode.Decompress);
        var unpacked = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (zip.Read(buffer) is var read and > 0)
        {
            unpacked.Write(buffer, 0, read);
            if (unpacked.Length > most)
                throw PdfSyntax.Broken("a stream unpacks without end");
        }
        return unpacked.ToArray();
    }

    private static byte[] WithoutFilters(byte[] unpacked, PdfDictionary parameters)
    {
        if ((parameters.Number("Predictor") ?? 1) == 1)
            return unpacked;
        var width = parameters.Number("Columns") ?? 1;
        if (parameters.Number("Predictor") < FirstPngPredictor || (parameters.Number("Colors") ?? 1) != 1 || width is < 1 or > 100 || unpacked.Length % (width + 1) != 0)
            throw PdfSyntax.Broken("a stream is filtered in a way that is not known");
        var rows = new PngRows(new MemoryStream(unpacked), step: 1);
        rows.StartPass(width);
        var plain = new byte[unpacked.Length / (width + 1) * width];
        for (var at = 0; at < plain.Length; at += width)
            rows.Next().CopyTo(plain.AsSpan(at));
        return plain;
    }
}
