using System.Collections.Immutable;
using Cse.Intel.Graph.Domain.Grading;

namespace Cse.Intel.Graph.Access;

/// <summary>How far the existence of a record may be known (architecture §4, Access).</summary>
public enum Restriction
{
    /// <summary>Seen by all whom its audience and handling code admit.</summary>
    Open,
    /// <summary>Others of the unit see that a restricted record touches this, and whom to speak to; partners see nothing.</summary>
    Pointer,
    /// <summary>Not there at all for anybody not listed.</summary>
    Silent,
}

/// <summary>
/// Who may see a record. Tags of the audience are <c>user:NAME</c>, <c>agency:NAME</c>, <c>meeting:REF</c> or
/// <c>group:NAME</c>; an empty audience is the unit only.
/// </summary>
/// <param name="Audience">Tags beyond the unit itself, sorted; for a restricted record, those who are listed.</param>
/// <param name="Restriction">How far its existence may be known.</param>
/// <param name="Handling">The record's own handling code; an assertion's stands in its grade.</param>
/// <param name="Agency">The agency it came from, for viewers who read code C of their own agency only.</param>
/// <param name="Contact">Whom to speak to about a restricted record.</param>
public sealed record Protection(
    ImmutableSortedSet<string> Audience,
    Restriction Restriction,
    HandlingCode Handling,
    string? Agency,
    string? Contact)
{
    /// <summary>The unit's own record, without conditions.</summary>
    public static Protection Unit { get; } = new(ImmutableSortedSet.Create<string>(StringComparer.Ordinal), Restriction.Open, HandlingCode.Permitted, null, null);

    /// <summary>One text that two equal protections share, by which engines intern them.</summary>
    public string Key => string.Join('\u001F', string.Join('\u001E', Audience.Select(Part)), Restriction, Handling, Part(Agency ?? ""), Part(Contact ?? ""));

    /// <summary>The protection with these audience tags.</summary>
    public Protection For(params IEnumerable<string> tags) => this with { Audience = tags.ToImmutableSortedSet(StringComparer.Ordinal) };

    // What parts are joined with must not stand in them, or two protections would pass for one.
    private static string Part(string text) => text.AsSpan().IndexOfAnyInRange('\u001D', '\u001F') < 0
        ? text
        : text.Replace("\u001D", "\u001Da", StringComparison.Ordinal).Replace("\u001E", "\u001Db", StringComparison.Ordinal).Replace("\u001F", "\u001Dc", StringComparison.Ordinal);

    /// <inheritdoc/>
    public bool Equals(Protection? other) => other is not null && Key == other.Key;

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);
}
