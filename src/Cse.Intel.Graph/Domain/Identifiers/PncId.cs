using System.Globalization;
using System.Text.RegularExpressions;

namespace Cse.Intel.Graph.Domain.Identifiers;

/// <summary>
/// A Police National Computer identity, which names a person. <see cref="Identifier.Normal"/> and
/// <see cref="Identifier.Display"/> are the long form <c>1981/0000034U</c>, whichever form was given.
/// </summary>
/// <remarks>
/// Keep the normal form, not the raw text alone: a two-digit year read again in a later year may fall in another
/// century.
/// </remarks>
public sealed partial record PncId : Identifier
{
    private const int SerialLength = 7;
    private const int EarliestYear = 1900;

    private PncId(string raw, Reading reading)
        : base(raw, reading)
    {
    }

    /// <summary>Reads a long or a short PNC ID; never refuses one.</summary>
    /// <param name="raw">The identity as written, with or without its slash.</param>
    /// <param name="thisYear">The year of today, four digits: a two-digit year above it belongs to the last century.</param>
    /// <returns>The identity, flagged when its form, its year or its check letter does not hold.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="raw"/> is null.</exception>
    public static PncId Parse(string raw, int thisYear)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var compact = IdentifierText.Compact(raw);
        var match = Form().Match(compact);
        return new PncId(raw, match.Success ? Read(raw, compact, match, thisYear) : Reading.Malformed(raw, compact, "Is not written like a PNC ID."));
    }

    private static Reading Read(string raw, string compact, Match match, int thisYear)
    {
        var year = FullYear(match.Groups["year"].Value, thisYear);
        var serial = match.Groups["serial"].Value.PadLeft(SerialLength, '0');
        var letter = match.Groups["letter"].Value[0];
        if (year < EarliestYear || year > thisYear)
            return Reading.Malformed(raw, compact, "The year cannot be right.");
        if (!CheckLetter.Fits(letter, TwoDigits(year), serial))
            return Reading.Malformed(raw, compact, "The check letter does not match.");
        var normal = string.Create(CultureInfo.InvariantCulture, $"{year}/{serial}{letter}");
        return Reading.Valid(normal, normal);
    }

    private static int FullYear(string given, int thisYear)
    {
        var year = int.Parse(given, CultureInfo.InvariantCulture);
        if (given.Length == 4)
            return year;
        return year > thisYear % 100 ? thisYear - (thisYear % 100) - 100 + year : thisYear - (thisYear % 100) + year;
    }

    private static string TwoDigits(int year) => (year % 100).ToString("00", CultureInfo.InvariantCulture);

    // Source: Intelligence handling §2.2, row "PNC ID" [MOJ-ID]. Without a slash up to nine digits are the short
    // form, ten and eleven the long one: the rule of the Ministry of Justice's person record, whose examples the
    // tests use. One other published reader refuses a PNC ID without its slash; we do not (24 November 2026).
    [GeneratedRegex(@"^(?:(?<year>[0-9]{4}|[0-9]{2})/(?<serial>[0-9]{1,7})|(?<year>[0-9]{2})(?<serial>[0-9]{1,7})|(?<year>[0-9]{4})(?<serial>[0-9]{6,7}))(?<letter>[A-Z])\z")]
    private static partial Regex Form();
}
