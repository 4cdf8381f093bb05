using Cse.Intel.Letters.Tests.Support;

namespace Cse.Intel.Letters.Tests.Pdf;

[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone))]
public sealed class MemoryTests
{
    [Fact]
    public void Render_AThousandLettersOnTwoThreads_LeavesNothingBehind()
    {
        Many(40);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var length = Many(1000);
        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.InRange(growth, -32 * 1024 * 1024, 2 * 1024 * 1024);
        Assert.True(length > 1000 * 10_000);
    }

    private static long Many(int count)
    {
        var sum = 0L;
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, number =>
            Interlocked.Add(ref sum, number % 10 == 0 ? SignedLetters.Once(Given.Pdf(Given.S2Notice())).Length : Showcase.Everything().Length));
        return sum;
    }

    [Fact]
    public void Render_OneOfEverything_AllocatesLittle()
    {
        Showcase.Everything();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Showcase.Everything();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024 * 1024);
    }
}
