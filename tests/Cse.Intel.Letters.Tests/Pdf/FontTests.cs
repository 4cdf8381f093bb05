using System.Buffers.Binary;
using System.Text;
using Cse.Intel.Letters.Pdf.Fonts;

namespace Cse.Intel.Letters.Tests.Pdf;

public sealed class FontTests : IDisposable
{
    private readonly TextShaper shaper = new();

    public void Dispose() => shaper.Dispose();

    [Fact]
    public void Shape_LettersThatCouldJoin_StayOneGlyphPerCharacter()
    {
        var run = shaper.Shape(NotoSans.Regular, "officefflịÅ");
        Assert.Equal("officefflịÅ", string.Concat(run.Glyphs.Select(glyph => glyph.Text)));
        Assert.All(run.Glyphs, glyph => Assert.Equal(1, glyph.Text.Length));
    }

    [Fact]
    public void Shape_DecomposedText_IsComposed() =>
        Assert.Equal("Zoë", string.Concat(shaper.Shape(NotoSans.Bold, "Zoe\u0308").Glyphs.Select(glyph => glyph.Text)));

    [Fact]
    public void Shape_Pair_IsKerned() =>
        Assert.True(shaper.Shape(NotoSans.Regular, "AV").Units < shaper.Shape(NotoSans.Regular, "A").Units + shaper.Shape(NotoSans.Regular, "V").Units);

    [Fact]
    public void Shape_MissingCharacter_Throws() =>
        Assert.Equal(0x6F22, Assert.Throws<MissingGlyphException>(() => shaper.Shape(NotoSans.Regular, "漢")).CodePoint);

    [Fact]
    public void NumberOf_OneGlyphWithTwoMeanings_HasTwoNumbers()
    {
        var subset = new FontSubset(NotoSans.Regular);
        var space = new Glyph(3, " ", 260, 0, 0);
        Assert.Equal(1, subset.NumberOf(space));
        Assert.Equal(2, subset.NumberOf(space with { Text = "\u00A0" }));
        Assert.Equal(1, subset.NumberOf(space));
    }

    [Fact]
    public void Build_SubsetWithComposites_KeepsTheirPartsAndMetrics()
    {
        var subset = new FontSubset(NotoSans.Regular);
        var glyphs = shaper.Shape(NotoSans.Regular, "éüñxW").Glyphs;
        foreach (var glyph in glyphs)
            subset.NumberOf(glyph);
        var tables = new SfntTables(TrueTypeSubsetter.Build(subset));
        var count = tables.UInt16("maxp", 4);
        Assert.True(count > glyphs.Count + 1, "the accents came along");
        Assert.Equal(tables["glyf"].Length, tables.Int32("loca", count * 4));
        for (var i = 0; i < glyphs.Count; i++)
        {
            Assert.Equal(NotoSans.Regular.AdvanceOf(glyphs[i].Id), tables.UInt16("hmtx", (i + 1) * 4));
            Assert.True(tables.Int32("loca", (i + 2) * 4) > tables.Int32("loca", (i + 1) * 4), "the outline is there");
        }
        foreach (var part in PartsOfFirst(tables))
            Assert.InRange(part, glyphs.Count + 1, count - 1);
    }

    [Fact]
    public void Shape_RightToLeft_GivesSpokenOrderWithThePenGoingLeft()
    {
        var glyphs = shaper.Shape(FontFamilies.Amiri.Regular, "لاهور", rightToLeft: true).Glyphs;
        Assert.Equal("لاهور", string.Concat(glyphs.Select(glyph => glyph.Text)));
        Assert.All(glyphs, glyph => Assert.True(glyph.Advance < 0));
    }

    [Fact]
    public void Shape_BracketsRightToLeft_AreMirrored()
    {
        foreach (var face in new[] { FontFamilies.Amiri.Regular, FontFamilies.NotoSansHebrew.Regular, NotoSans.Regular })
        {
            var upright = shaper.Shape(face, "()").Glyphs;
            var mirrored = shaper.Shape(face, "()", rightToLeft: true).Glyphs;
            Assert.Equal((upright[1].Id, upright[0].Id), (mirrored[0].Id, mirrored[1].Id));
            Assert.Equal("()", mirrored[0].Text + mirrored[1].Text);
        }
    }

    /// <summary>Amiri draws lam before kaf from two glyphs; the document's font has one glyph of both.</summary>
    [Fact]
    public void Shape_LetterBuiltFromSeveralGlyphs_BecomesOneGlyphAsWideAsItsRoom()
    {
        var face = FontFamilies.Amiri.Regular;
        var glyphs = shaper.Shape(face, "ملک", rightToLeft: true).Glyphs;
        Assert.Equal(["م", "ل", "ک"], glyphs.Select(glyph => glyph.Text));
        Assert.Equal(2, glyphs[1].Shape!.Parts.Count);
        var subset = new FontSubset(face);
        foreach (var glyph in glyphs)
            subset.NumberOf(glyph);
        var tables = new SfntTables(TrueTypeSubsetter.Build(subset));
        Assert.Equal(-glyphs[1].Advance, tables.UInt16("hmtx", 2 * 4));
        var outline = tables["glyf"][tables.Int32("loca", 8)..tables.Int32("loca", 12)];
        Assert.Equal(-1, BinaryPrimitives.ReadInt16BigEndian(outline));
        Assert.Equal(BinaryPrimitives.ReadInt16BigEndian(outline[2..]), tables.Int16("hmtx", 2 * 4 + 2));
    }

    [Theory]
    [InlineData("LICENSE")]
    [InlineData("LICENSE-Amiri")]
    [InlineData("LICENSE-NotoSansHebrew")]
    public void Fonts_License_TravelsWithTheFaces(string name)
    {
        using var text = new StreamReader(typeof(NotoSans).Assembly.GetManifestResourceStream($"Fonts/{name}.txt")!, Encoding.UTF8);
        Assert.Contains("SIL Open Font License", text.ReadToEnd(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The parts of the first shown glyph that are not shown themselves.</summary>
    private static List<int> PartsOfFirst(SfntTables tables)
    {
        var outline = tables["glyf"][tables.Int32("loca", 4)..tables.Int32("loca", 8)];
        Assert.True(BinaryPrimitives.ReadInt16BigEndian(outline) < 0, "é is made of parts in this face");
        var parts = new List<int>();
        var at = 10;
        ushort flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            parts.Add(BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]));
            at += (flags & 1) != 0 ? 8 : 6;
            Assert.Equal(0, flags & 0x00C8);
        }
        while ((flags & 0x20) != 0);
        return parts;
    }
}
