using System.Text.Json;

namespace Cse.Intel.Graph.Store.Neo4j.Transport;

/// <summary>
/// Carries one statement to a graph server and its answer back; knows nothing of what is asked. The HTTP one stands here;
/// a Bolt one can stand beside it (architecture §2).
/// </summary>
internal interface ICypherTransport : IDisposable
{
    /// <summary>Runs one statement in a transaction of its own.</summary>
    /// <exception cref="ServerException">The server refused or ended it.</exception>
    /// <exception cref="LostAnswerException">No whole answer came; whether it ran is not known.</exception>
    Task<CypherAnswer> RunAsync(CypherCall call, CancellationToken cancel);

    /// <summary>Version of the server, which it tells without a sign-in.</summary>
    Task<ServerIdentity> IdentifyAsync(CancellationToken cancel);
}

/// <summary>One statement to run.</summary>
/// <param name="Text">The text; values come as parameters only.</param>
/// <param name="Parameters">Values by name: texts, whole numbers, truth values, and lists and maps of them.</param>
/// <param name="Writes">False for a transaction in which the server refuses writes.</param>
/// <param name="Bookmarks">Commits that the statement must see.</param>
internal sealed record CypherCall(string Text, IReadOnlyDictionary<string, object?> Parameters, bool Writes, IReadOnlyList<string> Bookmarks);

/// <summary>The rows that came back. Values are texts, whole numbers, truth values, lists and null: every column's type is known from its statement.</summary>
internal sealed class CypherAnswer(JsonDocument document, JsonElement rows, IReadOnlyList<string> bookmarks) : IDisposable
{
    public int Count { get; } = rows.GetArrayLength();

    public IEnumerable<JsonElement> Rows => rows.EnumerateArray();

    public IReadOnlyList<string> Bookmarks { get; } = bookmarks;

    public void Dispose() => document.Dispose();
}

/// <summary>What a server says of itself.</summary>
internal sealed record ServerIdentity(string Version);

/// <summary>The server answered with an error of its own.</summary>
internal sealed class ServerException(string code, string message) : Exception(QuotesData(code) ? code : $"{code}: {message}")
{
    /// <summary>e.g. <c>Neo.ClientError.Schema.ConstraintValidationFailed</c>.</summary>
    public string Code { get; } = code;

    /// <summary>A broken constraint names the value that broke it, which is no business of a log.</summary>
    private static bool QuotesData(string code) => code.StartsWith("Neo.ClientError.Schema.", StringComparison.Ordinal);
}

/// <summary>The connection failed before a whole answer was there.</summary>
internal sealed class LostAnswerException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What an operator is told of a connection that failed.</summary>
    public static LostAnswerException From(Uri address, Exception failure) => new(
        failure is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }
            ? $"There is no secure connection to the graph server at {address.Authority}: its certificate is out of date, made for another name, or signed by an authority that is neither known to this machine nor named under Graph:Neo4j:Authority."
            : $"The graph server at {address.Authority} does not answer. The site goes on by itself when it answers again.",
        failure);

    /// <summary>Something answers, in a language that is not ours.</summary>
    public static LostAnswerException Foreign(Uri address, Exception? failure = null) =>
        new($"What answers at {address.Authority} is not the HTTP connector of a Neo4j server. Check Graph:Neo4j:Address.", failure);
}
