using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cse.Intel.Web.Tests.EndToEnd;

/// <summary>The essential job in a browser that runs no scripts.</summary>
public abstract class WithoutScripts(Desk desk)
{
    [Fact]
    public async Task Sign_in_search_a_record_and_the_at_risk_list_need_no_scripts()
    {
        await using var officer = await desk.ArriveAsync(scripts: false);
        await officer.SignInAsync("officer");

        await officer.OpenAsync("Lacey", "Lacey Brambleforth");
        var links = officer.Page.Locator("details").Filter(new() { Has = officer.Page.Locator(".cse-links-table") });
        await links.Locator("summary").ClickAsync();
        await Expect(links.Locator("tbody tr").First).ToBeVisibleAsync();
        await Expect(officer.Page.Locator(".cse-chart")).ToBeHiddenAsync();

        await officer.FollowAsync("Who else may be at risk?");
        var first = officer.Page.Locator(".cse-risk__row").First;
        await Expect(first).ToContainTextAsync("Jory Ottermere");
        await first.Locator("summary").First.ClickAsync();
        await Expect(first.Locator(".cse-evidence").First).ToBeVisibleAsync();

        await officer.Page.Locator("#Add").FillAsync("Larkspill Row");
        await officer.PressAsync("Find");
        await Expect(officer.Page.Locator(".cse-matches").GetByRole(AriaRole.Link).First).ToBeVisibleAsync();
    }
}
