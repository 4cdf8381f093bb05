namespace Cse.Intel.Web.Http;

/// <summary>The headers on every response: what a browser may load, and that it keeps nothing.</summary>
public static class SafeHeaders
{
    /// <summary>
    /// Everything from this site, nothing inline, no frames. A page that needs more sets the header itself, with the
    /// reason beside it.
    /// </summary>
    public const string ContentSecurityPolicy =
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>The response header that names the request; it is also in the log, the audit trail and on error pages.</summary>
    public const string RequestId = "X-Request-Id";

    /// <summary>Adds the headers. What says nothing about being kept is not kept: only styles and scripts say so.</summary>
    public static IApplicationBuilder UseSafeHeaders(this IApplicationBuilder site) => site.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers[RequestId] = context.TraceIdentifier;
            headers.TryAdd("Content-Security-Policy", ContentSecurityPolicy);
            headers.TryAdd("X-Content-Type-Options", "nosniff");
            headers.TryAdd("Referrer-Policy", "no-referrer");
            headers.TryAdd("X-Frame-Options", "DENY");
            headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
            headers.TryAdd("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
            if (!IsAsset(context))
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    });

    // The framework gives some pages a weaker "no-cache" of its own; only assets keep what they were given.
    private static bool IsAsset(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null;
}
