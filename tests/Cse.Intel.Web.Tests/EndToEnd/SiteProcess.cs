using System.Diagnostics;
using System.Text.RegularExpressions;
using Cse.Intel.TestSupport;
using Cse.Intel.Web.Tests.Commands;

namespace Cse.Intel.Web.Tests.EndToEnd;

/// <summary>The product as an operator starts it: a process of its own on an empty folder, which prints its one-time sign-ins.</summary>
internal sealed partial class SiteProcess : IDisposable
{
    private readonly Process _process;
    private readonly TempFolder _folder;

    private SiteProcess(Process process, TempFolder folder, Uri address, IReadOnlyDictionary<string, string> passwords) =>
        (_process, _folder, Address, OneTimePasswords) = (process, folder, address, passwords);

    public Uri Address { get; }

    /// <summary>As printed, by sign-in name.</summary>
    public IReadOnlyDictionary<string, string> OneTimePasswords { get; }

    /// <summary>Starts it with settings of its own, e.g. the graph server it uses.</summary>
    public static async Task<SiteProcess> StartAsync(IReadOnlyDictionary<string, string>? settings = null)
    {
        var folder = new TempFolder();
        var process = Verb.StartWith(settings, "serve", "--urls", "http://127.0.0.1:0", "--data", folder.Path);
        var errors = process.StandardError.ReadToEndAsync();
        var passwords = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Printed().Match(line) is { Success: true } row)
                passwords[row.Groups["name"].Value] = row.Groups["password"].Value;
            if (!line.StartsWith("Listening on ", StringComparison.Ordinal))
                continue;
            // What is not read would fill the pipe in the end, and the site would wait for us.
            _ = process.StandardOutput.ReadToEndAsync();
            return new(process, folder, new Uri(line["Listening on ".Length..]), passwords);
        }

        throw new InvalidOperationException($"The site did not start: {await errors}");
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _folder.Dispose();
    }

    [GeneratedRegex(@"^(?<name>[a-z-]+)\s+[A-Z]{3}\s+(?<password>\S+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Printed();
}
