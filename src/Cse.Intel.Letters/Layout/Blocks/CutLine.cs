namespace Cse.Intel.Letters.Layout.Blocks;

/// <summary>A dashed line above a slip that is torn off.</summary>
internal sealed class CutLine : Block
{
    private const double Height = 10;

    public override IReadOnlyList<Slab> Set(Setting setting) =>
    [
        new Slab(Height, (page, top) => page.Hairline(setting.Left, top + Height / 2, setting.Width, HouseStyle.FormLine, dashed: true))
        {
            SpaceBefore = 10,
            KeepWithNext = true,
        },
    ];
}
