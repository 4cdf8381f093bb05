using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Pdf;
using Cse.Intel.Letters.Pdf.Fonts;
using Cse.Intel.Letters.Tests.Support;

namespace Cse.Intel.Letters.Tests.Layout;

public sealed class BlockTests : IDisposable
{
    private const double Width = 300;
    private static readonly double Leading = HouseStyle.Body.Leading;

    private readonly TextShaper shaper = new();
    private readonly StructureElement root = new(StructureType.Document);

    public void Dispose() => shaper.Dispose();

    [Theory]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    public void Paragraph_AcrossPages_LeavesTwoLinesAtLeastOnEachSide(int linesPerPage)
    {
        for (var lines = 2; lines <= 24; lines++)
        {
            var paragraph = new Paragraph(RichText.Plain(string.Join('\n', Enumerable.Range(1, lines)))) { SpaceBefore = 0 };
            var before = new Paragraph(RichText.Plain("a\nb\nc")) { SpaceBefore = 0 };
            var pages = Paginate(linesPerPage * Leading + 0.1, before, paragraph);
            var own = root.Children[^1];
            Assert.DoesNotContain(1, pages.Select(page => page.Marks.Count(mark => mark.Owner == own)));
        }
    }

    [Fact]
    public void Table_FiveThousandWordsInOneCell_FlowsOverPagesWithoutLoss()
    {
        var table = Table.WithHead([0.2, 0.8], ["Date", "Seen"], [[RichText.Plain("1 May 2026"), RichText.Plain(Hostile.Words(5000))]]);
        var pages = Paginate(700, table);
        Assert.True(pages.Count > 5);
        Assert.Equal(5000 * "words".Length, TextOf(pages, root.Children[0].Children[1].Children[0].Children[1]).Count(char.IsLetter));
        Assert.All(pages.Skip(1), page => Assert.Contains(page.Marks, mark => mark.Owner == Artifact.RepeatedHead));
    }

    [Fact]
    public void KeyValues_FortyLines_FlowOn()
    {
        var pages = Paginate(200, Table.KeyValues(0.3, ("Address", RichText.Plain(string.Join('\n', Enumerable.Range(1, 40))))));
        Assert.Equal(string.Concat(Enumerable.Range(1, 40)), TextOf(pages, root.Children[0].Children[0].Children[1]).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Table_Structure_HasScopesAndEqualRows()
    {
        Paginate(700, Table.WithHead([0.5, 0.5], ["A", "B"], [[RichText.Plain("1"), RichText.Empty]]), Table.KeyValues(0.3, ("L", RichText.Plain("v"))));
        var heads = root.Children[0].Children[0].Children[0].Children;
        Assert.All(heads, cell => Assert.Equal((StructureType.TH, HeadingScope.Column), (cell.Type, cell.Scope)));
        Assert.Equal(2, root.Children[0].Children[1].Children[0].Children.Count);
        var label = root.Children[1].Children[0].Children[0];
        Assert.Equal((StructureType.TH, HeadingScope.Row), (label.Type, label.Scope));
    }

    [Fact]
    public void Together_BlocksThatDoNotFit_MoveAsOne()
    {
        var pages = Paginate(20 * Leading,
            new Paragraph(RichText.Plain(string.Join('\n', Enumerable.Range(1, 15)))),
            new Together(new Paragraph(RichText.Plain("Statement.")), new SignaturePanel(6 * Leading, new SignaturePanel.Field("Signature", 1))));
        Assert.Equal(2, pages.Count);
        Assert.Contains(pages[1].Marks, mark => mark.Owner == root.Children[1]);
    }

    [Fact]
    public void ItemList_ToTick_SpeaksItsBoxes()
    {
        Paginate(700, ItemList.ToTick(RichText.Plain("Done.")));
        var item = root.Children[0].Children[0];
        Assert.Equal([StructureType.Lbl, StructureType.LBody], item.Children.Select(child => child.Type));
        Assert.Equal("Tick box:", item.Children[0].ActualText);
    }

    private IReadOnlyList<PageCanvas> Paginate(double height, params Block[] blocks)
    {
        var setting = new Setting(shaper, root, 0, Width);
        return Flow.Paginate(blocks.SelectMany(block => block.Set(setting)), 0, height);
    }

    private static string TextOf(IEnumerable<PageCanvas> pages, StructureElement owner) => string.Concat(pages
        .SelectMany(page => page.Marks).OfType<TextMark>()
        .Where(mark => mark.Owner == owner)
        .SelectMany(mark => mark.Run.Glyphs.Select(glyph => glyph.Text)));
}
