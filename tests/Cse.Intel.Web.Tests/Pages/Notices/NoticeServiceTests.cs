using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Audit;
using Cse.Intel.Web.Tests.Pages.AtRisk;
using Cse.Intel.Web.Tests.Support;

namespace Cse.Intel.Web.Tests.Pages.Notices;

/// <summary>A notice on its whole way; apart, because a served notice stands in the way of others between the two.</summary>
public sealed class NoticeServiceTests(StreetSite street) : IClassFixture<StreetSite>
{
    private StreetTown Town => street.Town;

    [Fact]
    public async Task Notice_IsDrafted_AuthorisedByAnother_Served_AndItsLetterTakenAway()
    {
        var officer = await street.AsAsync(RoleCode.OFF);
        var supervisor = await street.AsAsync(RoleCode.SUP);
        var address = await NoticeForms.SaveAsync(Town, officer, "whole-1");
        var id = NoticeForms.IdIn(address);
        var drafted = await supervisor.PageAsync(address);
        Assert.Contains("Waiting to be authorised", drafted.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await officer.PageAsync(address)).QuerySelector($"form[action='{address}/authorise']"));

        using (var low = await supervisor.SubmitAsync(address, $"{address}/authorise", ("version", "1"), ("rank", "Sergeant")))
            Assert.NotNull((await Browser.ReadAsync(low)).QuerySelector("#Rank-error"));
        using (var authorised = await supervisor.SubmitAsync(address, $"{address}/authorise", ("version", "1"), ("rank", "Inspector")))
            Assert.Equal(address, authorised.Headers.Location!.OriginalString);

        using (var unsigned = await officer.SubmitAsync($"{address}/serve", $"{address}/serve", NoticeForms.Service("2", "refused")))
            Assert.NotNull((await Browser.ReadAsync(unsigned)).QuerySelector("#Witness-error"));
        using (var served = await officer.SubmitAsync($"{address}/serve", $"{address}/serve", NoticeForms.Service("2", "signed")))
            Assert.Equal(address, served.Headers.Location?.OriginalString);
        Assert.Contains("Active", (await officer.PageAsync(address)).Body!.TextContent, StringComparison.Ordinal);

        using var letter = await officer.GetAsync($"{address}/letter.pdf");
        Assert.Equal($"/documents/new?kind=CAWN&about={id}", letter.Headers.Location!.OriginalString);
        using var issued = await officer.SubmitAsync(letter.Headers.Location.OriginalString, "/documents/new",
            ("Kind", "CAWN"), ("About", id), ("Token", "service"), ("Reason", "Case file"), ("Recipients", "case file"));
        using var first = await officer.GetAsync($"{issued.Headers.Location!.OriginalString}/file.pdf");
        Assert.Equal("%PDF"u8.ToArray(), (await first.Content.ReadAsByteArrayAsync())[..4]);
        Assert.Equal("attachment", first.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Matches(@"^D\d{6}\.pdf$", first.Content.Headers.ContentDisposition.FileName!);
        var trail = await street.Site.Audit.ReadAsync(new AuditFilter("OFF", null, null, 1), default);
        foreach (var act in new[] { "document.issue", "document.read" })
            Assert.Contains(trail.Lines, line => line.Intent.What == act && line.Intent.Subjects == id && line.Outcome == "done");

        Assert.Contains(address, (await officer.PageAsync("/notices?state=Active")).QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href")!));
        Assert.DoesNotContain(address, (await officer.PageAsync("/notices?state=Draft")).QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href")!));
    }
}
