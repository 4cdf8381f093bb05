using Cse.Intel.Letters.Pdf;

namespace Cse.Intel.Letters.Layout.Blocks;

/// <summary>
/// The opening of a letter that is posted: the sender at the right, the addressee where the window of a DL envelope shows
/// it. It must be the first block, since it is measured from the top of the page.
/// </summary>
internal sealed class AddressBlock(IReadOnlyList<string> addressee, IReadOnlyList<string> sender) : Block
{
    public override IReadOnlyList<Slab> Set(Setting setting)
    {
        var right = setting.Indented(A4.Points(A4.SenderLeftMm - A4.SideBorderMm));
        var window = setting with { Width = A4.Points(A4.WindowWidthMm) };
        var from = Lines.Of(right, sender, HouseStyle.Label);
        var to = Lines.Of(window, addressee, HouseStyle.Body);
        var windowTop = A4.Points(A4.WindowTopMm - A4.BodyTopMm);
        var height = Math.Max(A4.Points(A4.WindowBottomMm - A4.BodyTopMm), Math.Max(from.Height, windowTop + to.Height));
        return [new Slab(height, (page, top) =>
        {
            from.Paint(page, top);
            to.Paint(page, top + windowTop);
        })];
    }

    /// <summary>A few lines that read as one paragraph.</summary>
    private sealed record Lines(StructureElement Element, double Left, IReadOnlyList<TextLine> Set, double Leading)
    {
        public double Height => Set.Count * Leading;

        public static Lines Of(Setting setting, IReadOnlyList<string> lines, TextStyle style) =>
            new(setting.Parent.Add(StructureType.P), setting.Left, setting.Lines(RichText.Plain(string.Join('\n', lines)), style), style.Leading);

        public void Paint(PageCanvas page, double top)
        {
            for (var i = 0; i < Set.Count; i++)
                page.Line(Element, Set[i], Left, top + i * Leading);
        }
    }
}
