using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Pdf;
using Cse.Intel.Letters.Pdf.Fonts;
using Cse.Intel.Letters.Pdf.Images;
using Cse.Intel.Letters.Pdf.Writing;
using Cse.Intel.Letters.Tests.Support;

namespace Cse.Intel.Letters.Tests.Pdf;

public sealed class PictureOnPageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pictures").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>The quarters as the Exif specification says they are seen, from the top left.</summary>
    [Theory]
    [InlineData(1, "RGBY")]
    [InlineData(2, "GRYB")]
    [InlineData(3, "YBGR")]
    [InlineData(4, "BYRG")]
    [InlineData(5, "RBGY")]
    [InlineData(6, "BRYG")]
    [InlineData(7, "YGBR")]
    [InlineData(8, "GYRB")]
    public void Photograph_HeldInAnyWay_IsSeenUpright(int orientation, string quarters)
    {
        Assert.SkipUnless(Tool.Exists("pdftoppm"), "poppler's pdftoppm is not installed.");
        var picture = PictureReader.Read("Photo", Pictures.WithExif(Pictures.Jpeg, orientation));
        Assert.Equal(orientation >= 5, picture.SeenHeight > picture.SeenWidth);
        var page = Render(new ImageMark(Figure(out var root), new Area(20, 30, picture.SeenWidth, picture.SeenHeight), picture), root);
        var seen = new[] { (0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75) }
            .Select(at => page.NameAt(20 + at.Item1 * picture.SeenWidth, 30 + at.Item2 * picture.SeenHeight));
        Assert.Equal(quarters, string.Concat(seen));
    }

    [Fact]
    public void Photograph_SmallPicture_IsNotEnlarged()
    {
        using var document = Read.Open(Showcase.Of(new Photograph(PictureReader.Read("Photo", Pictures.Jpeg), "Squares")));
        var image = document.GetPage(1).GetImages().Single();
        Assert.Equal(32 * 72 / 150.0, image.BoundingBox.Width, tolerance: 0.02);
        Assert.Equal(16 * 72 / 150.0, image.BoundingBox.Height, tolerance: 0.02);
    }

    [Fact]
    public void Photograph_LargePicture_FillsItsBoxInOneDirection()
    {
        var picture = PictureReader.Read("Photo", Pictures.WithSize(Pictures.Jpeg, 4000, 3000));
        using var document = Read.Open(Showcase.Of(new Photograph(picture, "Squares") { WidthMm = 100, HeightMm = 60 }));
        var image = document.GetPage(1).GetImages().Single();
        Assert.Equal(A4.Points(60), image.BoundingBox.Height, tolerance: 0.02);
        Assert.Equal(A4.Points(80), image.BoundingBox.Width, tolerance: 0.02);
    }

    [Fact]
    public void Photograph_HigherThanAPage_IsScaledIntoOne()
    {
        var picture = PictureReader.Read("Photo", Pictures.WithSize(Pictures.Jpeg, 1000, 5000));
        using var document = Read.Open(Showcase.Of(new Photograph(picture, "Squares", "Caption") { HeightMm = 900 }));
        Assert.Equal(1, document.NumberOfPages);
        Assert.True(document.GetPage(1).GetImages().Single().BoundingBox.Bottom > A4.Points(A4.HeightMm - A4.BodyBottomMm));
    }

    [Fact]
    public void Drawing_LargerThanAPage_IsRefused() => Assert.Throws<InvalidOperationException>(() => Showcase.Of(new Drawing(500, 10, "Too wide")));

    [Fact]
    public void Photograph_WithCoordinatesInIt_LeavesThemBehind()
    {
        var file = Showcase.Of(new Photograph(PictureReader.Read("Photo", Pictures.WithExif(Pictures.Jpeg, 6)), "Squares"));
        Assert.DoesNotContain(Pictures.Secret, Read.Unpacked(file), StringComparison.Ordinal);
        Assert.DoesNotContain("Exif", Read.Unpacked(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Figure_WithoutDescription_IsRefused() => Assert.Throws<LetterFactException>(() =>
        Showcase.Of(new Photograph(PictureReader.Read("Photo", Pictures.Jpeg), " ")));

    [Fact]
    public void ReferenceCode_OnARenderedPage_IsReadByAnotherProgram()
    {
        Assert.SkipUnless(Tool.Exists("zbarimg") && Tool.Exists("pdftoppm"), "zbarimg or pdftoppm is not installed.");
        foreach (var reference in new[] { Showcase.Reference, new string('M', 40) })
        {
            var image = Rendered(Showcase.Of(new ReferenceCode(reference) { AtRight = true }), 150);
            Assert.Equal("QR-Code:" + reference, Tool.Run("zbarimg", "--quiet", image).Output.Split('\n')[0]);
        }
    }

    [Fact]
    public void Drawing_Shapes_AreSeenWhereTheyWereDrawn()
    {
        Assert.SkipUnless(Tool.Exists("pdftoppm"), "poppler's pdftoppm is not installed.");
        var (red, blue) = (new Colour(255, 0, 0), new Colour(0, 0, 255));
        var page = Pixels.Read(Rendered(Showcase.Of(new Drawing(200, 100, "Shapes",
            Shape.Circle(new(30, 30), 20, red),
            Shape.Box(new(60, 10, 40, 40), blue, corner: 15),
            Shape.Polygon(red, null, new(110, 10), new(150, 10), new(110, 50)),
            Shape.Line(new Pen(blue, 4), new(10, 80), new(100, 80), new(190, 60)))), 144), 144);
        var (left, top) = (A4.Points(A4.SideBorderMm), A4.Points(A4.BodyTopMm));
        string At(double x, double y) => page.NameAt(left + x, top + y);
        Assert.Equal("RRR.", At(30, 30) + At(48, 30) + At(30, 12) + At(46, 46));
        Assert.Equal("BBB.", At(80, 30) + At(61, 30) + At(80, 49) + At(61.5, 11.5));
        Assert.Equal("RR.", At(115, 15) + At(126, 26) + At(140, 40));
        Assert.Equal("BBB.", At(11, 80) + At(99, 80) + At(145, 70) + At(150, 80));
    }

    private static StructureElement Figure(out StructureElement root)
    {
        root = new StructureElement(StructureType.Document);
        return root.Add(new StructureElement(StructureType.Figure) { Alt = "Squares" });
    }

    private Pixels Render(Mark mark, StructureElement root) => Pixels.Read(Rendered(PdfWriter.Write(new PdfDocument(
        new PdfMetadata("Page", "Exampleshire", "en-GB", DateTimeOffset.UnixEpoch), root, [new PdfPage(100, 100, [mark])])), 72), 72);

    private string Rendered(byte[] file, int resolution)
    {
        var path = Path.Combine(folder, "page");
        File.WriteAllBytes(path + ".pdf", file);
        Tool.Run("pdftoppm", "-singlefile", "-r", resolution.ToString(null, null), path + ".pdf", path);
        return path + ".ppm";
    }
}
