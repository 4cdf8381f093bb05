using System.Text;
using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Pdf.Fonts;
using Cse.Intel.Letters.Tests.Support;
using Cse.Intel.Letters.Text;

namespace Cse.Intel.Letters.Tests.Layout;

public sealed class ScriptChoiceTests : IDisposable
{
    private readonly TextShaper shaper = new();

    public void Dispose() => shaper.Dispose();

    /// <summary>The short way for European text must be one on which nothing is missed.</summary>
    [Fact]
    public void HoldsLeftToRightOnly_EveryCharacter_HasNoOtherDirectionOrTypeface()
    {
        for (var unit = '\0'; unit < '\uFFFF'; unit++)
            if (LineDirection.HoldsLeftToRightOnly(unit.ToString()))
            {
                Assert.Contains(UnicodeTables.BidiClassOf(unit), new[] { BidiClass.L, BidiClass.EN, BidiClass.ES, BidiClass.ET, BidiClass.CS, BidiClass.NSM, BidiClass.BN, BidiClass.B, BidiClass.S, BidiClass.WS, BidiClass.ON });
                Assert.Same(FontFamilies.NotoSans, FontFamilies.Of(unit));
            }
    }

    [Theory]
    [InlineData("كلمة، 27 (كلمة).", "Amiri")]
    [InlineData("לוי 12, כהן", "NotoSansHebrew")]
    [InlineData("ਸਿੰਘ। ਗਿੱਲ 7", "NotoSansGurmukhi")]
    [InlineData("Zoë 27 (Łukasz), Їжакевич", "NotoSans")]
    public void Faces_TextOfOneScript_StandsInOneTypeface(string text, string family) =>
        Assert.Equal([family + "-Regular"], FacesOf(RichText.Plain(text)));

    [Fact]
    public void Faces_NeutralsBetweenScripts_GoWithTheLine() =>
        Assert.Equal(["NotoSans-Regular", "Amiri-Bold", "NotoSans-Regular"], FacesOf(RichText.Of($"Given to {Strong.Of("محمد")}, 27.")));

    [Fact]
    public void Faces_ScriptWithoutItalic_StaysUpright()
    {
        var text = new RichText([new TextSpan("see محمد", Emphasis.Quiet)]);
        Assert.Equal(["NotoSans-Italic", "Amiri-Regular"], FacesOf(text));
    }

    /// <summary>Whatever is mixed with whatever, every character is printed once and in its order.</summary>
    [Fact]
    public void Break_RandomMixturesOfScripts_LoseNothing()
    {
        string[] stock = ["a", "Zoë", " ", " ", " ", "-", "/", "(", ")", ".", ",", "12", "7", "محمد", "ملک", "لا", "ُ", "ہے۔", "می\u200Cخواهم", "שָׁלוֹם", "(", "כהן", "সিং", "ধর্ম", "ਸਿੰਘ", "।", "हिंदी", "e\u0301\u0301", "\u00A0", "£", "«", "٣"];
        var random = new Random(20261124);
        for (var round = 0; round < 600; round++)
        {
            var spans = Enumerable.Range(0, random.Next(1, 5)).Select(_ => new TextSpan(
                string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => stock[random.Next(stock.Length)])),
                (Emphasis)random.Next(3), IsIsolated: random.Next(2) == 0)).ToArray();
            var width = random.Next(20, 300);
            var lines = LineBreaker.Break(shaper, new RichText(spans), HouseStyle.Body, width);
            var expected = string.Concat(spans.Select(span => span.Text.Normalize())).Replace('\u00A0', ' ').TrimEnd(' ');
            Assert.Equal(Codes(expected), Codes(Spoken(lines).TrimEnd(' ')));
            Assert.All(lines, line => Assert.True(InkedWidth(line) <= width + 0.01 || line.Runs.Sum(run => run.Run.Glyphs.Count) < 4));
        }
    }

    [Theory]
    [InlineData("স্ত্রী")]
    [InlineData("र्म")]
    [InlineData("ਪ੍ਰੀ")]
    [InlineData("ক\u09CD\u200Dষ")]
    public void Break_LongWordOfConjuncts_IsNeverCutInsideOne(string conjunct)
    {
        var lines = LineBreaker.Break(shaper, RichText.Plain(string.Concat(Enumerable.Repeat(conjunct, 40))), HouseStyle.Body, 70);
        Assert.True(lines.Count > 3);
        Assert.All(lines, line => Assert.Equal("", Spoken([line]).Replace(conjunct, "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Break_ManyMarksOnOneLetter_PrintsThemAll()
    {
        var text = "Z" + string.Concat(Enumerable.Repeat("\u0301\u0323", 40)) + "oe";
        var read = Read.Text(Translated.Set(new Letters.Layout.Blocks.Paragraph(RichText.Plain(text))));
        Assert.Contains(text.Normalize(NormalizationForm.FormC), read, StringComparison.Ordinal);
    }

    private string[] FacesOf(RichText text) =>
        [.. LineBreaker.Break(shaper, text, HouseStyle.Body, 500)[0].Runs.Select(run => run.Run.Face.PostScriptName)
            .Aggregate(new List<string>(), (faces, face) => faces.Count > 0 && faces[^1] == face ? faces : [.. faces, face])];

    private static string Spoken(IReadOnlyList<TextLine> lines) =>
        string.Concat(lines.SelectMany(line => line.Runs).SelectMany(run => run.Run.Glyphs).Select(glyph => glyph.Text));

    private static string Codes(string text) => string.Join(' ', text.Select(unit => ((int)unit).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)));

    private static double InkedWidth(TextLine line)
    {
        var spaces = 0.0;
        foreach (var glyph in line.Runs.SelectMany(run => run.Run.Glyphs.Select(glyph => (run.Run.Face, glyph))).Reverse().TakeWhile(pair => pair.glyph.Text == " "))
            spaces += Math.Abs(glyph.glyph.Advance) * line.Style.Size / glyph.Face.UnitsPerEm;
        return line.Width - spaces;
    }
}
