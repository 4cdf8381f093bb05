using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Pdf.Fonts;

namespace Cse.Intel.Letters.Tests.Layout;

public sealed class LineBreakerTests : IDisposable
{
    private readonly TextShaper shaper = new();

    public void Dispose() => shaper.Dispose();

    [Fact]
    public void Break_WrappedLines_KeepTheirLastSpaceButTheLastLine()
    {
        var lines = Break("one two three four five six seven", width: 60);
        Assert.True(lines.Length > 2);
        Assert.All(lines[..^1], line => Assert.EndsWith(" ", line, StringComparison.Ordinal));
        Assert.EndsWith("seven", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Break_LongWord_IsCutBetweenCharactersWithoutLoss()
    {
        var word = new string('x', 200);
        var lines = Break("see " + word + " end", width: 100);
        Assert.Equal("see " + word + " end", string.Concat(lines));
        Assert.True(lines.Length > 10);
    }

    [Fact]
    public void Break_HyphenatedWord_BreaksAfterTheHyphenWithoutSpace() =>
        Assert.Equal(["Elizabeth-", "Margaret"], Break("Elizabeth-Margaret", width: 60));

    [Theory]
    [InlineData("24\u00A0November\u00A02026 x", "24 November 2026 ")]
    public void Break_NoBreakSpace_HoldsAndPrintsAsSpace(string text, string first) =>
        Assert.Equal(first, Break(text, width: 95)[0]);

    [Fact]
    public void Break_StrongWordBeforeComma_StaysWithIt()
    {
        var text = RichText.Of($"aaaa bbbb {Strong.Of("cccc")}, dddd");
        var lines = LineBreaker.Break(shaper, text, HouseStyle.Body, Width("aaaa bbbb cccc") + 1).Select(Text).ToArray();
        Assert.StartsWith("cccc,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Break_LineFeed_StartsALine() => Assert.Equal(["one ", "two"], Break("one\ntwo", width: 200));

    [Fact]
    public void Break_EmptyText_GivesOneEmptyLine() => Assert.Equal([""], Break("", width: 100));

    [Fact]
    public void Break_NoLine_IsWiderThanItsColumn()
    {
        foreach (var line in LineBreaker.Break(shaper, RichText.Plain(string.Join(' ', Enumerable.Range(1, 500))), HouseStyle.Body, 123))
            Assert.True(line.Width <= 123 + shaper.Shape(NotoSans.Regular, " ").WidthAt(HouseStyle.Body.Size) + 0.01);
    }

    private double Width(string text) => shaper.Shape(NotoSans.Regular, text).WidthAt(HouseStyle.Body.Size);

    private string[] Break(string text, double width) =>
        [.. LineBreaker.Break(shaper, RichText.Plain(text), HouseStyle.Body, width).Select(Text)];

    private static string Text(TextLine line) =>
        string.Concat(line.Runs.SelectMany(placed => placed.Run.Glyphs).Select(glyph => glyph.Text));
}
