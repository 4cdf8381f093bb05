using System.Net;
using System.Text.RegularExpressions;
using Cse.Intel.Web.Tests.Pages.AtRisk;
using Cse.Intel.Web.Tests.Support;

namespace Cse.Intel.Web.Tests.Pages.Notices;

/// <summary>What an officer fills in, the same way each time.</summary>
internal static partial class NoticeForms
{
    public static string NewFor(StreetTown town) => $"/notices/new?adult={town.Dean}&child={town.Lacey}";

    public static async Task<string> SaveAsync(StreetTown town, Browser browser, string key, string? without = null)
    {
        using var saved = await browser.SubmitAsync(NewFor(town), "/notices", [.. Fields(town, key).Where(field => field.Name != without)]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        return saved.Headers.Location!.OriginalString;
    }

    public static (string Name, string Value)[] Fields(StreetTown town, string key) =>
    [
        ("Key", key), ("Adult", town.Dean.ToString()), ("Child", town.Lacey.ToString()), ("Basis", "S2"), ("Support", "pr_holder"),
        ("SupporterName", "Ann Marlow"), ("SupporterRole", "mother"), ("StatementReference", "ST/14"), ("StatementDate", "2026-11-20"),
        ("Triggers[0].On", "2026-10-10"), ("Triggers[0].Seen", "Lacey was seen with you by the river"), ("Prohibitions", "HOME"), ("Prohibitions", "CONTACT"),
        ("OtherProhibitions", "wait for the child outside her school"), ("EnquirySummary", "House calls and school."), ("Proportionality", "Advice was not heeded."),
    ];

    public static (string Name, string Value)[] Service(string version, string signature) =>
    [
        ("Version", version), ("At", "2026-11-24T09:30"), ("Place", "12 Mill Row"), ("Rank", "Sergeant"), ("Name", "Ann Example"), ("Number", "1234"),
        ("Identity", "driving licence"), ("Method", "in person, explained aloud, copy left"), ("Signature", signature),
    ];

    public static string IdIn(string address) => Id().Match(address).Value;

    [GeneratedRegex("[0-9a-f-]{36}")]
    private static partial Regex Id();
}
