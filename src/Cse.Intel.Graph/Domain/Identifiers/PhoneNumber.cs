using Cse.Intel.Graph.Domain.Names;
using PhoneNumbers;

namespace Cse.Intel.Graph.Domain.Identifiers;

/// <summary>
/// A telephone number, read as one dialled from the United Kingdom. <see cref="Identifier.Normal"/> is E.164
/// (<c>+447700900123</c>), <see cref="Identifier.Display"/> is <c>07700 900123</c> at home and
/// <c>+353 1 234 5678</c> from abroad. An extension is kept apart and takes no part in equality: calls are logged
/// by the number.
/// </summary>
public sealed record PhoneNumber : Identifier
{
    private const string Home = "GB";
    private const int HomeCode = 44;

    // The numbering plans of the world, from their published metadata.
    private static readonly PhoneNumberUtil Plans = PhoneNumberUtil.GetInstance();
    private static readonly ShortNumberInfo ShortCodes = ShortNumberInfo.GetInstance();

    private PhoneNumber(string raw, Reading reading, PhoneLine line = PhoneLine.Unknown, string? extension = null)
        : base(raw, reading)
    {
        Line = line;
        Extension = extension;
    }

    /// <summary>What sort of line it is.</summary>
    public PhoneLine Line { get; }

    /// <summary>The digits of the extension; null when none was given.</summary>
    public string? Extension { get; }

    /// <summary>Reads a number; never refuses one.</summary>
    /// <param name="raw">The number as written, with or without a country code.</param>
    /// <returns>
    /// The number; malformed when the plan of its country has no such number; <see cref="Validity.Unknown"/> for short
    /// codes (999, 101) and for local numbers without their area code.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="raw"/> is null.</exception>
    public static PhoneNumber Parse(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        try
        {
            return Judge(raw, Plans.Parse(UnicodeText.WellFormed(raw), Home));
        }
        catch (NumberParseException)
        {
            // The library has no way to ask first; its messages speak to programmers, so ours stands instead.
            return Malformed(raw, "Is not written like a telephone number.");
        }
    }

    /// <summary>True for the same number, whatever the extension.</summary>
    /// <param name="other">The number to compare with.</param>
    /// <returns>Whether both are the same number.</returns>
    public bool Equals(PhoneNumber? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();

    private static PhoneNumber Judge(string raw, PhoneNumbers.PhoneNumber number)
    {
        if (Plans.IsValidNumber(number) || DramaNumbers.Contains(number))
            return new PhoneNumber(raw, Reading.Valid(E164(number), Shown(number)), LineOf(number), ExtensionOf(number));
        var compact = IdentifierText.Compact(raw);
        if (ShortCodes.IsValidShortNumberForRegion(number, Home))
            return new PhoneNumber(raw, Reading.Unknown(compact, compact, "Is a short code, which names a service and not a line."));
        return Plans.IsPossibleNumberWithReason(number) switch
        {
            PhoneNumberUtil.ValidationResult.IS_POSSIBLE_LOCAL_ONLY =>
                new PhoneNumber(raw, Reading.Unknown(compact, IdentifierText.Visible(raw), "Is a local number without its area code.")),
            PhoneNumberUtil.ValidationResult.TOO_SHORT => Malformed(raw, "Is too short for a telephone number."),
            PhoneNumberUtil.ValidationResult.TOO_LONG => Malformed(raw, "Is too long for a telephone number."),
            _ => Malformed(raw, "No such number is in use in its country."),
        };
    }

    private static PhoneNumber Malformed(string raw, string reason) =>
        new(raw, Reading.Malformed(raw, IdentifierText.Compact(raw), reason));

    private static string E164(PhoneNumbers.PhoneNumber number) => Plans.Format(number, PhoneNumberFormat.E164);

    private static string Shown(PhoneNumbers.PhoneNumber number) => Plans.Format(
        number,
        number.CountryCode == HomeCode ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);

    private static string? ExtensionOf(PhoneNumbers.PhoneNumber number) => number.HasExtension ? number.Extension : null;

    private static PhoneLine LineOf(PhoneNumbers.PhoneNumber number) => Plans.GetNumberType(number) switch
    {
        PhoneNumberType.MOBILE => PhoneLine.Mobile,
        PhoneNumberType.FIXED_LINE => PhoneLine.Landline,
        PhoneNumberType.FIXED_LINE_OR_MOBILE => PhoneLine.Unknown,
        PhoneNumberType.UNKNOWN => DramaNumbers.LineOf(number),
        _ => PhoneLine.Other,
    };
}
