namespace Cse.Intel.Letters.Layout.Blocks;

/// <summary>A block with which a page begins, so that what follows can be taken away from what came before.</summary>
internal sealed class OnNewPage(Block block) : Block
{
    public override IReadOnlyList<Slab> Set(Setting setting) =>
        [.. block.Set(setting).Select((slab, i) => i == 0 ? slab with { StartsPage = true } : slab)];
}
