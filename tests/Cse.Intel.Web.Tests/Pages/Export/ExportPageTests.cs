using System.Net;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Export;
using Cse.Intel.Graph.Ingest;
using Cse.Intel.Graph.Ingest.Sources;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Store.Sqlite;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;
using Cse.Intel.Web.Audit;
using Cse.Intel.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Cse.Intel.Web.Tests.Pages.Export;

public sealed class ExportPageTests
{
    [Fact]
    public async Task Export_GivesTheWholeGraph_RestrictedRecordsIncluded_AndIsAudited()
    {
        await using var site = await TestSite.StartAsync();
        var store = site.Services.GetRequiredService<IGraphStore>();
        var town = Given.Town();
        town.Says(town.YoungPerson("Lacey Hart"), "FOUND_AT", town.Address("12 Mill Row"), protection: Protect.Silent());
        await town.SaveAsync(store);
        using var browser = await site.SignedInAsync(RoleCode.SUP);

        using var answer = await browser.SubmitAsync("/export", "/export");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        Assert.Matches(@"^cse-intel-\d{4}-\d\d-\d\d\.zip\z", answer.Content.Headers.ContentDisposition!.FileName!);
        using var folder = new TempFolder();
        await using var other = SqliteGraphStore.Open(folder.Path, "a test", TimeProvider.System);
        using (var source = ImportSource.OpenZip(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), "export.zip"))
            Assert.Equal(0, (await new ImportRun(other, TimeProvider.System).RunAsync(source, new(), null, default)).Count(RowOutcome.Refused));
        Assert.Equal(await GraphHash.OfStoreAsync(store, default), await GraphHash.OfStoreAsync(other, default));
        Assert.Contains((await site.Audit.ReadAsync(new AuditFilter("SUP", null, null, 1), default)).Lines, line => line is { Intent.What: "export", Outcome: not null });
        Assert.Empty(Directory.EnumerateFiles(site.Folder.Path, "export-*"));
    }
}
