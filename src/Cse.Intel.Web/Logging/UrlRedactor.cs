namespace Cse.Intel.Web.Logging;

/// <summary>
/// A path with its query as it may be logged: what people typed is starred. Only the parameters named here, which hold
/// no words of anybody's, are kept.
/// </summary>
public static class UrlRedactor
{
    private static readonly string[] Harmless = ["page", "sort", "depth"];

    /// <summary>The path, and the query with its values starred.</summary>
    public static string Redact(PathString path, IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Count == 0)
            return path.Value ?? "/";
        return $"{path}?{string.Join('&', query.Select(pair => $"{Name(pair.Key)}={(Keeps(pair.Key) ? pair.Value.ToString() : "*")}"))}";
    }

    private static bool Keeps(string key) => Harmless.Contains(key, StringComparer.OrdinalIgnoreCase);

    // Somebody who types a name into the address bar without "=" makes it a key.
    private static string Name(string key) => key.Length <= 20 && key.All(char.IsAsciiLetter) ? key : "*";
}
