using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Cse.Intel.Graph.Store.Neo4j.Transport;

/// <summary>
/// The server's Query API v2 over HTTP. An answer is judged by its <c>errors</c>, never by its status: a statement that fails
/// after it began answers 202 with rows that are void (findings-neo4j.md, 1).
/// </summary>
internal sealed class QueryApi : ICypherTransport
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly HttpClient _client;
    private readonly Uri _query;
    private readonly Uri _root;

    public QueryApi(Neo4jOptions options)
    {
        _root = new($"{options.Address.Scheme}://{options.Address.Authority}/");
        _query = new(_root, $"db/{Uri.EscapeDataString(options.Database)}/query/v2");
        _client = new(Handler(options)) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.Accept.Add(new("application/json"));
        _client.DefaultRequestHeaders.Authorization = SignIn(options);
    }

    public async Task<CypherAnswer> RunAsync(CypherCall call, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _query) { Content = Body(call) };
        var document = await SendAsync(request, cancel);
        try
        {
            Judge(document.RootElement);
            var rows = document.RootElement.GetProperty("data").GetProperty("values");
            return new(document, rows, Bookmarks(document.RootElement));
        }
        catch (Exception e) when (e is InvalidOperationException or KeyNotFoundException)
        {
            document.Dispose();
            throw LostAnswerException.Foreign(_root, e);
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    public async Task<ServerIdentity> IdentifyAsync(CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _root);
        try
        {
            using var document = await SendAsync(request, cancel);
            return new(document.RootElement.GetProperty("neo4j_version").GetString() ?? "");
        }
        catch (Exception e) when (e is InvalidOperationException or KeyNotFoundException or LostAnswerException { InnerException: JsonException or HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } })
        {
            throw LostAnswerException.Foreign(_root, e);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<JsonDocument> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            await using var body = await response.Content.ReadAsStreamAsync(cancel);
            return await JsonDocument.ParseAsync(body, default, cancel);
        }
        // Waiting too long for a connection is told as a cancellation that nobody asked for.
        catch (Exception e) when (e is HttpRequestException or IOException or JsonException or OperationCanceledException)
        {
            cancel.ThrowIfCancellationRequested();
            throw LostAnswerException.From(_root, e);
        }
    }

    private static ByteArrayContent Body(CypherCall call)
    {
        var body = new Dictionary<string, object?>
        {
            ["statement"] = call.Text,
            ["parameters"] = call.Parameters,
            ["accessMode"] = call.Writes ? "WRITE" : "READ",
        };
        if (call.Bookmarks.Count > 0)
            body["bookmarks"] = call.Bookmarks;
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, Json));
        content.Headers.ContentType = new("application/json");
        return content;
    }

    private static void Judge(JsonElement root)
    {
        if (!root.TryGetProperty("errors", out var errors) || errors.ValueKind != JsonValueKind.Array || errors.GetArrayLength() == 0)
            return;
        var first = errors[0];
        throw new ServerException(Text(first, "code"), Text(first, "message"));
    }

    private static string Text(JsonElement error, string name) => error.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private static string[] Bookmarks(JsonElement root) =>
        root.TryGetProperty("bookmarks", out var marks) && marks.ValueKind == JsonValueKind.Array
            ? [.. marks.EnumerateArray().Select(m => m.GetString()!)]
            : [];

    private static AuthenticationHeaderValue? SignIn(Neo4jOptions options) => options switch
    {
        { Token: { Length: > 0 } token } => new("Bearer", token),
        { User: { Length: > 0 } user } => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{options.Password}"))),
        _ => null,
    };

    private static SocketsHttpHandler Handler(Neo4jOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = options.ConnectTimeout,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
        };
        if (options.Authority is { Length: > 0 } authority)
            handler.SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = TrustOnly(authority) };
        return handler;
    }

    private static X509ChainPolicy TrustOnly(string authority)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        try
        {
            policy.CustomTrustStore.ImportFromPemFile(authority);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw Unusable(authority, e);
        }
        return policy.CustomTrustStore.Count > 0 ? policy : throw Unusable(authority, null);
    }

    private static StoreUnavailableException Unusable(string authority, Exception? why) =>
        new($"The file {authority} under Graph:Neo4j:Authority holds no certificate that can be read. It must be PEM, and this account must be let to read it.", why);
}
