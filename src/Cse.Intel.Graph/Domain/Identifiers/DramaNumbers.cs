namespace Cse.Intel.Graph.Domain.Identifiers;

/// <summary>
/// The ranges that Ofcom keeps free for drama (Intelligence handling §2.2, row "Phone"). The numbering metadata
/// knows some of them as unused; we hold all of them to be well formed, a deliberate exception (24 November 2026),
/// because demonstrations and training may use no others.
/// </summary>
internal static class DramaNumbers
{
    private const ulong ThousandOf = 1_000;

    // National numbers without the last three digits: only those the metadata does not accept by itself.
    private const ulong Mobile = 7_700_900;
    private const ulong Nottingham = 1_154_960;
    private const ulong NoArea = 1_632_960;

    public static bool Contains(PhoneNumbers.PhoneNumber number) => LineOf(number) != PhoneLine.Unknown;

    public static PhoneLine LineOf(PhoneNumbers.PhoneNumber number) =>
        number.CountryCode != 44
            ? PhoneLine.Unknown
            : (number.NationalNumber / ThousandOf) switch
            {
                Mobile => PhoneLine.Mobile,
                Nottingham or NoArea => PhoneLine.Landline,
                _ => PhoneLine.Unknown,
            };
}
