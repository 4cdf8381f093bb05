using System.CommandLine;
using System.Globalization;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Migrate;
using Cse.Intel.Web.Audit;
using Cse.Intel.Web.Data;

namespace Cse.Intel.Web.Commands;

/// <summary>
/// <c>migrate</c>: copies the whole graph from one engine into another, empty one, and compares. Stopped or killed, the same
/// command goes on. The source stays as it is; which engine the site uses is for the settings to say.
/// </summary>
public static class MigrateCommand
{
    private const string Warning =
        "Nothing may write to either graph until this has ended: stop the site, and imports. At the end both are compared.";

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var place = new Place();
        var from = EngineOption("--from", "The engine that holds the graph");
        var to = EngineOption("--to", "The engine that gets it, and holds nothing yet");
        var verb = place.On(new Command("migrate", "Copy the whole graph from one engine into another") { from, to });
        verb.Validators.Add(given =>
        {
            // By the words: the value of one that is wrong itself cannot be asked for.
            if (given.GetResult(from)?.Tokens is [var one] && given.GetResult(to)?.Tokens is [var other] && one.Value.Equals(other.Value, StringComparison.OrdinalIgnoreCase))
                given.AddError("--from and --to name the same engine.");
        });
        verb.SetAction((call, cancel) => RunAsync(place.Folder(call), place.Settings(call), call.GetValue(from), call.GetValue(to), cancel));
        return verb;
    }

    private static Option<GraphEngine> EngineOption(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "sqlite|neo4j",
        Required = true,
        CustomParser = given =>
        {
            var text = given.Tokens.Count > 0 ? given.Tokens[0].Value : "";
            if (!GraphSettings.TryParse(text, out var engine))
                given.AddError($"'{text}' is no engine. Engines: sqlite neo4j");
            return engine;
        },
    };

    private static async Task<int> RunAsync(DataFolder folder, GraphSettings settings, GraphEngine from, GraphEngine to, CancellationToken cancel)
    {
        await using var kept = CommandLine.OpenKept(folder);
        await using var source = await GraphSetUp.OpenWholeAsync(settings.On(from), folder, "a migration", cancel);
        await using var target = GraphSetUp.Open(settings.On(to), folder, "a migration", TimeProvider.System);
        await Console.Error.WriteLineAsync(Warning);
        try
        {
            var line = ProgressLine.OnTerminal();
            var summary = await kept.GetRequiredService<IAuditTrail>().AroundAsync(CommandLine.Operator, "migrate", null, $"from {Name(from)} to {Name(to)}",
                () => new GraphMigration(source, target).RunAsync(CommandLine.Operator.User, line, line, cancel), cancel);
            Tell(summary, Name(from), Name(to));
            return summary.IsSame ? Exit.Done : Exit.Failed;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. Give the same command again to go on from there.");
            return Exit.Failed;
        }
    }

    private static void Tell(MigrationSummary summary, string from, string to)
    {
        var (source, target) = (summary.Source, summary.Target);
        Console.WriteLine(Row("", from, to));
        Tell("records", source.Records, target.Records);
        Tell("revisions", source.Revisions, target.Revisions);
        Tell("assertions", source.Assertions, target.Assertions);
        Tell("judgements", source.Judgements, target.Judgements);
        Tell("commits", source.Commits, target.Commits);
        Tell("checkpoints", source.Checkpoints, target.Checkpoints);
        Console.WriteLine($"graph hash in {from}: {source.Hash}");
        Console.WriteLine($"graph hash in {to}: {target.Hash}");
        Console.WriteLine($"log hash in {from}: {source.LogHash}");
        Console.WriteLine($"log hash in {to}: {target.LogHash}");
        if (summary.SourceChanged)
            Console.Error.WriteLine("Somebody wrote to the source meanwhile, so the target does not hold everything. Stop whatever writes, empty the target and migrate again.");
        else if (!summary.IsSame)
            Console.Error.WriteLine("The two graphs differ, so do not use the target. Empty it and migrate again; if they differ again, keep both and report it.");
        else
            Console.WriteLine("Both hold the same.");
    }

    private static void Tell(string what, long source, long target) => Console.WriteLine(Row(what, Number(source), Number(target)));

    private static string Row(string what, string source, string target) => what.PadRight(12) + source.PadLeft(14) + target.PadLeft(14);

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Name(GraphEngine engine) => engine == GraphEngine.Sqlite ? "sqlite" : "neo4j";
}
