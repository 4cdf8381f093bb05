using System.IO.Compression;
using System.Net;
using System.Text;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Store;
using Cse.Intel.Web.Data;
using Cse.Intel.Web.Features.Import;
using Cse.Intel.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Cse.Intel.Web.Tests.Pages.Import;

public sealed class ImportPageTests
{
    private const string People = """
        id,given,family,dob,roles
        p1,Mia,Stone,2011-02-03,young_person
        p2,Rick,Vale,1988-01-01,person_of_concern
        p3,Bad,Date,not-a-date,
        """;

    private const string Links = """
        from_kind,from,kind,to_kind,to,observed
        Person,p1,SEEN_WITH,Person,p2,2026-10-01
        Person,p1,SEEN_WITH,Person,p9,2026-10-01
        """;

    [Fact]
    public async Task Trial_NamesYoungPeople_ToWhoeverRanItAlone()
    {
        await using var site = await TestSite.StartAsync();
        using var supervisor = await site.SignedInAsync(RoleCode.SUP);
        using var analyst = await site.SignedInAsync(RoleCode.ANA);
        (await SendAsync(site, supervisor, Zip(("people.csv", People), ("links.csv", Links)))).Dispose();
        Assert.Contains("Mia Stone", (await EndedAsync(supervisor)).Body!.TextContent, StringComparison.Ordinal);
        var seen = (await EndedAsync(analyst)).Body!.TextContent;
        Assert.DoesNotContain("Mia Stone", seen, StringComparison.Ordinal);
        Assert.Contains("named to whoever ran the trial", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_IsTried_ThenImportedForReal_WithTheSameAccount()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = await site.SignedInAsync(RoleCode.ANA);
        using (var sent = await SendAsync(site, browser, Zip(("people.csv", People), ("links.csv", Links))))
            Assert.Equal("/import", sent.Headers.Location!.OriginalString);
        var trial = await EndedAsync(browser);
        Assert.Equal("What the import would do", trial.QuerySelector("h1")!.TextContent);
        Assert.Contains("Nothing has been written yet", trial.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Mia Stone", trial.QuerySelector(".cse-many")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, (await SizeAsync(site)).Entities);

        using (var table = await browser.GetAsync("/import/refused.csv"))
        {
            var text = await table.Content.ReadAsStringAsync();
            Assert.Equal("refused-niche.csv", table.Content.Headers.ContentDisposition!.FileName);
            Assert.Contains("people.csv,4,dob", text, StringComparison.Ordinal);
            Assert.Contains("links.csv,3", text, StringComparison.Ordinal);
        }
        using (var rows = await browser.GetAsync("/import/refused.zip"))
            Assert.Equal(HttpStatusCode.NotFound, rows.StatusCode);

        (await browser.SubmitAsync("/import", "/import/start")).Dispose();
        var real = await EndedAsync(browser);
        Assert.Equal("Imported", real.QuerySelector("h1")!.TextContent);
        Assert.Equal(["All", "3", "0", "0", "2", "0"], real.QuerySelectorAll("tbody tr").First(row => row.TextContent.Contains("All", StringComparison.Ordinal)).Children.Select(cell => cell.TextContent.Trim()));
        Assert.Equal(1, (await SizeAsync(site)).Assertions);
        using (var rows = await browser.GetAsync("/import/refused.zip"))
            Assert.Equal("PK"u8.ToArray(), (await rows.Content.ReadAsByteArrayAsync())[..2]);
        var trail = await site.Audit.ReadAsync(new("ANA", null, null, 1), default);
        Assert.Single(trail.Lines, line => line.Intent.What == "import" && line is { Outcome: "done", ResultCount: 3 });

        (await browser.SubmitAsync("/import", "/import/clear")).Dispose();
        Assert.NotNull((await browser.PageAsync("/import")).QuerySelector("input[type=file]"));
        Assert.False(File.Exists(Path.Combine(site.Folder.Path, "imports", "upload.zip")));
    }

    [Fact]
    public async Task FileThatIsNoZip_IsRefusedAtTheField_AndNothingIsKept()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = await site.SignedInAsync(RoleCode.ANA);
        using var sent = await SendAsync(site, browser, "not a zip"u8.ToArray());
        Assert.Contains("is not a .zip", (await Browser.ReadAsync(sent)).QuerySelector("#File-error")!.TextContent, StringComparison.Ordinal);
        using var nothing = await SendAsync(site, browser, []);
        Assert.Contains("Choose a .zip", (await Browser.ReadAsync(nothing)).QuerySelector("#File-error")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await browser.PageAsync("/import")).QuerySelector("input[type=file]"));
        Assert.False(File.Exists(Path.Combine(site.Folder.Path, "imports", "upload.zip")));
    }

    [Fact]
    public async Task ZipThatSaysNoSystem_FailsItsTrialInWords()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = await site.SignedInAsync(RoleCode.SUP);
        (await SendAsync(site, browser, Zip(("people.csv", People)), system: "")).Dispose();
        var page = await EndedAsync(browser);
        Assert.Equal("The trial could not be done", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector(".govuk-inset-text"));
        Assert.Null(page.QuerySelector("form[action='/import/start']"));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task UploadWithoutItsTokenFirst_IsRefused_AndNothingIsKept(bool withToken, bool first)
    {
        await using var site = await TestSite.StartAsync();
        using var browser = await site.SignedInAsync(RoleCode.ANA);
        using var sent = await SendAsync(site, browser, Zip(("people.csv", People)), withToken: withToken, tokenFirst: first);
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.False(Directory.Exists(Path.Combine(site.Folder.Path, "imports")));
    }

    [Fact]
    public async Task HostileFileName_IsTextWithoutItsPath()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = await site.SignedInAsync(RoleCode.ANA);
        (await SendAsync(site, browser, Zip(("people.csv", People)), name: "../../<b>x.zip")).Dispose();
        var page = await EndedAsync(browser);
        Assert.Contains("<b>x.zip", page.QuerySelector(".cse-facts")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("..", page.QuerySelector(".cse-facts dd")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".cse-facts b"));
    }

    [Fact]
    public async Task ImportCutOffByTheEndOfTheSite_IsFoundStopped_AndGoesOn()
    {
        var zip = Zip(("people.csv", People), ("links.csv", Links));
        await using var site = await TestSite.StartAsync(builder =>
        {
            var folder = (DataFolder)builder.Services.Single(service => service.ServiceType == typeof(DataFolder)).ImplementationInstance!;
            LeaveRunning(new ImportFolder(folder), zip);
        });
        using var browser = await site.SignedInAsync(RoleCode.ANA);
        var page = await browser.PageAsync("/import");
        Assert.Equal("Import stopped", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Go on with the import", page.QuerySelector("form[action='/import/start']")!.TextContent, StringComparison.Ordinal);
        (await browser.SubmitAsync("/import", "/import/start")).Dispose();
        Assert.Equal("Imported", (await EndedAsync(browser)).QuerySelector("h1")!.TextContent);
        Assert.Equal(1, (await SizeAsync(site)).Assertions);
    }

    [Fact]
    public async Task RunUnderWay_IsStopped_AndItsProgressIsTold()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = await site.SignedInAsync(RoleCode.ANA);
        var many = new StringBuilder("id,given\n");
        for (var i = 0; i < 200_000; i++)
            many.Append(System.Globalization.CultureInfo.InvariantCulture, $"p{i},Mia\n");
        (await SendAsync(site, browser, Zip(("people.csv", many.ToString())))).Dispose();
        var page = await browser.PageAsync("/import");
        Assert.Equal("Trial under way", page.QuerySelector("h1")!.TextContent);
        using (var progress = await browser.GetAsync("/import/progress"))
            Assert.Contains("\"running\":true", await progress.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using (var second = await SendAsync(site, browser, Zip(("people.csv", People)), page: "/password"))
            Assert.Contains("An import is under way", (await Browser.ReadAsync(second)).Body!.TextContent, StringComparison.Ordinal);
        (await browser.SubmitAsync("/import", "/import/stop")).Dispose();
        Assert.Equal("Trial stopped", (await EndedAsync(browser)).QuerySelector("h1")!.TextContent);
        Assert.Equal(0, (await SizeAsync(site)).Entities);
    }

    private static void LeaveRunning(ImportFolder folder, byte[] zip)
    {
        using (var file = folder.Receive())
            file.Write(zip);
        folder.Keep();
        folder.Save(new()
        {
            Id = "1", FileName = "town.zip", System = "niche", User = "ANA", UploadedAt = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero),
            Phase = ImportPhase.Real, Status = ImportStatus.Running, Trial = new() { System = "niche", Batch = "import:niche:x", Finished = true },
        });
    }

    private static async Task<AngleSharp.Dom.IDocument> EndedAsync(Browser browser)
    {
        for (var turn = 0; turn < 300; turn++)
        {
            var page = await browser.PageAsync("/import");
            if (page.QuerySelector("progress") is null)
                return page;
            await Task.Delay(200);
        }
        throw new TimeoutException("The import did not end.");
    }

    private static async Task<StoreSize> SizeAsync(TestSite site) => await site.Services.GetRequiredService<IGraphStore>().GetSizeAsync(default);

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in files)
                using (var writer = new StreamWriter(zip.CreateEntry(name).Open()))
                    writer.Write(text);
        return bytes.ToArray();
    }

    private static async Task<HttpResponseMessage> SendAsync(
        TestSite site, Browser browser, byte[] zip, string system = "niche", string name = "town.zip", bool withToken = true, bool tokenFirst = true, string page = "/import")
    {
        var document = await browser.PageAsync(page);
        var token = new StringContent(document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        using var form = new MultipartFormDataContent();
        if (withToken && tokenFirst)
            form.Add(token, "__RequestVerificationToken");
        form.Add(new StringContent(system), "System");
        form.Add(new ByteArrayContent(zip), "File", name);
        if (withToken && !tokenFirst)
            form.Add(token, "__RequestVerificationToken");
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = browser.Cookies }) { BaseAddress = site.Address };
        return await client.PostAsync(new Uri("/import", UriKind.Relative), form);
    }
}
