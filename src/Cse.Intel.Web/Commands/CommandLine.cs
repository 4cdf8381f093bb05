using System.CommandLine;
using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Accounts;
using Cse.Intel.Web.Audit;
using Cse.Intel.Web.Data;
using Cse.Intel.Web.Register;

namespace Cse.Intel.Web.Commands;

/// <summary>How a verb ended.</summary>
public static class Exit
{
    /// <summary>It was done.</summary>
    public const int Done = 0;

    /// <summary>It failed; the reason is on standard error.</summary>
    public const int Failed = 1;

    /// <summary>It was called wrongly; how to call it is on standard error.</summary>
    public const int WrongUse = 2;
}

/// <summary>What all verbs share: the data folder, the exit codes, and failures told in a sentence.</summary>
public static class CommandLine
{
    // An import that is interrupted first commits the rows under way and says how to go on.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(30);

    /// <summary>Runs the verb that was asked for.</summary>
    public static async Task<int> RunAsync(string[] args, IReadOnlyList<Command> verbs)
    {
        ArgumentNullException.ThrowIfNull(verbs);
        var root = new RootCommand("Cse.Intel: who else may be at risk, and why we think so.");
        foreach (var verb in verbs)
            root.Add(verb);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
            return TellWrongUse(parsed);
        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToStop });
        }
        catch (Exception failure)
        {
            await Console.Error.WriteLineAsync(IsOperators(failure) ? failure.Message : failure.ToString());
            return Exit.Failed;
        }
    }

    /// <summary><c>--data DIR</c>.</summary>
    public static Option<DirectoryInfo?> DataOption() => new("--data")
    {
        Description = "The data folder (default: data beside the solution, else in the current folder)",
        HelpName = "DIR",
    };

    /// <summary><c>--role ROLE</c>, one of the twelve.</summary>
    public static Option<RoleCode> RoleOption() => new("--role")
    {
        Description = $"One of {string.Join(' ', RoleCodes.All)}",
        HelpName = "ROLE",
        Required = true,
        CustomParser = given =>
        {
            var text = given.Tokens.Count > 0 ? given.Tokens[0].Value : "";
            if (!Permissions.TryParseRole(text, out var role))
                given.AddError($"'{text}' is not a role. Roles: {string.Join(' ', RoleCodes.All)}");
            return role;
        },
    };

    /// <summary>The folder a verb works on, made where it is missing.</summary>
    public static DataFolder Folder(this ParseResult call, Option<DirectoryInfo?> data)
    {
        ArgumentNullException.ThrowIfNull(call);
        return (call.GetValue(data) is { } given ? new DataFolder(given.FullName) : DataFolder.Default()).Ensure();
    }

    /// <summary>Accounts, tokens and audit trail of a data folder, opened beside a site that may be running on it.</summary>
    public static ServiceProvider OpenKept(DataFolder folder)
    {
        var services = new ServiceCollection().AddLogging(log => log.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None)).AddKept(folder).BuildServiceProvider();
        services.EnsureAccounts();
        services.EnsureDocuments();
        services.GetRequiredService<AuditTrail>().EnsureReady();
        return services;
    }

    /// <summary>Who the audit trail names for what was done at the machine itself.</summary>
    public static Viewer Operator => new($"operator:{Environment.UserName}", [], "police", [], "R8");

    private static int TellWrongUse(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
            Console.Error.WriteLine(error.Message);
        Console.Error.WriteLine($"Try: cse-intel {Path(parsed)}--help");
        return Exit.WrongUse;
    }

    private static string Path(ParseResult parsed)
    {
        var names = new Stack<string>();
        for (var command = parsed.CommandResult; command.Parent is System.CommandLine.Parsing.CommandResult parent; command = parent)
            names.Push(command.Command.Name);
        return string.Concat(names.Select(name => name + " "));
    }

    // What an operator can act on is told in a sentence; anything else is a fault of ours and shows where it came from.
    private static bool IsOperators(Exception failure) => failure is AccountException or RoutePermissionException
        or IOException or UnauthorizedAccessException or Microsoft.Data.Sqlite.SqliteException or AuditUnavailableException
        or Graph.Store.StoreException or SettingException or Letters.Wording.WordingException or Graph.Migrate.MigrationRefusedException
        or Graph.Ingest.ImportRefusedException or Graph.Export.ExportRefusedException;
}
