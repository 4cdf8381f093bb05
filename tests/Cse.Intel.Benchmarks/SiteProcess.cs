using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Cse.Intel.Benchmarks;

/// <summary>The product as an operator runs it: the built program in a process of its own, over a data folder of its own.</summary>
internal sealed class SiteProcess : IDisposable
{
    private readonly Process _process;

    private SiteProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "cse-intel.dll");

    /// <summary>Starts the site and waits until it says where it listens.</summary>
    public static async Task<SiteProcess> ServeAsync(string data)
    {
        var process = Start("serve", "--urls", "http://127.0.0.1:0", "--no-demo", "--data", data);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith("Listening on ", StringComparison.Ordinal))
            {
                // A log that nobody reads fills its pipe, and then the site waits.
                process.ErrorDataReceived += static (_, _) => { };
                process.BeginErrorReadLine();
                return new(process, new Uri(line["Listening on ".Length..]));
            }
        throw new InvalidOperationException($"The site ended with {process.ExitCode}: {await process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>Runs a verb to its end and gives what it printed.</summary>
    public static async Task<string> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}: {await errors}");
    }

    /// <summary>A client with a supervisor's token.</summary>
    public async Task<HttpClient> ClientAsync(string data)
    {
        var token = await RunAsync("tokens", "create", "--role", "SUP", "--data", data);
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        return process;
    }
}

/// <summary>GraphQL over HTTP, end to end.</summary>
internal static class Ask
{
    public static async Task<JsonElement> GraphQLAsync(this HttpClient client, string query, object? variables = null)
    {
        using var answer = await client.PostAsJsonAsync("/graphql", new { query, variables });
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return body.TryGetProperty("errors", out var errors) ? throw new InvalidOperationException(errors.ToString()) : body.GetProperty("data");
    }

    /// <summary>Times a question, after warming up.</summary>
    public static async Task<Latencies> TimeAsync(int warmUp, int times, Func<int, Task> ask)
    {
        for (var i = 0; i < warmUp; i++)
            await ask(i);
        var taken = new List<double>(times);
        for (var i = 0; i < times; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await ask(i);
            taken.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return new(taken);
    }
}
