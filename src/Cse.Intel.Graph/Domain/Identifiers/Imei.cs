namespace Cse.Intel.Graph.Domain.Identifiers;

/// <summary>
/// The number of a handset (not of a SIM). <see cref="Identifier.Normal"/> is its digits, <see cref="Identifier.Display"/>
/// is <c>49-015420-323751-8</c>. Networks and examiners write one handset in several ways; compare
/// <see cref="Handset"/> to see through them.
/// </summary>
public sealed record Imei : Identifier
{
    private const int Serial = 14;
    private const int Whole = 15;
    private const int WithSoftwareVersion = 16;

    private Imei(string raw, Reading reading)
        : base(raw, reading)
    {
    }

    /// <summary>
    /// The first 14 digits, which an IMEI, the 16 digits of an IMEISV and a network's record of the handset have in
    /// common; null when there are not 14 to 16 digits.
    /// </summary>
    public string? Handset => HasPlausibleLength(Normal) ? Normal[..Serial] : null;

    /// <summary>Reads an IMEI; never refuses one.</summary>
    /// <param name="raw">The digits as written, also with slashes.</param>
    /// <returns>
    /// The IMEI; malformed when its Luhn digit fails; <see cref="Validity.Unknown"/> when it has none to check
    /// (14 digits, or an IMEISV of 16).
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="raw"/> is null.</exception>
    public static Imei Parse(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var normal = IdentifierText.Compact(raw).Replace("/", "", StringComparison.Ordinal);
        return new Imei(raw, Read(raw, normal));
    }

    // Source: Intelligence handling §2.2, row "IMEI": 14 digits and a Luhn digit; an IMEISV has none.
    private static Reading Read(string raw, string normal)
    {
        if (!HasPlausibleLength(normal))
            return Reading.Malformed(raw, normal, "An IMEI has 15 digits.");
        return normal.Length switch
        {
            Whole when Luhn.Holds(normal) => Reading.Valid(normal, Grouped(normal)),
            Whole => Reading.Malformed(raw, normal, "The check digit does not match; networks often record 0 in its place."),
            WithSoftwareVersion => Reading.Unknown(normal, Grouped(normal), "Is an IMEI with software version, which has no check digit."),
            _ => Reading.Unknown(normal, Grouped(normal), "Lacks its check digit."),
        };
    }

    private static bool HasPlausibleLength(string normal) =>
        normal.Length is >= Serial and <= WithSoftwareVersion && normal.All(char.IsAsciiDigit);

    private static string Grouped(string digits) =>
        string.Join('-', new[] { digits[..2], digits[2..8], digits[8..14], digits[14..] }.Where(part => part.Length > 0));
}
