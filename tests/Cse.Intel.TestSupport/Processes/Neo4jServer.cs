using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Cse.Intel.Graph.Store.Neo4j;

namespace Cse.Intel.TestSupport.Processes;

/// <summary>
/// A real graph server: one of its own on free loopback ports with a throw-away folder, from the jars of <c>NEO4J_HOME</c> or
/// of the shared folder; or one that <c>CSE_NEO4J_URI</c>, <c>CSE_NEO4J_USER</c> and <c>CSE_NEO4J_PASSWORD</c> name, whose
/// database the tests empty. It ends with the test program, however that ends.
/// </summary>
public sealed class Neo4jServer : IAsyncDisposable
{
    private const string User = "neo4j";

    // One that is soon ended again starts in half the time when it does not get ready for long work.
    private const string LongLived = "-XX:+UseG1GC";
    private const string ShortLived = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1";

    private static readonly string? Named = Environment.GetEnvironmentVariable("CSE_NEO4J_URI");
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(90);

    private readonly TempFolder? _folder;
    private readonly int _http;
    private readonly int _bolt;
    private string[] _wrap;
    private readonly string _machine;
    private Process? _process;

    private Neo4jServer(TempFolder? folder, string password, string[] wrap, string machine)
    {
        (_folder, Password, _wrap, _machine) = (folder, password, wrap, machine);
        (_http, _bolt) = folder is null ? (0, 0) : (FreePort(), FreePort());
    }

    /// <summary>Why there is none; null when there is, or one can be started.</summary>
    public static string? WhyAbsent { get; } = Reason();

    /// <summary>True when one can be started here, whether or not another was named.</summary>
    public static bool CanStartOwn { get; } = ReasonNotToStart() is null;

    /// <summary>Where it answers.</summary>
    public Uri Address => _folder is null ? new(Named!) : new($"http://127.0.0.1:{_http}");

    /// <summary>Where it answers over Bolt; a server that was named tells by <c>CSE_NEO4J_BOLT</c>.</summary>
    public string Bolt => _folder is null ? Environment.GetEnvironmentVariable("CSE_NEO4J_BOLT") ?? "" : $"bolt://127.0.0.1:{_bolt}";

    /// <summary>The password of the user <c>neo4j</c>.</summary>
    public string Password { get; }

    /// <summary>The size in bytes of the largest file of its data.</summary>
    public long LargestFile => Directory.EnumerateFiles(_folder!.Path, "*", SearchOption.AllDirectories).Max(f => new FileInfo(f).Length);

    /// <summary>True when it was started here, so that it may be killed.</summary>
    public bool IsOurs => _folder is not null;

    /// <summary>How a store signs in.</summary>
    public Neo4jOptions Options => new()
    {
        Address = Address,
        User = _folder is null ? Environment.GetEnvironmentVariable("CSE_NEO4J_USER") ?? User : User,
        Password = Password,
    };

    /// <summary>The server of this test run: the one that was named, else a new one.</summary>
    public static async Task<Neo4jServer> StartAsync() =>
        Named is { Length: > 0 } ? new(null, Environment.GetEnvironmentVariable("CSE_NEO4J_PASSWORD") ?? "", [], "") : await StartNewAsync([], [], LongLived);

    /// <summary>A new server of one's own, e.g. to be killed.</summary>
    /// <param name="settings">Lines for its configuration, e.g. <c>db.transaction.timeout=2s</c>.</param>
    /// <param name="wrap">A command to start it with, e.g. <c>prlimit --fsize=…</c>.</param>
    public static Task<Neo4jServer> StartOwnAsync(string[]? settings = null, string[]? wrap = null) => StartNewAsync(settings ?? [], wrap ?? [], ShortLived);

    /// <summary>Starts it on its data, after <see cref="KillAsync"/>.</summary>
    /// <param name="settings">Other lines for its configuration; null = as before.</param>
    /// <param name="wrap">Another command to start it with; null = as before.</param>
    public async Task StartAgainAsync(string[]? settings = null, string[]? wrap = null)
    {
        if (settings is not null)
            Configure(settings);
        _wrap = wrap ?? _wrap;
        var lib = Path.Combine(Home()!, "lib");
        var java = string.Create(CultureInfo.InvariantCulture, $"java -cp '{lib}/*:{_folder!["conf"]}' -Xms512m -Xmx512m {_machine} -XX:+UnlockExperimentalVMOptions -XX:+TrustFinalNonStaticFields "
            + $"-Dlog4j2.disable.jmx=true --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED --add-opens=java.base/sun.nio.ch=ALL-UNNAMED "
            + $"--add-opens=java.base/java.util.concurrent=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED --enable-native-access=ALL-UNNAMED "
            + $"org.neo4j.server.CommunityEntryPoint --home-dir={_folder.Path} --config-dir={_folder["conf"]}");
        // Its input ends when this program does, and then the server goes with it; a word asks it to go in good order.
        var script = $"{string.Join(' ', _wrap)} {java} >>{_folder["logs/console.log"]} 2>&1 </dev/null & server=$!; if read -r word; then kill $server; else kill -9 $server; fi; wait $server 2>/dev/null";
        _process = Process.Start(new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardInput = true })!;
        await WaitUntilUpAsync();
    }

    /// <summary>Ends it as a power cut would.</summary>
    public Task KillAsync() => EndAsync(orderly: false);

    /// <summary>Ends it in good order.</summary>
    public Task StopAsync() => EndAsync(orderly: true);

    /// <summary>Runs a statement straight, past the store.</summary>
    /// <returns>The answer's body.</returns>
    public async Task<string> AskAsync(string statement, object? parameters = null, string database = "neo4j")
    {
        using var client = Client(Password);
        using var response = await client.PostAsJsonAsync(new Uri(Address, $"db/{database}/query/v2"), new { statement, parameters = parameters ?? new { } });
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Takes everything out of the database but its constraints and indexes.</summary>
    public Task EmptyAsync() => AskAsync("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _folder?.Dispose();
    }

    private async Task EndAsync(bool orderly)
    {
        if (_process is null)
            return;
        if (orderly)
            await _process.StandardInput.WriteLineAsync("stop");
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    private static async Task<Neo4jServer> StartNewAsync(string[] settings, string[] wrap, string machine)
    {
        var server = new Neo4jServer(new TempFolder(), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12)), wrap, machine);
        server.Configure(settings);
        await server.StartAgainAsync();
        await server.SetPasswordAsync();
        return server;
    }

    private void Configure(string[] settings)
    {
        foreach (var name in new[] { "conf", "data", "logs", "run", "import", "plugins" })
            Directory.CreateDirectory(_folder![name]);
        string[] usual =
        [
            $"server.http.listen_address=127.0.0.1:{_http}", $"server.bolt.listen_address=127.0.0.1:{_bolt}", $"server.bolt.advertised_address=127.0.0.1:{_bolt}",
            "server.https.enabled=false", "dbms.usage_report.enabled=false", "server.memory.heap.initial_size=512m", "server.memory.heap.max_size=512m",
            "server.memory.pagecache.size=128m", "db.tx_log.preallocate=false",
        ];
        var named = settings.Select(s => s.Split('=')[0]).ToHashSet(StringComparer.Ordinal);
        File.WriteAllLines(_folder!["conf/neo4j.conf"], [.. usual.Where(u => !named.Contains(u.Split('=')[0])), .. settings]);
    }

    private async Task WaitUntilUpAsync()
    {
        using var client = Client(Password);
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < StartsWithin;)
        {
            try
            {
                if ((await client.GetAsync(Address)).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }
            await Task.Delay(100);
        }
        throw new InvalidOperationException("The graph server did not start: " + await File.ReadAllTextAsync(_folder!["logs/console.log"]));
    }

    private async Task SetPasswordAsync()
    {
        using var first = Client(User);
        // A cold server may answer late or refuse at first.
        for (var tries = 0; tries < 20; tries++)
        {
            var body = new { statement = $"ALTER CURRENT USER SET PASSWORD FROM '{User}' TO $password", parameters = new { password = Password } };
            using var _ = await first.PostAsJsonAsync(new Uri(Address, "db/system/query/v2"), body);
            if ((await AskAsync("RETURN 1")).Contains("\"values\":[[1]]", StringComparison.Ordinal))
                return;
            await Task.Delay(250);
        }
        throw new InvalidOperationException("The graph server does not take its password.");
    }

    private static HttpClient Client(string password)
    {
        var client = new HttpClient { Timeout = TimeSpan.FromSeconds(60) };
        client.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{password}")));
        return client;
    }

    private static string? Home()
    {
        if (Environment.GetEnvironmentVariable("NEO4J_HOME") is { Length: > 0 } named)
            return named;
        return SharedData.TryGetBeside("neo4j", out var shared) ? shared : null;
    }

    private static string? Reason() => Named is { Length: > 0 } ? null : ReasonNotToStart();

    private static string? ReasonNotToStart()
    {
        if (Home() is not { } home || !Directory.Exists(Path.Combine(home, "lib")))
            return "There is no graph server here: set NEO4J_HOME, or CSE_NEO4J_URI with CSE_NEO4J_USER and CSE_NEO4J_PASSWORD.";
        return Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(p => File.Exists(Path.Combine(p, "java")))
            ? null
            : "The graph server needs Java 17 or 21, which is not here (Debian: openjdk-17-jre-headless).";
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
