using System.CommandLine;
using Cse.Intel.Graph.Store;
using Cse.Intel.Web.Data;

namespace Cse.Intel.Web.Commands;

/// <summary>
/// Where a verb works: the options <c>--data</c> and <c>--Graph:NAME=VALUE</c>, the second as ASP.NET takes settings
/// everywhere. What they leave open comes from appsettings.json beside the program and from the environment.
/// </summary>
public sealed class Place
{
    private readonly Option<DirectoryInfo?> _data = CommandLine.DataOption();

    // The parser parts an option from its value at a colon too, so that this takes --Graph:Engine=Neo4j.
    private readonly Option<string[]> _graph = new("--Graph", "--graph")
    {
        Description = "A setting of the graph, e.g. --Graph:Engine=Neo4j; also as Graph__Engine in the environment",
        HelpName = "NAME=VALUE",
        DefaultValueFactory = _ => [],
    };

    /// <summary>The options of a verb that opens the graph.</summary>
    public Place() => _graph.Validators.Add(given =>
    {
        foreach (var token in given.Tokens.Where(t => t.Value.IndexOf('=', StringComparison.Ordinal) < 1))
            given.AddError($"'{token.Value}' is no setting like --Graph:Engine=Neo4j.");
    });

    /// <summary>Adds the options to a verb.</summary>
    public Command On(Command verb)
    {
        ArgumentNullException.ThrowIfNull(verb);
        verb.Add(_data);
        verb.Add(_graph);
        return verb;
    }

    /// <summary>The data folder, made where it is missing.</summary>
    public DataFolder Folder(ParseResult call) => call.Folder(_data);

    /// <summary>The settings given with the verb, as arguments of the site’s configuration.</summary>
    public string[] Arguments(ParseResult call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return [.. call.GetValue(_graph)!.Select(given => $"--Graph:{given}")];
    }

    /// <summary>Where the graph is kept.</summary>
    /// <exception cref="SettingException">A setting is wrong.</exception>
    public GraphSettings Settings(ParseResult call)
    {
        var name = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? Environments.Production;
        return GraphSettings.Read(new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{name}.json", optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine(Arguments(call))
            .Build());
    }
}
