using Cse.Intel.Graph.Ingest;
using Cse.Intel.Graph.Ingest.Sources;

namespace Cse.Intel.Graph.Tests.Ingest;

/// <summary>The first real import: Neo4j's POLE example in our format.</summary>
public sealed class PoleImportTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Import_Pole_AccountsForEveryRow()
    {
        await using var bench = new Workbench();
        var pole = bench.Shared("pole", "pole-import.tar.xz");
        using var source = ImportSource.Open(pole);
        var summary = await new ImportRun(bench.Store(), TimeProvider.System).RunAsync(source, new(), null, CancellationToken.None);
        output.WriteLine($"{summary.Seconds:F1} s, {summary.PeakMemoryBytes >> 20} MB");
        Assert.Equal(109_068, summary.Count(RowOutcome.Written));
        Assert.Equal(0, summary.Count(RowOutcome.Refused));
        Assert.Equal("pole", summary.System);
        Assert.True(summary.Finished);
        Assert.All(summary.Files, file => Assert.Equal(file.Rows, file.Written));
        var size = await bench.Store().GetSizeAsync(CancellationToken.None);
        Assert.Equal((47_233, 61_836), (size.Entities, size.Assertions));
    }

    [Fact]
    public async Task Import_PoleTwice_ChangesNothingTheSecondTime()
    {
        await using var bench = new Workbench();
        var pole = bench.Shared("pole", "pole-import.tar.xz");
        await bench.ImportAsync(pole, new());
        var first = await bench.ExportAsync("first");
        bench.Clock.Advance(TimeSpan.FromDays(1));
        var again = await bench.ImportAsync(pole, new());
        output.WriteLine($"{again.Seconds:F1} s");
        Assert.Equal(109_068, again.Count(RowOutcome.Unchanged));
        Workbench.AssertSame(first, await bench.ExportAsync("second"));
    }

    [Fact]
    public async Task ExportAndImport_Pole_GivesTheSameBytesAndHash()
    {
        await using var bench = new Workbench();
        await bench.ImportAsync(bench.Shared("pole", "pole-import.tar.xz"), new());
        var first = await bench.ExportAsync("first");
        bench.Clock.Advance(TimeSpan.FromDays(400));
        var summary = await bench.ImportAsync(first, new(), "other");
        Assert.Equal(109_068, summary.Count(RowOutcome.Written));
        Workbench.AssertSame(first, await bench.ExportAsync("second", "other"));
        Assert.Equal(Export.GraphHash.OfFolder(first), await Export.GraphHash.OfStoreAsync(bench.Store("other"), CancellationToken.None));
    }
}
