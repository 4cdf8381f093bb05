using System.Net;
using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Tests.Pages.AtRisk;
using Cse.Intel.Web.Tests.Pages.Notices;
using Cse.Intel.Web.Tests.Support;

namespace Cse.Intel.Web.Tests.Pages.Documents;

/// <summary>A document from the form to the register: previewed, issued once, the same bytes ever after, recognised when altered.</summary>
public sealed class DocumentPageTests(StreetSite street) : IClassFixture<StreetSite>
{
    [Fact]
    public async Task Letter_IsPreviewed_IssuedOnce_AndGivesTheSameBytes()
    {
        var officer = await street.AsAsync(RoleCode.OFF);
        var notice = await AuthorisedAsync("document-1");
        var form = $"/documents/new?kind=CAWN&about={notice}";

        using var preview = await officer.GetAsync($"/documents/preview.pdf?kind=CAWN&about={notice}");
        Assert.Equal("application/pdf", preview.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("form-action", string.Join(' ', preview.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);

        using (var empty = await officer.SubmitAsync(form, "/documents/new", ("Kind", "CAWN"), ("About", notice)))
        {
            var page = await Browser.ReadAsync(empty);
            Assert.NotNull(page.QuerySelector("#Reason-error"));
            Assert.NotNull(page.QuerySelector("#Recipients-error"));
        }

        var first = await IssueAsync(officer, notice, "token-1");
        Assert.Equal(first, await IssueAsync(officer, notice, "token-1"));
        Assert.NotEqual(first, await IssueAsync(officer, notice, "token-2"));

        var bytes = await BytesAsync(officer, $"{first}/file.pdf");
        Assert.Equal("%PDF"u8.ToArray(), bytes[..4]);
        Assert.Equal(bytes, await BytesAsync(await street.AsAsync(RoleCode.SUP), $"{first}/file.pdf"));
        Assert.NotEqual(bytes, await preview.Content.ReadAsByteArrayAsync());

        var shown = (await officer.PageAsync(first)).Body!.TextContent;
        Assert.Contains("Robin Invented, the adult", shown, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), shown, StringComparison.Ordinal);
        Assert.Contains(first, (await officer.PageAsync($"/notices/{notice}")).QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Contains(first, (await officer.PageAsync("/documents?kind=CAWN")).QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href")));

        using var letter = await officer.GetAsync($"/notices/{notice}/letter.pdf");
        Assert.EndsWith("/file.pdf", letter.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_OursAlteredAddedToAndForeign_AreToldApart()
    {
        var officer = await street.AsAsync(RoleCode.OFF);
        var bytes = await BytesAsync(officer, await IssueAsync(officer, await AuthorisedAsync("document-2"), "verify") + "/file.pdf");
        var altered = bytes.ToArray();
        altered[bytes.Length / 2] ^= 1;

        Assert.Contains("Issued here and unaltered", await VerdictAsync(officer, bytes), StringComparison.Ordinal);
        Assert.Contains("Altered", await VerdictAsync(officer, altered), StringComparison.Ordinal);
        Assert.Contains("Issued here, with something added", await VerdictAsync(officer, [.. bytes, .. "\n% a comment\n"u8]), StringComparison.Ordinal);
        Assert.Contains("Not one of our documents", await VerdictAsync(officer, [.. "%PDF-1.7\n"u8]), StringComparison.Ordinal);
        Assert.Contains("Not a PDF", await VerdictAsync(officer, [.. "PK"u8]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_OfAChildReadOnlyInPart_IsNotThereForTheAnalyst()
    {
        var officer = await street.AsAsync(RoleCode.OFF);
        var address = await IssueAsync(officer, await AuthorisedAsync("document-3"), "analyst");
        var analyst = await street.AsAsync(RoleCode.ANA);

        using var page = await analyst.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        using var file = await analyst.GetAsync($"{address}/file.pdf");
        Assert.Equal(HttpStatusCode.NotFound, file.StatusCode);
        Assert.DoesNotContain(address, (await analyst.PageAsync("/documents")).QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.DoesNotContain(address, await VerdictAsync(analyst, await BytesAsync(officer, $"{address}/file.pdf")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CAWM")]
    [InlineData("")]
    [InlineData("LAW")]
    public async Task New_OfAKindThereIsNot_IsNotFound(string kind)
    {
        var officer = await street.AsAsync(RoleCode.OFF);
        using var answer = await officer.GetAsync($"/documents/new?kind={kind}&about={await AuthorisedAsync("document-4" + kind)}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task New_OfADraft_IsNotFound()
    {
        var officer = await street.AsAsync(RoleCode.OFF);
        var notice = NoticeForms.IdIn(await NoticeForms.SaveAsync(street.Town, officer, "document-draft"));
        using var answer = await officer.GetAsync($"/documents/new?kind=CAWN&about={notice}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<string> AuthorisedAsync(string key)
    {
        var address = await NoticeForms.SaveAsync(street.Town, await street.AsAsync(RoleCode.OFF), key);
        using var authorised = await (await street.AsAsync(RoleCode.SUP)).SubmitAsync(address, $"{address}/authorise", ("version", "1"), ("rank", "Inspector"));
        Assert.Equal(address, authorised.Headers.Location!.OriginalString);
        return NoticeForms.IdIn(address);
    }

    private static async Task<string> IssueAsync(Browser browser, string notice, string token)
    {
        using var issued = await browser.SubmitAsync($"/documents/new?kind=CAWN&about={notice}", "/documents/new",
            ("Kind", "CAWN"), ("About", notice), ("Token", token), ("Reason", "To be served"), ("Recipients", "Robin Invented, the adult\n\ncase file"));
        return issued.Headers.Location!.OriginalString;
    }

    private static async Task<byte[]> BytesAsync(Browser browser, string address)
    {
        using var answer = await browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task<string> VerdictAsync(Browser browser, byte[] file)
    {
        using var answer = await browser.UploadAsync("/documents/verify", "/documents/verify", "file", file, "a.pdf");
        return (await Browser.ReadAsync(answer)).Body!.QuerySelector("[role=status]")!.InnerHtml;
    }
}
