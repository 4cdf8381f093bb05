using System.Text;
using System.Xml.Linq;
using Cse.Intel.Letters.Pdf;
using Cse.Intel.Letters.Pdf.Fonts;
using Cse.Intel.Letters.Pdf.Writing;
using Cse.Intel.Letters.Tests.Support;

namespace Cse.Intel.Letters.Tests.Pdf;

public sealed class PdfWriterTests
{
    private static readonly PdfMetadata Metadata = new("R v \"A\" & <B>", "Exampleshire", "en-GB", new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Write_TextAtAPlace_IsReadThere()
    {
        using var document = Read.Open(OnePage("Hello"));
        var letter = Read.Find(document.GetPage(1), "Hello");
        Assert.Equal(72, letter.StartBaseLine.X, tolerance: 0.01);
        Assert.Equal(842 - 100, letter.StartBaseLine.Y, tolerance: 0.01);
        Assert.Equal(12, letter.PointSize, tolerance: 0.01);
    }

    [Fact]
    public void Write_KernedText_AdvancesAsShaped()
    {
        using var shaper = new TextShaper();
        using var document = Read.Open(OnePage("AVAToWe"));
        var letters = document.GetPage(1).Letters;
        var run = shaper.Shape(NotoSans.Regular, "AVAToWe");
        var x = 72.0;
        for (var i = 0; i < letters.Count; i++)
        {
            Assert.Equal(x, letters[i].StartBaseLine.X, tolerance: 0.02);
            x += run.Glyphs[i].Advance * 12.0 / run.Face.UnitsPerEm;
        }
    }

    [Fact]
    public void Write_MarkWithoutComposedForm_IsLiftedOntoItsLetter()
    {
        using var document = Read.Open(OnePage("Q\u0302x"));
        var letters = document.GetPage(1).Letters;
        Assert.Equal(["Q", "\u0302", "x"], letters.Select(letter => letter.Value));
        Assert.True(letters[1].StartBaseLine.Y > letters[0].StartBaseLine.Y, "above a capital the mark is raised");
        Assert.Equal(letters[0].StartBaseLine.Y, letters[2].StartBaseLine.Y, tolerance: 0.01);
    }

    [Fact]
    public void Write_TitleWithMarkup_IsEscapedInTheMetadata()
    {
        var file = Encoding.UTF8.GetString(OnePage("x"));
        var from = file.IndexOf("<x:xmpmeta", StringComparison.Ordinal);
        var to = file.IndexOf("</x:xmpmeta>", StringComparison.Ordinal) + "</x:xmpmeta>".Length;
        var title = XDocument.Parse(file[from..to]).Descendants(XName.Get("title", "http://purl.org/dc/elements/1.1/")).Single();
        Assert.Equal(Metadata.Title, title.Value.Trim());
    }

    [Fact]
    public void Write_ContentBesideElements_IsRefused()
    {
        var root = new StructureElement(StructureType.Document);
        root.Add(StructureType.P);
        var page = new PdfPage(595, 842, [new BoxMark(root, 0, 0, 10, 10, Colour.Black, null)]);
        Assert.Throws<InvalidOperationException>(() => PdfWriter.Write(new PdfDocument(Metadata, root, [page])));
    }

    [Fact]
    public void Write_ElementAcrossPages_HoldsContentOfBoth()
    {
        var root = new StructureElement(StructureType.Document);
        var paragraph = root.Add(StructureType.P);
        var file = PdfWriter.Write(new PdfDocument(Metadata, root, [Page(paragraph, "one "), Page(paragraph, "two")]));
        Assert.Contains("/Type /MCR", Read.Unpacked(file), StringComparison.Ordinal);
        Assert.Equal("one two", Read.Text(file));
    }

    private static byte[] OnePage(string text)
    {
        var root = new StructureElement(StructureType.Document);
        return PdfWriter.Write(new PdfDocument(Metadata, root, [Page(root.Add(StructureType.P), text)]));
    }

    private static PdfPage Page(StructureElement owner, string text)
    {
        using var shaper = new TextShaper();
        return new PdfPage(595, 842, [new TextMark(owner, 72, 100, shaper.Shape(NotoSans.Regular, text), 12, Colour.Black)]);
    }
}
