using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Cse.Intel.Web.Tests.GraphQL.Support;

/// <summary>
/// The audits of "GraphQL over HTTP" as the npm package graphql-http publishes them. They need Node and, the first
/// time, the npm registry; the packages stay beside the test binaries.
/// </summary>
internal static class AuditSuite
{
    private const string Script = """
        import { serverAudits } from 'graphql-http';

        const [url, authorization] = process.argv.slice(2);
        const fetchFn = (target, init = {}) => {
          const headers = new Headers(init.headers);
          headers.set('authorization', authorization);
          return fetch(target, { ...init, headers });
        };
        const results = [];
        for (const audit of serverAudits({ url, fetchFn })) {
          const { id, name, status, reason } = await audit.fn();
          results.push({ id, name, status, reason });
        }
        console.log(JSON.stringify(results));
        """;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "graphql-http-audits");

    /// <summary>Makes the suite ready; the answer is why it cannot be, or null.</summary>
    public static async Task<string?> PrepareAsync()
    {
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder, "audit.mjs"), Script);
        if (await RunAsync("node", "--version") is not { Failed: false })
            return "Node is not on this machine.";

        if (Directory.Exists(Path.Combine(Folder, "node_modules", "graphql-http")))
            return null;

        await File.WriteAllTextAsync(Path.Combine(Folder, "package.json"), """{ "private": true }""");
        var install = await RunAsync("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "graphql-http@1.23.1", "graphql@16.15.0");
        return install is { Failed: false } ? null : "The npm packages graphql-http and graphql could not be fetched.";
    }

    /// <summary>Runs every audit against an endpoint.</summary>
    public static async Task<JsonArray> RunAsync(Uri endpoint, string authorization)
    {
        var run = await RunAsync("node", "audit.mjs", endpoint.ToString(), authorization);
        Assert.True(run is { Failed: false }, run?.Output);
        return JsonNode.Parse(run!.Value.Output)!.AsArray();
    }

    private static async Task<(bool Failed, string Output)?> RunAsync(string program, params string[] arguments)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode != 0, process.ExitCode == 0 ? output : output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return (true, $"{program} took longer than two minutes.");
        }
    }
}
