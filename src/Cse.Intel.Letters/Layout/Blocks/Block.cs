namespace Cse.Intel.Letters.Layout.Blocks;

/// <summary>A piece of a letter as its author thinks of it.</summary>
internal abstract class Block
{
    /// <summary>Sets the block: adds its elements to the structure and gives its slabs from top to bottom.</summary>
    public abstract IReadOnlyList<Slab> Set(Setting setting);

    /// <summary>
    /// Line slabs that leave at least two lines on either side of a page break, so that no line stands alone.
    /// </summary>
    protected static List<Slab> WithoutLonelyLines(IReadOnlyList<Slab> lines, double spaceBefore) =>
        [.. lines.Select((line, i) => line with
        {
            SpaceBefore = i == 0 ? spaceBefore : 0,
            KeepWithNext = i < lines.Count - 1 && (i == 0 || i == lines.Count - 2),
        })];

    /// <summary>Ties the slabs to one page, and to the block after them if asked.</summary>
    protected static List<Slab> KeptTogether(IReadOnlyList<Slab> slabs, bool andWithNext = false) =>
        [.. slabs.Select((slab, i) => slab with { KeepWithNext = i < slabs.Count - 1 || andWithNext })];
}
