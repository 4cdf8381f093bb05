namespace Cse.Intel.Web.Tests.EndToEnd;

/// <summary>Each of the twelve sign-ins looks at the main pages; nobody sees what the table of capabilities forbids.</summary>
public abstract class Roles(Desk desk)
{
    private const string Unit = "officer supervisor analyst intel-unit";
    private const string Partners = "social-care health education youth-justice voluntary chair";

    // In what address, who may open it. What they then find on it is decided record by record.
    private static readonly (string Path, string May)[] Pages =
    [
        ("/search?q=Lacey", $"{Unit} social-care health education youth-justice chair"),
        ("/observations/new", $"{Unit} {Partners}"),
        ("/at-risk", $"{Unit} social-care chair"),
        ("/shared", $"{Unit} social-care chair"),
        ("/network", $"{Unit} social-care chair"),
        ("/paths", $"{Unit} social-care chair"),
        ("/notices/new", "officer supervisor"),
        ("/import", "supervisor analyst intel-unit"),
        ("/audit", "auditor"),
        ("/accounts", "admin"),
        ("/tokens", "admin"),
    ];

    // Her id comes from her reference in the demo town, so it is the same on every site and engine.
    private static string? _lacey;

    public static TheoryData<string> Everybody => [.. $"{Unit} {Partners} auditor admin".Split(' ')];

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Each_role_opens_its_own_pages_and_only_the_unit_sees_the_imported_town(string name)
    {
        var lacey = await LaceyAsync();
        await using var person = await desk.ArriveAsync();
        await person.SignInAsync(name);
        foreach (var (path, may) in Pages)
        {
            var expected = may.Split(' ').Contains(name) ? 200 : 403;
            Assert.True(await person.StatusAsync(path) == expected, $"{name} at {path}: not {expected}.");
        }

        var inUnit = Unit.Split(' ').Contains(name);
        foreach (var path in (string[])["/search?q=Lacey&kind=people", $"/nominals/{lacey}", $"/at-risk?from={lacey}", $"/network?from={lacey}"])
        {
            await person.GoAsync(path);
            Assert.True((await person.Page.ContentAsync()).Contains("Brambleforth", StringComparison.Ordinal) == inUnit, $"{name} at {path}");
        }
    }

    /// <summary>The id of a young person of the town, which somebody may have been sent.</summary>
    private async Task<string> LaceyAsync()
    {
        if (_lacey is not null)
            return _lacey;
        await using var supervisor = await desk.ArriveAsync();
        await supervisor.SignInAsync("supervisor");
        await supervisor.OpenAsync("Lacey", "Lacey Brambleforth");
        return _lacey = new Uri(supervisor.Page.Url).Segments[^1];
    }
}
