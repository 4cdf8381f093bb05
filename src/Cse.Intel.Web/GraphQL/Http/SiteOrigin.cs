using Microsoft.Net.Http.Headers;

namespace Cse.Intel.Web.GraphQL.Http;

/// <summary>
/// Tells a request of our own pages, or of a program, from one that a browser sends for another site. Asked only
/// where the sign-in travels by itself (a cookie): with a bearer token, whoever wrote the request knew the token.
/// </summary>
internal static class SiteOrigin
{
    /// <summary>Whether the browser adds the sign-in by itself, as it does with cookies.</summary>
    public static bool SignInTravelsByItself(HttpRequest request) =>
        string.IsNullOrEmpty(request.Headers.Authorization);

    /// <summary>
    /// Whether the request may use such a sign-in. <c>Sec-Fetch-Site</c> decides where the browser sends it, since no
    /// page can forge it; else <c>Origin</c> must name this host; a request with neither comes from no browser of
    /// this decade, and from no page that could post JSON without asking first.
    /// </summary>
    public static bool IsOurs(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site is "same-origin" or "none";

        var origin = request.Headers[HeaderNames.Origin].ToString();
        return origin.Length == 0 || IsHost(origin, request.Host);
    }

    /// <summary>
    /// Compares host and port and leaves the scheme out: behind a proxy that ends TLS, ours is http and the browser's is https.
    /// </summary>
    private static bool IsHost(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && (Matches(uri.Authority, host) || Matches($"{uri.Host}:{uri.Port}", host));

    private static bool Matches(string authority, HostString host) =>
        authority.Equals(host.Value, StringComparison.OrdinalIgnoreCase);
}
