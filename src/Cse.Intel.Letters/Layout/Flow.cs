namespace Cse.Intel.Letters.Layout;

/// <summary>Distributes slabs over pages.</summary>
internal sealed class Flow(double bodyTop, double bodyBottom)
{
    private readonly List<PageCanvas> pages = [];
    private double y = double.PositiveInfinity;
    private bool atTop;

    /// <summary>Paints the slabs, in order, on as many pages as they need.</summary>
    public static IReadOnlyList<PageCanvas> Paginate(IEnumerable<Slab> slabs, double bodyTop, double bodyBottom)
    {
        var flow = new Flow(bodyTop, bodyBottom);
        foreach (var chain in Chains(slabs))
            flow.Place(chain);
        return flow.pages;
    }

    /// <summary>Slabs that must share a page, together.</summary>
    private static IEnumerable<List<Slab>> Chains(IEnumerable<Slab> slabs)
    {
        var chain = new List<Slab>();
        foreach (var slab in slabs)
        {
            chain.Add(slab);
            if (slab.KeepWithNext)
                continue;
            yield return chain;
            chain = [];
        }
        if (chain.Count > 0)
            yield return chain;
    }

    private void Place(List<Slab> chain)
    {
        var fits = Fits(chain.Sum(slab => slab.Height + slab.SpaceBefore) - (atTop ? chain[0].SpaceBefore : 0));
        if (!atTop && (!fits || chain[0].StartsPage))
            NewPage(chain[0]);
        // A chain higher than a whole page cannot keep its promise; it then breaks where the page ends.
        foreach (var slab in chain)
        {
            if (!Fits(slab.Height + (atTop ? 0 : slab.SpaceBefore)) && !atTop)
                NewPage(slab);
            Paint(slab);
        }
    }

    private bool Fits(double height) => y + height <= bodyBottom;

    private void NewPage(Slab first)
    {
        pages.Add(new PageCanvas());
        y = bodyTop;
        atTop = true;
        if (first.RepeatedHead is not { } head)
            return;
        head.Paint(pages[^1], y);
        y += head.Height;
    }

    private void Paint(Slab slab)
    {
        y += atTop ? 0 : slab.SpaceBefore;
        slab.Paint(pages[^1], y);
        y += slab.Height;
        atTop = false;
    }
}
