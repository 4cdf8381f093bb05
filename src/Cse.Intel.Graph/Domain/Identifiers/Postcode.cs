using System.Text.RegularExpressions;

namespace Cse.Intel.Graph.Domain.Identifiers;

/// <summary>
/// A postcode, or the leading part of one: "somewhere in NG1" is worth keeping. <see cref="Identifier.Normal"/> is
/// <c>NG15FS</c>, <see cref="Identifier.Display"/> is <c>NG1 5FS</c>. That the format holds does not mean that
/// Royal Mail delivers there.
/// </summary>
/// <remarks>
/// A sector keeps its space in the normal form (<c>CO1 1</c>): without it, it would equal the district <c>CO11</c>.
/// Where the text has no space the district is meant if one fits, so <c>CO11</c> is a district.
/// </remarks>
public sealed partial record Postcode : Identifier
{
    private const string NoFormat = "Is not written like a UK postcode.";
    private const string AreaAlone = "Gives the postcode area only.";

    private static readonly char[] Digits = [.. "0123456789"];
    private static readonly char[] Letters = [.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

    private Postcode(string raw, Reading reading, PostcodePrecision precision, string? outward = null, string? sector = null)
        : base(raw, reading)
    {
        Precision = precision;
        Outward = outward;
        Sector = sector;
    }

    /// <summary>How much was given.</summary>
    public PostcodePrecision Precision { get; }

    /// <summary>The outward code, <c>EC1A</c> of <c>EC1A 1BB</c>; null when not given.</summary>
    public string? Outward { get; }

    /// <summary>The sector, <c>EC1A 1</c> of <c>EC1A 1BB</c>; null when not given.</summary>
    public string? Sector { get; }

    /// <summary>The district without the letter that divides the busiest ones, <c>EC1</c> of <c>EC1A 1BB</c>; null when not given.</summary>
    public string? District => Outward?.TrimEnd(Letters) is { Length: > 0 } district ? district : Outward;

    /// <summary>The area, <c>EC</c> of <c>EC1A 1BB</c>; null when malformed.</summary>
    public string? Area => Precision == PostcodePrecision.Area
        ? Normal
        : Outward?.TrimEnd(Letters).TrimEnd(Digits) is { Length: > 0 } area ? area : Outward;

    /// <summary>
    /// Whether the other postcode lies in this one by its letters: <c>NG1</c> contains <c>NG1 5FS</c> and <c>NG1 5</c>
    /// but not <c>NG15 8AA</c>; <c>W1</c> contains <c>W1A 1AA</c>. A malformed one contains nothing.
    /// </summary>
    /// <param name="other">The postcode that may lie inside.</param>
    /// <returns>True when it does; a postcode contains itself.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public bool Contains(Postcode other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Precision <= other.Precision && Precision switch
        {
            PostcodePrecision.Area => Area == other.Area,
            PostcodePrecision.District => Outward == other.Outward || Outward == other.District,
            PostcodePrecision.Sector => Sector == other.Sector,
            PostcodePrecision.Unit => Normal == other.Normal,
            _ => false,
        };
    }

    /// <summary>Reads a postcode or the leading part of one; never refuses.</summary>
    /// <param name="raw">The postcode as written.</param>
    /// <returns>The postcode, flagged when malformed, and <see cref="Validity.Unknown"/> for an area alone, which any two letters could be.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="raw"/> is null.</exception>
    public static Postcode Parse(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var compact = IdentifierText.Compact(raw);
        if (Unit().Match(compact) is { Success: true } unit)
            return OfUnit(raw, compact, unit.Groups["outward"].Value, unit.Groups["sector"].Value);
        if (SpacedSector().Match(IdentifierText.Visible(raw).ToUpperInvariant()) is { Success: true } spaced)
            return OfSector(raw, spaced.Groups["outward"].Value, spaced.Groups["sector"].Value);
        if (WholeOutward().IsMatch(compact))
            return new Postcode(raw, Reading.Valid(compact, compact), PostcodePrecision.District, compact);
        if (Sectored().Match(compact) is { Success: true } sector)
            return OfSector(raw, sector.Groups["outward"].Value, sector.Groups["sector"].Value);
        if (WholeArea().IsMatch(compact))
            return new Postcode(raw, Reading.Unknown(compact, compact, AreaAlone), PostcodePrecision.Area);
        return new Postcode(raw, Reading.Malformed(raw, compact, NoFormat), PostcodePrecision.None);
    }

    private static Postcode OfUnit(string raw, string compact, string outward, string sector) =>
        new(raw, Reading.Valid(compact, $"{outward} {compact[outward.Length..]}"), PostcodePrecision.Unit, outward, $"{outward} {sector}");

    private static Postcode OfSector(string raw, string outward, string digit)
    {
        var sector = $"{outward} {digit}";
        return new Postcode(raw, Reading.Valid(sector, sector), PostcodePrecision.Sector, outward, sector);
    }

    // Source: Intelligence handling §2.2, row "Postcode" (BS 7666 and the published format rules).
    // First letter never Q, V, X; second never I, J, Z; unit letters never C, I, K, M, O, V.
    // Deliberate exceptions (24 November 2026): GIR 0AA, once of Girobank; and W1M, W1N, W1R, W1V, W1X, W1Y, replaced
    // in June 2000, because old records carry them and published test data holds W1N 4DJ to be right.
    private const string Outwards =
        "(?<outward>W1[MNRVXY]|[A-PR-UWYZ](?:[0-9]{1,2}|[0-9][A-HJKPSTUW]|[A-HK-Y][0-9]{1,2}|[A-HK-Y][0-9][ABEHMNPRV-Y]))";

    [GeneratedRegex("^(?:(?<outward>GIR)(?<sector>0)AA|" + Outwards + "(?<sector>[0-9])[ABD-HJLNP-UW-Z]{2})\\z")]
    private static partial Regex Unit();

    [GeneratedRegex("^" + Outwards + " (?<sector>[0-9])\\z")]
    private static partial Regex SpacedSector();

    [GeneratedRegex("^" + Outwards + "\\z")]
    private static partial Regex WholeOutward();

    [GeneratedRegex("^" + Outwards + "(?<sector>[0-9])\\z")]
    private static partial Regex Sectored();

    [GeneratedRegex("^[A-PR-UWYZ][A-HK-Y]?\\z")]
    private static partial Regex WholeArea();
}
