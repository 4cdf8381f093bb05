namespace Cse.Intel.Graph.Domain.Identifiers;

/// <summary>
/// Reads the account out of a profile page's address. Only addresses that can mean nothing but a profile are read:
/// taking the <c>watch</c> of a video's address for a handle would join everyone who shared a video.
/// </summary>
internal static class ProfilePage
{
    // First parts of addresses that lead elsewhere, such as to a post or a group.
    private static readonly HashSet<string> NotProfiles = new(StringComparer.OrdinalIgnoreCase)
    {
        "add", "channel", "channels", "discover", "events", "explore", "games", "groups", "hashtag", "home", "i",
        "invite", "joinchat", "login", "messages", "p", "pages", "people", "playlist", "profile", "reel", "reels",
        "results", "s", "search", "share", "shorts", "stories", "tag", "u", "users", "video", "watch",
    };

    /// <summary>Platform and handle of a profile page on a platform we know; null for every other text.</summary>
    public static (string Platform, string Handle)? Read(string text)
    {
        if (!text.Contains('/', StringComparison.Ordinal) || AsUri(text) is not { } address)
            return null;
        if (OnlinePlatform.AtHost(address.Host) is not { } platform)
            return null;
        return Handle(address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries)) is { } handle
            ? (platform.Name, handle)
            : null;
    }

    private static string? Handle(string[] path) => path switch
    {
        // A snapcode or "add me" address of Snapchat.
        ["add", var name] => name,
        [['@', ..] name, ..] => name,
        [var name] when !NotProfiles.Contains(name) && !name.EndsWith(".php", StringComparison.OrdinalIgnoreCase) && !name.StartsWith('+') => name,
        _ => null,
    };

    private static Uri? AsUri(string text)
    {
        var whole = text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text;
        return Uri.TryCreate(whole, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;
    }
}
