using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Cse.Intel.Web.Tests.EndToEnd;

/// <summary>A person at the desk: does with a page what a person does, and notes whatever the browser complains about.</summary>
public sealed class Person : IAsyncDisposable
{
    public const string Password = "violet kettle harbour";

    private readonly Desk _desk;
    private readonly ConcurrentQueue<string> _complaints = new();

    public Person(IPage page, Desk desk)
    {
        (Page, _desk) = (page, desk);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Enqueue($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => _complaints.Enqueue($"{page.Url}: {error}");
        page.RequestFailed += (_, request) =>
        {
            // A question is dropped when the next letter is typed or the page is left; that is no fault.
            if (request.Failure is not "net::ERR_ABORTED")
                _complaints.Enqueue($"{request.Url}: {request.Failure}");
        };
    }

    public IPage Page { get; }

    /// <summary>What the browser complained about so far: refused by the content policy, errors of scripts, files that are not there.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public Task GoAsync(string path) => Page.GotoAsync(path);

    /// <summary>Asks for a page and says how it was answered.</summary>
    public async Task<int> StatusAsync(string path) => (await Page.GotoAsync(path))!.Status;

    /// <summary>Signs in, and chooses an own password if the account still has its one-time password.</summary>
    public async Task SignInAsync(string name)
    {
        var isNew = _desk.IsNew(name);
        await GoAsync("/sign-in");
        await Page.GetByLabel("Sign-in name").FillAsync(name);
        await Page.GetByLabel("Password", new() { Exact = true }).FillAsync(isNew ? _desk.OneTimePassword(name) : Password);
        await PressAsync("Sign in");
        if (isNew)
        {
            await HeadingAsync("Choose your own password");
            await Page.GetByLabel("New password", new() { Exact = true }).FillAsync(Password);
            await PressAsync("Keep this password");
        }

        await HeadingAsync("Home");
    }

    /// <summary>Searches with the box that stands on every page, and opens what was found.</summary>
    public async Task OpenAsync(string phrase, string found)
    {
        var box = Page.Locator("#header-search");
        await box.FillAsync(phrase);
        await box.PressAsync("Enter");
        await Page.Locator(".cse-hits").GetByRole(AriaRole.Link, new() { Name = found }).First.ClickAsync();
        await HeadingAsync(found);
    }

    /// <summary>Types into a field and takes what is offered.</summary>
    public async Task PickAsync(ILocator field, string phrase, string offered)
    {
        await field.PressSequentiallyAsync(phrase);
        await Page.GetByRole(AriaRole.Option).Filter(new() { HasText = offered }).First.ClickAsync();
    }

    /// <summary>Waits for the page of that heading.</summary>
    public Task HeadingAsync(string words) => Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(words);

    public Task SeesAsync(string words) => Assertions.Expect(Page.Locator("main")).ToContainTextAsync(words);

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync();

    /// <summary>Follows a link, which may look like a button and then says that it is one.</summary>
    public Task FollowAsync(string link) =>
        Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).Or(Page.GetByRole(AriaRole.Button, new() { Name = link, Exact = true })).First.ClickAsync();

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
