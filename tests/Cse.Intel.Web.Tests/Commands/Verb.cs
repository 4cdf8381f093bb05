using System.Diagnostics;

namespace Cse.Intel.Web.Tests.Commands;

/// <summary>What a verb, run as a process of its own, did.</summary>
internal sealed record Verb(int Exit, string Output, string Error)
{
    public static Task<Verb> RunAsync(params string[] args) => RunWithAsync(null, args);

    /// <summary>Runs it with settings in its environment.</summary>
    public static async Task<Verb> RunWithAsync(IReadOnlyDictionary<string, string>? settings, params string[] args)
    {
        using var process = StartWith(settings, args);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await process.WaitForExitAsync(limit.Token);
        return new(process.ExitCode, await output, await error);
    }

    public static Process Start(params string[] args) => StartWith(null, args);

    public static Process StartWith(IReadOnlyDictionary<string, string>? settings, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "cse-intel.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        return Process.Start(start)!;
    }
}
