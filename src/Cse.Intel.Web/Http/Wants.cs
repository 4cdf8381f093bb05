namespace Cse.Intel.Web.Http;

/// <summary>What a caller can read: a page for a person, or a small JSON object for a program.</summary>
public static class Wants
{
    /// <summary>True for a browser that asks for a page.</summary>
    public static bool Page(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return !Access.BearerToken.IsOn(request)
            && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
    }
}
