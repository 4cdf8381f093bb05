namespace Cse.Intel.Letters.Layout.Blocks;

/// <summary>Blocks that a page break must not part, such as a statement and the place to sign it.</summary>
internal sealed class Together(params IEnumerable<Block> blocks) : Block
{
    public override IReadOnlyList<Slab> Set(Setting setting) =>
        KeptTogether([.. blocks.SelectMany(block => block.Set(setting))]);
}
