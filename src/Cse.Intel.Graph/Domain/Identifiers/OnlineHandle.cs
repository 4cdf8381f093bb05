namespace Cse.Intel.Graph.Domain.Identifiers;

/// <summary>
/// An account on an online platform. <see cref="Identifier.Normal"/> is <c>INSTAGRAM:SAM.EXAMPLE</c>,
/// <see cref="Identifier.Display"/> is <c>@sam.example (Instagram)</c>. It names an account, which several people may
/// use and which its holder may rename.
/// </summary>
/// <remarks>
/// Dots, hyphens and underscores stay in the normal form, unlike in all other identifiers: they tell one account
/// from another. Capitals do not, on any platform we have a rule for. Equality is by platform and handle.
/// </remarks>
public sealed record OnlineHandle : Identifier
{
    private OnlineHandle(string raw, Reading reading, string platform, string handle)
        : base(raw, reading)
    {
        Platform = platform;
        Handle = handle;
    }

    /// <summary>The platform's name as shown, <c>Instagram</c> also for <c>insta</c>; empty when not given.</summary>
    public string Platform { get; }

    /// <summary>The account name without the leading <c>@</c>, in the capitals given.</summary>
    public string Handle { get; }

    /// <summary>Reads <c>platform: handle</c> or the address of a profile page; anything else is a handle without platform.</summary>
    /// <param name="raw">The text as written.</param>
    /// <returns>The account, flagged when its name breaks the platform's rule or the platform is missing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="raw"/> is null.</exception>
    public static OnlineHandle Parse(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var text = IdentifierText.Visible(raw);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var namesPlatform = colon > 0 && !text.AsSpan(colon).StartsWith("://");
        return namesPlatform ? ReadPair(raw, text[..colon], text[(colon + 1)..]) : ReadPair(raw, "", text);
    }

    /// <summary>Reads the two columns of a form or a file. <see cref="Identifier.Raw"/> becomes <c>platform: handle</c>, which <see cref="Parse(string)"/> reads back.</summary>
    /// <param name="platform">The platform as written, may be blank.</param>
    /// <param name="handle">The handle or the address of the profile page.</param>
    /// <returns>The account, flagged when its name breaks the platform's rule or the platform is missing.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static OnlineHandle Parse(string platform, string handle)
    {
        ArgumentNullException.ThrowIfNull(platform);
        ArgumentNullException.ThrowIfNull(handle);
        return string.IsNullOrWhiteSpace(platform) ? Parse(handle) : ReadPair($"{platform}: {handle}", platform, handle);
    }

    /// <summary>True for the same handle on the same platform.</summary>
    /// <param name="other">The account to compare with.</param>
    /// <returns>Whether both are the same account.</returns>
    public bool Equals(OnlineHandle? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();

    private static OnlineHandle ReadPair(string raw, string platform, string handle) =>
        ProfilePage.Read(IdentifierText.Visible(handle)) is { } page
            ? Read(raw, page.Platform, page.Handle)
            : Read(raw, platform, handle);

    private static OnlineHandle Read(string raw, string platformGiven, string handleGiven)
    {
        var known = OnlinePlatform.Named(platformGiven);
        var platform = known?.Name ?? IdentifierText.Visible(platformGiven);
        var handle = IdentifierText.Visible(handleGiven).TrimStart('@');
        return new OnlineHandle(raw, Judge(raw, known, platform, handle), platform, handle);
    }

    private static Reading Judge(string raw, OnlinePlatform? known, string platform, string handle)
    {
        var name = IdentifierText.Folded(handle);
        var normal = $"{IdentifierText.Compact(platform)}:{name}";
        if (name.Length == 0)
            return Reading.Malformed(raw, IdentifierText.Folded(raw), "Names no account.");
        if (platform.Length == 0)
            return Reading.Unknown(normal, handle, "Names no platform.");
        var display = $"@{handle} ({platform})";
        if (known is null)
            return Reading.Unknown(normal, display, "We have no rule for account names on this platform.");
        return known.Rule.IsMatch(name)
            ? Reading.Valid(normal, display)
            : Reading.Malformed(raw, normal, $"{known.Name} gives no such account names.");
    }
}
