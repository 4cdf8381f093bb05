namespace Cse.Intel.Letters.Layout;

/// <summary>
/// A level strip of a page that is never cut: a line of text, a line of a table row, a panel. All blocks come down to
/// slabs, so pages are broken in one place and by one rule.
/// </summary>
/// <param name="Height">In points, without the space before.</param>
/// <param name="Paint">Draws the slab with its top at the given distance from the page's top.</param>
internal sealed record Slab(double Height, Action<PageCanvas, double> Paint)
{
    /// <summary>Distance from what stands above; dropped at the top of a page.</summary>
    public double SpaceBefore { get; init; }

    /// <summary>The next slab must be on the same page.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>It begins a page, however much room is left on the one before.</summary>
    public bool StartsPage { get; init; }

    /// <summary>What to show again above this slab when it starts a page: the head of its table.</summary>
    public Slab? RepeatedHead { get; init; }
}
