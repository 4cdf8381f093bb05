using System.Globalization;

namespace Cse.Intel.Graph.Domain.Identifiers;

/// <summary>
/// The check letter of PNC IDs and CRO numbers: the two-digit year followed by the serial, modulo 23, as a place in
/// an alphabet without I, O and S (Intelligence handling §2.2; check letters of the published examples recomputed).
/// </summary>
internal static class CheckLetter
{
    private const string Alphabet = "ZABCDEFGHJKLMNPQRTUVWXY";

    /// <summary>Whether the letter fits a two-digit year and a serial of at most seven digits, padded as the identifier asks.</summary>
    public static bool Fits(char letter, ReadOnlySpan<char> twoDigitYear, ReadOnlySpan<char> serial) =>
        letter == Alphabet[int.Parse($"{twoDigitYear}{serial}", NumberStyles.None, CultureInfo.InvariantCulture) % Alphabet.Length];
}
