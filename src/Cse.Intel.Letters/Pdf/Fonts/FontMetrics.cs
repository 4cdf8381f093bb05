namespace Cse.Intel.Letters.Pdf.Fonts;

/// <summary>What a PDF font descriptor says of a face, in font units (angle in degrees).</summary>
internal sealed record FontMetrics(int UnitsPerEm, int Ascent, int Descent, int CapHeight, double ItalicAngle, int Weight, int[] BoundingBox)
{
    private const int Fixed16 = 65536;

    public static FontMetrics Read(SfntTables tables) => new(
        UnitsPerEm: tables.UInt16("head", 18),
        Ascent: tables.Int16("hhea", 4),
        Descent: tables.Int16("hhea", 6),
        CapHeight: tables.Int16("OS/2", 88),
        ItalicAngle: tables.Int32("post", 4) / (double)Fixed16,
        Weight: tables.UInt16("OS/2", 4),
        BoundingBox: [.. new[] { 36, 38, 40, 42 }.Select(at => (int)tables.Int16("head", at))]);
}
