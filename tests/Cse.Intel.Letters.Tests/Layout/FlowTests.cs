using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Pdf;

namespace Cse.Intel.Letters.Tests.Layout;

public sealed class FlowTests
{
    private readonly List<(string Name, PageCanvas Page, double Top)> painted = [];

    [Fact]
    public void Paginate_HeadingAtTheFoot_MovesWithWhatItHeads()
    {
        Paginate(height: 100, Slab("text", 90), Slab("heading", 8) with { KeepWithNext = true }, Slab("first", 10));
        Assert.Equal([1, 2, 2], Pages());
    }

    [Fact]
    public void Paginate_SpaceBefore_IsDroppedAtTheTopOfAPageOnly()
    {
        Paginate(height: 100, Slab("a", 50) with { SpaceBefore = 9 }, Slab("b", 20) with { SpaceBefore = 9 }, Slab("c", 40) with { SpaceBefore = 9 });
        Assert.Equal([0.0, 59.0, 0.0], painted.Select(slab => slab.Top));
    }

    [Fact]
    public void Paginate_SlabThatStartsAPage_LeavesRoomEmptyBeforeIt_ButNoEmptyPage()
    {
        Paginate(height: 100, Slab("a", 10) with { StartsPage = true }, Slab("b", 10), Slab("c", 10) with { StartsPage = true, KeepWithNext = true }, Slab("d", 10));
        Assert.Equal([1, 1, 2, 2], Pages());
    }

    [Fact]
    public void Paginate_ChainHigherThanAPage_BreaksWhereThePageEnds()
    {
        Paginate(height: 100, [.. Enumerable.Range(0, 25).Select(n => Slab($"{n}", 10) with { KeepWithNext = true })]);
        Assert.Equal(3, Pages().Max());
        Assert.Equal(25, painted.Count);
    }

    [Fact]
    public void Paginate_TableGoesOn_ShowsItsHeadFirst()
    {
        var head = Slab("head", 10);
        Paginate(height: 100, Slab("row 1", 90) with { RepeatedHead = head }, Slab("row 2", 30) with { RepeatedHead = head });
        Assert.Equal(["head", "row 1", "head", "row 2"], painted.Select(slab => slab.Name));
        Assert.Equal(10, painted[^1].Top);
    }

    private Slab Slab(string name, double height) => new(height, (page, top) => painted.Add((name, page, top)));

    private void Paginate(double height, params Slab[] slabs) => Flow.Paginate(slabs, 0, height);

    private IEnumerable<int> Pages()
    {
        var pages = painted.Select(slab => slab.Page).Distinct().ToList();
        return painted.Select(slab => pages.IndexOf(slab.Page) + 1);
    }
}
