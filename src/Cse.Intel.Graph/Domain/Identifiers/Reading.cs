namespace Cse.Intel.Graph.Domain.Identifiers;

/// <summary>What a parser made of a raw text; the one way to fill an <see cref="Identifier"/>.</summary>
internal readonly record struct Reading(string Normal, string Display, Validity Validity, string? Reason)
{
    public static Reading Valid(string normal, string display) => new(normal, display, Validity.Valid, null);

    public static Reading Unknown(string normal, string display, string reason) => new(normal, display, Validity.Unknown, reason);

    /// <summary>
    /// A text of separators only keeps itself as its normal form: two different pieces of nonsense must not
    /// become equal, or the graph would join the people who carry them.
    /// </summary>
    public static Reading Malformed(string raw, string normal, string reason)
    {
        var shown = IdentifierText.Visible(raw);
        if (shown.Length == 0)
            return new Reading("", "", Validity.Malformed, "Nothing was entered.");
        return new Reading(normal.Length > 0 ? normal : shown.ToUpperInvariant(), shown, Validity.Malformed, reason);
    }
}
