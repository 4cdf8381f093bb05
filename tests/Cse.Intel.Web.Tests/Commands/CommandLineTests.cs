using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Data;
using Cse.Intel.Web.Tests.Support;

namespace Cse.Intel.Web.Tests.Commands;

public sealed partial class CommandLineTests : IDisposable
{
    private readonly DataFolder _folder = TestSite.TemporaryFolder();

    [Fact]
    public async Task TokensCreate_PrintsTheTokenAlone()
    {
        var verb = await Verb.RunAsync("tokens", "create", "--role", "ANA", "--data", _folder.Path);
        Assert.Equal((0, ""), (verb.Exit, verb.Error));
        Assert.Matches(@"^cse_[A-Za-z0-9_-]{43}\n$", verb.Output.ReplaceLineEndings("\n"));
        foreach (var file in new[] { _folder.AccountsFile, _folder.AuditFile })
        {
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public async Task UsersCreate_PrintsTheOneTimePasswordAlone_AndRefusesTheNameTwice()
    {
        var verb = await Verb.RunAsync("users", "create", "--name", "amira", "--role", "off", "--data", _folder.Path);
        Assert.Equal((0, ""), (verb.Exit, verb.Error));
        Assert.Matches(@"^([a-z2-9]{5}-){3}[a-z2-9]{5}\n$", verb.Output.ReplaceLineEndings("\n"));
        var again = await Verb.RunAsync("users", "create", "--name", "Amira", "--role", "OFF", "--data", _folder.Path);
        Assert.Equal((1, ""), (again.Exit, again.Output));
        Assert.Contains("taken", again.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tokens", "create", "--role", "BOSS")]
    [InlineData("tokens", "create", "--role", "3")]
    [InlineData("users", "create", "--name", "x", "--role", "OFF,SUP")]
    public async Task Role_ThatIsNone_IsWrongUseAndListsTheRoles(params string[] args)
    {
        var verb = await Verb.RunAsync([.. args, "--data", _folder.Path]);
        Assert.Equal((2, ""), (verb.Exit, verb.Output));
        Assert.Contains("OFF SUP ANA INT CSC HEA EDU YJS VOL CHR AUD ADM", verb.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tokens", "create")]
    [InlineData("tokens", "create", "--role", "ANA", "--days", "366")]
    [InlineData("tokens", "create", "--role", "ANA", "--days", "many")]
    [InlineData("serve", "--urls", "nonsense")]
    [InlineData("no-such-verb")]
    [InlineData]
    public async Task WrongUse_ExitsTwo(params string[] args)
    {
        var verb = await Verb.RunAsync(args);
        Assert.Equal(2, verb.Exit);
        Assert.NotEmpty(verb.Error);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("serve", "--help")]
    [InlineData("tokens", "create", "--help")]
    [InlineData("users", "create", "--help")]
    public async Task Help_ExitsZero(params string[] args)
    {
        var verb = await Verb.RunAsync(args);
        Assert.Equal((0, ""), (verb.Exit, verb.Error));
        Assert.Contains("Usage:", verb.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_OnAFolderThatHoldsRecords_SaysSoInOneSentence()
    {
        Assert.Equal(0, (await Verb.RunAsync("demo", "--anchor", "2026-06-01", "--data", _folder.Path)).Exit);
        var again = await Verb.RunAsync("demo", "--data", _folder.Path);
        Assert.Equal((1, ""), (again.Exit, again.Output));
        Assert.StartsWith("This graph holds records already", again.Error, StringComparison.Ordinal);
        Assert.Single(again.Error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("accounts.db")]
    [InlineData("audit.db")]
    public async Task DamagedFile_IsNamed_AndLeftAsItIs(string name)
    {
        var file = Path.Combine(_folder.Path, name);
        Directory.CreateDirectory(_folder.Path);
        await File.WriteAllTextAsync(file, "this is no database, whatever its name says");
        var verb = await Verb.RunAsync("tokens", "create", "--role", "SUP", "--data", _folder.Path);
        Assert.Equal((1, "", $"{file} is damaged. Restore it from a backup; it was left as it is."), (verb.Exit, verb.Output, verb.Error.TrimEnd()));
        Assert.Equal("this is no database, whatever its name says", await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Serve_OnAnEmptyFolder_PrintsDemoSignInsOnce_AndVerbsWorkMeanwhile()
    {
        using var site = Verb.Start("serve", "--urls", "http://127.0.0.1:0", "--data", _folder.Path);
        try
        {
            var printed = new List<string>();
            while (await site.StandardOutput.ReadLineAsync() is { } line)
            {
                printed.Add(line);
                if (line.StartsWith("Listening on ", StringComparison.Ordinal))
                    break;
            }
            var address = new Uri(printed[^1]["Listening on ".Length..]);
            Assert.NotEqual(0, address.Port);
            var rows = printed.Select(line => SignIn().Match(line)).Where(match => match.Success).ToList();
            Assert.Equal(RoleCodes.All.Select(role => role.ToString()), rows.Select(row => row.Groups["role"].Value));

            using var browser = new Browser(address);
            using var signIn = await browser.SignInAsync(rows[0].Groups["name"].Value, rows[0].Groups["password"].Value);
            Assert.Equal(HttpStatusCode.Redirect, signIn.StatusCode);
            await TokensWorkAsync(address);
        }
        finally
        {
            site.Kill();
            await site.WaitForExitAsync();
        }
    }

    private async Task TokensWorkAsync(Uri address)
    {
        var verbs = await Task.WhenAll(Enumerable.Range(1, 3).Select(day =>
            Verb.RunAsync("tokens", "create", "--role", "ADM", "--days", day.ToString(CultureInfo.InvariantCulture), "--data", _folder.Path)));
        using var client = new HttpClient { BaseAddress = address };
        foreach (var verb in verbs)
        {
            Assert.Equal(0, verb.Exit);
            using var request = new HttpRequestMessage(HttpMethod.Get, "/accounts");
            request.Headers.Authorization = new("Bearer", verb.Output.Trim());
            using var answer = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    public void Dispose() => Directory.Delete(_folder.Path, recursive: true);

    [GeneratedRegex(@"^(?<name>[a-z-]+) +(?<role>[A-Z]{3}) +(?<password>\S+)$")]
    private static partial Regex SignIn();
}
