using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Cse.Intel.Letters.Pdf.Fonts;

namespace Cse.Intel.Letters.Pdf.Writing;

/// <summary>
/// The fonts of a document: found by face while pages are drawn, written as embedded subsets once all glyphs are known
/// (composite fonts with two-byte codes, ISO 32000-1, 9.7).
/// </summary>
internal sealed class FontObjects(PdfFile file)
{
    private readonly List<Entry> entries = [];

    public IReadOnlyList<Entry> All => entries;

    public Entry For(FontFace face)
    {
        foreach (var known in entries)
            if (ReferenceEquals(known.Subset.Face, face))
                return known;
        var entry = new Entry($"F{entries.Count + 1}", file.Reserve(), new FontSubset(face));
        entries.Add(entry);
        return entry;
    }

    public void Write()
    {
        foreach (var entry in entries)
            Write(entry);
    }

    private void Write(Entry entry)
    {
        var program = TrueTypeSubsetter.Build(entry.Subset);
        var name = SubsetTag(program) + "+" + entry.Subset.Face.PostScriptName;
        var fontFile = file.WriteStream(program, string.Create(CultureInfo.InvariantCulture, $"/Length1 {program.Length}"));
        var toUnicode = file.WriteStream(ToUnicodeMap.For(entry.Subset));
        var descriptor = file.Write(to => Descriptor(to, name, entry.Subset.Face, fontFile));
        var descendant = file.Write(to => Descendant(to, name, entry.Subset, descriptor));
        file.Write(entry.ObjectId, to => to
            .Raw("<< /Type /Font /Subtype /Type0 /BaseFont /"u8).Raw(name)
            .Raw(" /Encoding /Identity-H /DescendantFonts ["u8).Reference(descendant)
            .Raw("] /ToUnicode "u8).Reference(toUnicode).Raw(" >>"u8));
    }

    /// <summary>Six letters that mark a subset; taken from its content so that the same letter gives the same bytes.</summary>
    private static string SubsetTag(byte[] program) =>
        string.Concat(SHA256.HashData(program).Take(6).Select(value => (char)('A' + value % 26)));

    private static void Descriptor(PdfBytes to, string name, FontFace face, int fontFile)
    {
        var metrics = face.Metrics;
        const int symbolic = 4;
        const int italic = 64;
        to.Raw("<< /Type /FontDescriptor /FontName /"u8).Raw(name)
            .Raw(" /Flags "u8).Int(metrics.ItalicAngle != 0 ? symbolic | italic : symbolic)
            .Raw(" /FontBBox ["u8);
        foreach (var edge in metrics.BoundingBox)
            to.Int(Thousandths(edge, face)).Raw(" "u8);
        to.Raw("] /ItalicAngle "u8).Real(metrics.ItalicAngle)
            .Raw(" /Ascent "u8).Int(Thousandths(metrics.Ascent, face))
            .Raw(" /Descent "u8).Int(Thousandths(metrics.Descent, face))
            .Raw(" /CapHeight "u8).Int(Thousandths(metrics.CapHeight, face))
            // No table gives the stem's thickness; this is the usual estimate from the weight.
            .Raw(" /StemV "u8).Int(metrics.Weight >= 700 ? 140 : 80)
            .Raw(" /FontFile2 "u8).Reference(fontFile).Raw(" >>"u8);
    }

    private static void Descendant(PdfBytes to, string name, FontSubset subset, int descriptor)
    {
        to.Raw("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /"u8).Raw(name)
            .Raw(" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity /FontDescriptor "u8)
            .Reference(descriptor).Raw(" /W [0 ["u8);
        foreach (var slot in subset.Slots)
            to.Int(Thousandths(subset.WidthOf(slot), subset.Face)).Raw(" "u8);
        to.Raw("]] >>"u8);
    }

    private static int Thousandths(int units, FontFace face) =>
        (int)Math.Round(units * 1000.0 / face.UnitsPerEm, MidpointRounding.AwayFromZero);

    /// <summary>A face in use: its name in page resources, its object and the glyphs used so far.</summary>
    internal sealed record Entry(string ResourceName, int ObjectId, FontSubset Subset);
}
