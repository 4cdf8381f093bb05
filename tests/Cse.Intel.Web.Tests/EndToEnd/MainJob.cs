using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Cse.Intel.TestSupport;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cse.Intel.Web.Tests.EndToEnd;

/// <summary>The main job of a supervisor from sign-in to sign-out, as a person does it.</summary>
public abstract class MainJob(Desk desk)
{
    private const string Import = "/import";

    [Fact]
    public async Task A_supervisor_finds_who_else_is_at_risk_drafts_the_notice_and_records_what_was_seen()
    {
        await using var supervisor = await desk.ArriveAsync();
        await supervisor.SignInAsync("supervisor");

        await AsksWhoElseIsAtRiskAsync(supervisor);
        await DraftsANoticeAsync(supervisor);
        await RecordsWhatWasSeenAsync(supervisor);

        await supervisor.PressAsync("Sign out");
        await supervisor.HeadingAsync("Sign in");
        Assert.Empty(supervisor.Complaints);
    }

    [Fact]
    public async Task A_supervisor_imports_a_whole_archive_and_sees_the_network_of_somebody_in_it()
    {
        Assert.SkipUnless(PoleZip.IsHere, SharedData.WhyAbsent);
        Assert.SkipWhen(desk.WhyNotInBulk is not null, desk.WhyNotInBulk ?? "");
        await using var supervisor = await desk.ArriveAsync();
        await supervisor.SignInAsync("supervisor");

        await ImportsAsync(supervisor);

        await supervisor.OpenAsync("Anne Freeman", "Anne Freeman");
        await supervisor.FollowAsync("Open the whole network");
        await supervisor.HeadingAsync("Network round Anne Freeman");
        await SeesTheChartAsync(supervisor);
        Assert.Empty(supervisor.Complaints);
    }

    private static async Task ImportsAsync(Person supervisor)
    {
        // Reading and writing 100,000 rows takes a while on a busy machine.
        var patience = new LocatorAssertionsToBeVisibleOptions { Timeout = 240_000 };
        using var folder = new TempFolder();
        await supervisor.FollowAsync("Import");
        await supervisor.Page.Locator("#File").SetInputFilesAsync(await PoleZip.MakeAsync(folder));
        await supervisor.PressAsync("Send and try it");
        await Expect(supervisor.Page.GetByText("This was a trial. Nothing has been written yet.")).ToBeVisibleAsync(patience);
        await Expect(RowOf(supervisor, "people.csv").Locator("td").First).ToHaveTextAsync("1,369");

        await supervisor.PressAsync("Import for real");
        await Expect(supervisor.Page.GetByRole(AriaRole.Button, new() { Name = "Import another file" })).ToBeVisibleAsync(patience);
        await Expect(RowOf(supervisor, "people.csv").Locator("td").First).ToHaveTextAsync("1,369");
        Assert.EndsWith(Import, supervisor.Page.Url, StringComparison.Ordinal);
    }

    private static ILocator RowOf(Person person, string file) =>
        person.Page.GetByRole(AriaRole.Row).Filter(new() { Has = person.Page.GetByRole(AriaRole.Rowheader, new() { Name = file }) });

    private static async Task SeesTheChartAsync(Person person)
    {
        await Expect(person.Page.Locator(".cse-chart__canvas canvas").First).ToBeVisibleAsync();
        Assert.NotEqual(0, await person.Page.Locator(".cse-links-table tbody tr").CountAsync());
        Assert.NotEqual(0, await person.Page.Locator(".cse-nodes-table tbody tr").CountAsync());
    }

    private static async Task AsksWhoElseIsAtRiskAsync(Person supervisor)
    {
        await supervisor.OpenAsync("Lacey", "Lacey Brambleforth");
        await Expect(supervisor.Page.Locator(".cse-chart__canvas canvas").First).ToBeVisibleAsync();
        await supervisor.FollowAsync("Who else may be at risk?");
        await supervisor.SeesAsync("An assessment, not a finding.");

        var first = supervisor.Page.Locator(".cse-risk__row").First;
        await Expect(first.GetByRole(AriaRole.Heading, new() { Level = 3 })).ToContainTextAsync("Jory Ottermere");
        await Expect(first.Locator(".cse-evidence").First).ToBeHiddenAsync();
        await first.Locator("summary").First.ClickAsync();
        await Expect(first.Locator(".cse-evidence").First).ToContainTextAsync("Dorran Thistlewick harboured Lacey Brambleforth");

        await TakesTheDampingAwayAsync(supervisor);
    }

    private static async Task TakesTheDampingAwayAsync(Person supervisor)
    {
        var weakest = await StrengthOfAsync(supervisor.Page.Locator(".cse-risk__row").Last);
        await supervisor.Page.GetByRole(AriaRole.Link, new() { Name = "Count it in full" }).First.ClickAsync();
        await Expect(supervisor.Page.GetByRole(AriaRole.Link, new() { Name = "Put the damping back" })).ToBeVisibleAsync();
        Assert.True(await StrengthOfAsync(supervisor.Page.Locator(".cse-risk__row").Nth(20)) > weakest, "Those who shared the taxi stand higher once it is counted in full.");
    }

    private static async Task<double> StrengthOfAsync(ILocator row) =>
        double.Parse(await row.Locator(".cse-strength__number").InnerTextAsync(), CultureInfo.InvariantCulture);

    private static async Task DraftsANoticeAsync(Person supervisor)
    {
        await supervisor.FollowAsync("Notices");
        await supervisor.FollowAsync("Draft a notice");
        await supervisor.PickAsync(supervisor.Page.Locator("#findAdult"), "Dorran", "Dorran Thistlewick");
        await Expect(supervisor.Page.Locator("#findAdult")).ToHaveCountAsync(0);
        await supervisor.PickAsync(supervisor.Page.Locator("#findChild"), "Wennel", "Wennel Quillhollow");
        await supervisor.SeesAsync("A notice may be drafted; a statement is still needed");
        await supervisor.Page.Locator("#Support").SelectOptionAsync("pr_holder");
        await supervisor.PressAsync("Check the rules again");
        await supervisor.SeesAsync("A notice may be given");
        await supervisor.PressAsync("Save the draft");
        await supervisor.HeadingAsync("Notice CAWN-");
        await ReadsTheLetterAsync(supervisor);
    }

    private static async Task ReadsTheLetterAsync(Person supervisor)
    {
        var address = await supervisor.Page.Locator("a[href$='/preview.pdf']").First.GetAttributeAsync("href");
        var answer = await supervisor.Page.APIRequest.GetAsync(new Uri(new Uri(supervisor.Page.Url), address).AbsoluteUri);
        using var folder = new TempFolder();
        var letter = Path.Combine(folder.Path, "letter.pdf");
        await File.WriteAllBytesAsync(letter, await answer.BodyAsync());
        Assert.Equal("%PDF"u8.ToArray(), (await File.ReadAllBytesAsync(letter))[..4]);
        var text = Regex.Replace(await TextOfAsync(letter), @"\s+", " ");
        Assert.Contains("To Dorran Thistlewick: this is a warning", text, StringComparison.Ordinal);
        Assert.Contains("be with Wennel Quillhollow", text, StringComparison.Ordinal);
        Assert.Contains("section 2 of the Child Abduction Act 1984", text, StringComparison.Ordinal);
    }

    private static async Task<string> TextOfAsync(string pdf)
    {
        using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", pdf, "-"]) { RedirectStandardOutput = true })!;
        var text = await reader.StandardOutput.ReadToEndAsync();
        await reader.WaitForExitAsync();
        return text;
    }

    private static async Task RecordsWhatWasSeenAsync(Person supervisor)
    {
        await supervisor.OpenAsync("Kitt", "Kitt Yarrowstow");
        await supervisor.FollowAsync("Record what was seen");
        await supervisor.Page.GetByLabel("Something else").CheckAsync();
        await supervisor.Page.GetByLabel("The child was seen with the adult").CheckAsync();
        await supervisor.PickAsync(supervisor.Page.Locator("#Adult_Name"), "Tobren", "Tobren Marlridge");
        await supervisor.Page.Locator("#Narrative").FillAsync("Both sat in the library from four to five.");
        await supervisor.Page.Locator("#SourceType").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await supervisor.PressAsync("Continue");
        await supervisor.HeadingAsync("Check before it is saved");
        await supervisor.SeesAsync("Kitt Yarrowstow was seen with Tobren Marlridge");
        await supervisor.PressAsync("Record it");
        await supervisor.HeadingAsync("Recorded");

        await supervisor.FollowAsync("Kitt Yarrowstow");
        await supervisor.FollowAsync("Open the whole network");
        await SeesTheChartAsync(supervisor);
        await Expect(supervisor.Page.Locator(".cse-links-table")).ToContainTextAsync(new Regex("(Kitt Yarrowstow was seen with Tobren Marlridge)|(Tobren Marlridge was seen with Kitt Yarrowstow)"));
    }
}
