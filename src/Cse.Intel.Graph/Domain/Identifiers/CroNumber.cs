using System.Text.RegularExpressions;

namespace Cse.Intel.Graph.Domain.Identifiers;

/// <summary>
/// A Criminal Records Office number, which names a person's fingerprints, or a file without them (<c>SF</c>).
/// <see cref="Identifier.Normal"/> and <see cref="Identifier.Display"/> are <c>265416/21G</c> with six digits, or
/// <c>SF05/482703J</c> with the digits as given.
/// </summary>
public sealed partial record CroNumber : Identifier
{
    private const int SerialLength = 6;

    private CroNumber(string raw, Reading reading)
        : base(raw, reading)
    {
    }

    /// <summary>Reads a CRO number; never refuses one.</summary>
    /// <param name="raw">The number as written, with or without its slash.</param>
    /// <returns>The number, flagged when its form or its check letter does not hold.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="raw"/> is null.</exception>
    public static CroNumber Parse(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var compact = IdentifierText.Compact(raw);
        if (Standard().Match(compact) is { Success: true } standard)
            return new CroNumber(raw, ReadStandard(raw, compact, Parts.Of(standard)));
        if (WithoutFingerprints().Match(compact) is { Success: true } file)
            return new CroNumber(raw, ReadFile(raw, compact, Parts.Of(file)));
        return new CroNumber(raw, Reading.Malformed(raw, compact, "Is not written like a CRO number."));
    }

    private static Reading ReadStandard(string raw, string compact, Parts parts)
    {
        var serial = parts.Serial.PadLeft(SerialLength, '0');
        return CheckLetter.Fits(parts.Letter, parts.Year, serial)
            ? ValidAs($"{serial}/{parts.Year}{parts.Letter}")
            : WrongLetter(raw, compact);
    }

    // The two published readers disagree on short SF serials: one reckons with the serial as written, the other
    // pads it to six digits, and each has true examples. A letter that fits either way passes (24 November 2026);
    // of wrong letters 2 in 23 then slip through instead of 1.
    private static Reading ReadFile(string raw, string compact, Parts parts)
    {
        var fits = CheckLetter.Fits(parts.Letter, parts.Year, parts.Serial)
            || CheckLetter.Fits(parts.Letter, parts.Year, parts.Serial.PadLeft(SerialLength, '0'));
        return fits ? ValidAs($"SF{parts.Year}/{parts.Serial}{parts.Letter}") : WrongLetter(raw, compact);
    }

    private static Reading ValidAs(string normal) => Reading.Valid(normal, normal);

    private static Reading WrongLetter(string raw, string compact) =>
        Reading.Malformed(raw, compact, "The check letter does not match.");

    private readonly record struct Parts(string Year, string Serial, char Letter)
    {
        public static Parts Of(Match match) =>
            new(match.Groups["year"].Value, match.Groups["serial"].Value, match.Groups["letter"].Value[0]);
    }

    // Source: Intelligence handling §2.2, row "CRO number" [MOJ-ID].
    [GeneratedRegex(@"^(?<serial>[0-9]{1,6})/?(?<year>[0-9]{2})(?<letter>[A-Z])\z")]
    private static partial Regex Standard();

    [GeneratedRegex(@"^SF(?<year>[0-9]{2})/?(?<serial>[0-9]{1,6})(?<letter>[A-Z])\z")]
    private static partial Regex WithoutFingerprints();
}
