using System.Text.RegularExpressions;

namespace Cse.Intel.Graph.Domain.Identifiers;

/// <summary>
/// What we know of a platform's account names. The rules come from the platforms' own sign-up help as commonly
/// known (November 2026) and change without notice, hence: a name that breaks them is flagged, never refused.
/// </summary>
internal sealed partial class OnlinePlatform
{
    private OnlinePlatform(string name, Regex rule, string hosts, string alsoKnownAs = "")
    {
        Name = name;
        Rule = rule;
        Hosts = hosts.Split(' ');
        AlsoKnownAs = alsoKnownAs.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The name as shown.</summary>
    public string Name { get; }

    /// <summary>The form of an account name, on its upper-case form.</summary>
    public Regex Rule { get; }

    private string[] Hosts { get; }

    private string[] AlsoKnownAs { get; }

    private static readonly OnlinePlatform[] Known =
    [
        new("Snapchat", Snapchat(), "snapchat.com", "SNAP SC"),
        new("Instagram", Instagram(), "instagram.com instagr.am", "INSTA IG"),
        new("TikTok", TikTok(), "tiktok.com"),
        new("X", X(), "x.com twitter.com", "TWITTER"),
        new("Facebook", Facebook(), "facebook.com fb.com", "FB"),
        new("Telegram", Telegram(), "t.me telegram.me", "TG"),
        new("YouTube", YouTube(), "youtube.com", "YT"),
        new("Discord", Discord(), "discord.com"),
        new("Roblox", Roblox(), "roblox.com"),
    ];

    /// <summary>The platform of this name or short name ("Insta", "snap chat"); null for one we have no rule for.</summary>
    public static OnlinePlatform? Named(string name)
    {
        var key = IdentifierText.Compact(name);
        return Array.Find(Known, platform => IdentifierText.Compact(platform.Name) == key || platform.AlsoKnownAs.Contains(key));
    }

    /// <summary>The platform whose site has this host, also as <c>www.</c> or <c>m.</c>; null for any other.</summary>
    public static OnlinePlatform? AtHost(string host) =>
        Array.Find(Known, platform => platform.Hosts.Any(known =>
            host.Equals(known, StringComparison.OrdinalIgnoreCase) || host.EndsWith('.' + known, StringComparison.OrdinalIgnoreCase)));

    [GeneratedRegex(@"^[A-Z][A-Z0-9._-]{1,13}[A-Z0-9]\z")]
    private static partial Regex Snapchat();

    [GeneratedRegex(@"^[A-Z0-9._]{1,30}\z")]
    private static partial Regex Instagram();

    [GeneratedRegex(@"^[A-Z0-9._]{2,24}\z")]
    private static partial Regex TikTok();

    [GeneratedRegex(@"^[A-Z0-9_]{1,15}\z")]
    private static partial Regex X();

    [GeneratedRegex(@"^[A-Z0-9.]{5,50}\z")]
    private static partial Regex Facebook();

    [GeneratedRegex(@"^[A-Z][A-Z0-9_]{3,31}\z")]
    private static partial Regex Telegram();

    [GeneratedRegex(@"^[\p{L}\p{N}._-]{3,30}\z")]
    private static partial Regex YouTube();

    // Four digits after a hash are the older form of a Discord name.
    [GeneratedRegex(@"^(?:[A-Z0-9._]{2,32}|.{2,32}#[0-9]{4})\z")]
    private static partial Regex Discord();

    [GeneratedRegex(@"^[A-Z0-9_]{3,20}\z")]
    private static partial Regex Roblox();
}
