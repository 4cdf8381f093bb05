using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Pdf;
using Cse.Intel.Letters.Pdf.Drawing;
using Cse.Intel.Letters.Pdf.Images;
using Cse.Intel.Letters.Pdf.Writing;

namespace Cse.Intel.Letters.Tests.Support;

/// <summary>A document with one of everything that a file can hold beside text.</summary>
internal static class Showcase
{
    public const string Reference = "EX/CAWN/2026/0042";

    public static byte[] Everything() => Of(
        Heading.Title("One of everything"),
        Heading.Section("Pictures"),
        new Photograph(PictureReader.Read("Photo", Pictures.WithExif(Pictures.Jpeg, 6)), "Four coloured squares", "Figure 1: a picture from a phone held upright"),
        new Photograph(PictureReader.Read("Photo", Pictures.GreyJpeg), "Four grey squares"),
        new Photograph(PictureReader.Read("Photo", Pictures.Png("rgba-8-see-through")), "Squares one can see through", "Figure 2") { WidthMm = 4, HeightMm = 4 },
        Heading.Section("Drawing"),
        Chart(),
        Heading.Section("Code and links"),
        new ReferenceCode(Reference),
        new LinkLine("Mail:", "cawn@exampleshire.example", LinkTarget.Mail("Contact", "cawn@exampleshire.example")),
        new LinkLine("", "https://exampleshire.example/" + new string('a', 120), LinkTarget.Web("Contact", "https://exampleshire.example/x")));

    public static Drawing Chart()
    {
        var pen = new Pen(HouseStyle.Heading, 1.2);
        return new Drawing(400, 150, "Two people linked by a phone call", ruler =>
        [
            Shape.Box(new Area(0, 0, 400, 150), Colour.Grey(0xF4)),
            Shape.Line(pen, new Spot(70, 60), new Spot(200, 30), new Spot(330, 60)),
            Shape.Line(new Pen(Colour.Black, 0.8, Dash: 4), new Spot(70, 110), new Spot(330, 110)),
            Shape.Polygon(HouseStyle.Heading, null, new Spot(330, 60), new Spot(320, 53), new Spot(319, 62)),
            Shape.Circle(new Spot(50, 70), 20, Colour.Grey(0xFF), pen),
            Shape.Box(new Area(330, 50, 60, 40), Colour.Grey(0xFF), pen, corner: 8),
            Shape.Text(new Spot(50, 92), "Ann Invented", HouseStyle.Label, Anchor.Middle),
            Shape.Text(new Spot(200, 14), "3 calls", HouseStyle.Label, Anchor.Middle),
            Shape.Text(new Spot(390 - ruler.WidthOf("Bo Madeup", HouseStyle.Label), 92), "Bo Madeup", HouseStyle.Label),
        ]);
    }

    public static byte[] Of(params IEnumerable<Block> blocks) => PdfWriter.Write(Document(blocks));

    public static PdfDocument Document(IEnumerable<Block> blocks) => Typesetter.Set(
        new PdfMetadata("Showcase", "Exampleshire Police", "en-GB", new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero)),
        new RunningMatter(Paper.Portrait, "OFFICIAL", "Showcase", null), blocks);

    /// <summary>The log of 1,000 rows by which the size of a structure tree is judged.</summary>
    public static byte[] LongLog() => Of(Heading.Title("Log"), Table.WithHead([0.15, 0.2, 0.15, 0.35, 0.15], ["No", "When", "Who", "What", "Result"],
        Enumerable.Range(1, 1000).Select(row => new[]
        {
            RichText.Plain(row.ToString("D4", null)), RichText.Plain($"{row % 28 + 1} May 2026"), RichText.Plain($"Officer {row * 7919 % 9000}"),
            RichText.Plain($"Looked at record {row * 104729 % 100000} of an invented person"), RichText.Plain(row % 3 == 0 ? "refused" : "granted"),
        })));
}
