using System.Globalization;
using Cse.Intel.Graph.Store.Neo4j;

namespace Cse.Intel.Web.Data;

/// <summary>Which engine keeps the graph.</summary>
public enum GraphEngine
{
    /// <summary>The embedded store, a file of the data folder.</summary>
    Sqlite,

    /// <summary>A graph server.</summary>
    Neo4j,
}

/// <summary>A setting is missing or wrong; the message names it and says what it may be, and never repeats a secret.</summary>
public sealed class SettingException(string message) : Exception(message);

/// <summary>
/// Where the graph is kept: the section <c>Graph</c> of the configuration (appsettings.json, environment, command line; the
/// later comes before the earlier). docs/operate/neo4j.md lists the settings.
/// </summary>
/// <param name="Engine">Which engine.</param>
/// <param name="Neo4j">The server; null where none is named.</param>
public sealed record GraphSettings(GraphEngine Engine, Neo4jOptions? Neo4j)
{
    private const string Section = "Graph";
    private const string ServerSection = $"{Section}:Neo4j";

    /// <summary>No question may hold a thread for longer than an hour, whatever somebody typed.</summary>
    private const int LongestSeconds = 3_600;

    private static readonly string[] Own = ["Engine", "Neo4j"];
    private const int MostAtOnce = 1_000;

    private static readonly string[] OfServer = ["Address", "Database", "User", "Password", "Token", "Authority", "ReadSeconds", "WriteSeconds", "ConnectSeconds", "AtOnce"];

    /// <summary>Reads the section.</summary>
    /// <exception cref="SettingException">Something in it is wrong.</exception>
    public static GraphSettings Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        DemandKnown(configuration, Section, Own);
        DemandKnown(configuration, ServerSection, OfServer);
        var engine = ReadEngine(configuration[$"{Section}:Engine"]);
        var server = configuration.GetSection(ServerSection);
        return new(engine, engine == GraphEngine.Neo4j || server["Address"] is { Length: > 0 } ? ReadServer(server) : null);
    }

    /// <summary>The engine of a name, whatever its case.</summary>
    public static bool TryParse(string? text, out GraphEngine engine) =>
        Enum.TryParse(text, ignoreCase: true, out engine) && Enum.GetNames<GraphEngine>().Contains(text, StringComparer.OrdinalIgnoreCase);

    /// <summary>The same, kept in another engine.</summary>
    /// <exception cref="SettingException">It is a server, and none is named.</exception>
    public GraphSettings On(GraphEngine engine) =>
        engine == GraphEngine.Neo4j && Neo4j is null ? throw Missing($"{ServerSection}:Address", "the address of the graph server, e.g. https://graph.example.police.uk:7473") : this with { Engine = engine };

    private static GraphEngine ReadEngine(string? text) =>
        string.IsNullOrEmpty(text) ? GraphEngine.Sqlite
        : TryParse(text, out var engine) ? engine
        : throw new SettingException($"The setting {Section}:Engine is '{text}'. It may be: {string.Join(", ", Enum.GetNames<GraphEngine>())}.");

    private static Neo4jOptions ReadServer(IConfigurationSection server)
    {
        var usual = new Neo4jOptions { Address = ReadAddress(server["Address"]) };
        var (user, password) = ReadSignIn(server);
        return usual with
        {
            Database = Text(server["Database"]) ?? usual.Database,
            User = user,
            Password = password,
            Token = Text(server["Token"]),
            Authority = ReadAuthority(server["Authority"]),
            ReadBudget = Seconds(server, "ReadSeconds", usual.ReadBudget),
            WriteBudget = Seconds(server, "WriteSeconds", usual.WriteBudget),
            ConnectTimeout = Seconds(server, "ConnectSeconds", usual.ConnectTimeout),
            AtOnce = ReadAtOnce(server["AtOnce"], usual.AtOnce),
        };
    }

    private static Uri ReadAddress(string? text)
    {
        const string name = $"{ServerSection}:Address";
        if (string.IsNullOrEmpty(text))
            throw Missing(name, "the address of the graph server, e.g. https://graph.example.police.uk:7473");
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0)
            return address;
        throw new SettingException(
            $"The setting {name} may be: an address of the server’s HTTP or HTTPS connector without a user in it, e.g. https://graph.example.police.uk:7473. Addresses of Bolt (bolt://, neo4j://) are not spoken.");
    }

    private static (string? User, string? Password) ReadSignIn(IConfigurationSection server) => (Text(server["User"]), Text(server["Password"])) switch
    {
        (not null, null) => throw Missing($"{ServerSection}:Password", $"the password of the user under {ServerSection}:User. Give it in the environment: Graph__Neo4j__Password"),
        (null, not null) => throw Missing($"{ServerSection}:User", $"the user whose password stands under {ServerSection}:Password"),
        var both => both,
    };

    private static string? ReadAuthority(string? path) => Text(path) switch
    {
        null => null,
        var file when File.Exists(file) => file,
        var file => throw new SettingException($"The setting {ServerSection}:Authority may be: a PEM file with the authority that signed the server’s certificate. There is no file {file}."),
    };

    private static TimeSpan Seconds(IConfigurationSection server, string name, TimeSpan usual) =>
        server[name] is not { Length: > 0 } text ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= LongestSeconds ? TimeSpan.FromSeconds(seconds)
        : throw new SettingException($"The setting {ServerSection}:{name} is '{text}'. It may be: a whole number of seconds from 1 to {LongestSeconds}.");

    private static int ReadAtOnce(string? text, int usual) =>
        string.IsNullOrEmpty(text) ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var places) && places is >= 1 and <= MostAtOnce ? places
        : throw new SettingException($"The setting {ServerSection}:AtOnce is '{text}'. It may be: a whole number from 1 to {MostAtOnce}.");

    /// <summary>A mistyped name would otherwise be passed over in silence, and something else be used.</summary>
    private static void DemandKnown(IConfiguration configuration, string section, string[] names)
    {
        foreach (var given in configuration.GetSection(section).GetChildren())
            if (!names.Contains(given.Key, StringComparer.OrdinalIgnoreCase))
                throw new SettingException($"There is no setting {section}:{given.Key}. There are: {string.Join(", ", names.Select(n => $"{section}:{n}"))}.");
    }

    private static SettingException Missing(string name, string what) => new($"The setting {name} is missing. It may be: {what}.");

    private static string? Text(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
