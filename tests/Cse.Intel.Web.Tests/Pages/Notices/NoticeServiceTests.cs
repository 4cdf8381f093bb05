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

        using var first = await officer.GetAsync($"{address}/letter.pdf");
        var bytes = await first.Content.ReadAsByteArrayAsync();
        Assert.Equal("%PDF"u8.ToArray(), bytes[..4]);
        Assert.Equal("attachment", first.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Matches(@"^CAWN-[A-Z]+-\d{4}-\d+\.pdf$", first.Content.Headers.ContentDisposition.FileName!);
        using var second = await supervisor.GetAsync($"{address}/letter.pdf");
        Assert.Equal(bytes, await second.Content.ReadAsByteArrayAsync());
        var trail = await street.Site.Audit.ReadAsync(new AuditFilter("SUP", null, null, 1), default);
        Assert.Contains(trail.Lines, line => line.Intent.What == "notice.letter" && line.Intent.Subjects == id && line.Outcome == "done");

        Assert.Contains(address, (await officer.PageAsync("/notices?state=Active")).QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href")!));
        Assert.DoesNotContain(address, (await officer.PageAsync("/notices?state=Draft")).QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href")!));
    }
}
