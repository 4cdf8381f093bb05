using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cse.Intel.Web.Tests.EndToEnd;

/// <summary>The essential job with the keyboard only: no pointer, nothing focused by a script of the test.</summary>
public abstract class Keyboard(Desk desk)
{
    [Fact]
    public async Task Who_else_is_at_risk_can_be_asked_and_read_without_a_mouse()
    {
        await using var analyst = await desk.ArriveAsync();
        await SignInAsync(analyst);
        var keyboard = analyst.Page.Keyboard;

        // The keys are listened to once the page is loaded.
        await analyst.Page.WaitForLoadStateAsync(LoadState.Load);
        await keyboard.PressAsync("/");
        await Expect(analyst.Page.Locator("#header-search")).ToBeFocusedAsync();
        await keyboard.TypeAsync("Lacey");
        await Expect(analyst.Page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Lacey Brambleforth");
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("Enter");
        await analyst.HeadingAsync("Lacey Brambleforth");

        await TabToAsync(analyst, "main a[href^='/at-risk?from=']");
        await keyboard.PressAsync("Enter");
        await analyst.SeesAsync("An assessment, not a finding.");

        await TabToAsync(analyst, ".cse-risk__row summary");
        await keyboard.PressAsync("Enter");
        await Expect(analyst.Page.Locator(".cse-risk__row").First.Locator(".cse-evidence").First).ToBeVisibleAsync();
        Assert.Empty(analyst.Complaints);
    }

    private async Task SignInAsync(Person analyst)
    {
        var isNew = desk.IsNew("analyst");
        await analyst.GoAsync("/");
        await TabToAsync(analyst, "#Name");
        await analyst.Page.Keyboard.TypeAsync("analyst");
        await TabToAsync(analyst, "#Password");
        await analyst.Page.Keyboard.TypeAsync(isNew ? desk.OneTimePassword("analyst") : Person.Password);
        await analyst.Page.Keyboard.PressAsync("Enter");
        if (isNew)
        {
            await analyst.HeadingAsync("Choose your own password");
            await TabToAsync(analyst, "#New");
            await analyst.Page.Keyboard.TypeAsync(Person.Password);
            await analyst.Page.Keyboard.PressAsync("Enter");
        }

        await analyst.HeadingAsync("Home");
    }

    /// <summary>Presses Tab until something of the selector has the focus; a page on which that takes more than 60 is no page for a keyboard.</summary>
    private static async Task TabToAsync(Person person, string selector)
    {
        for (var pressed = 0; pressed < 60; pressed++)
        {
            await person.Page.Keyboard.PressAsync("Tab");
            if (await person.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
        }

        Assert.Fail($"Tab does not lead to {selector} on {person.Page.Url}.");
    }
}
