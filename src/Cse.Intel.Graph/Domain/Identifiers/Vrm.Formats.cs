using System.Text.RegularExpressions;

namespace Cse.Intel.Graph.Domain.Identifiers;

/// <content>
/// The formats, on the normal form. Source: Intelligence handling §2.2, rows "VRM ..." (published number-plate
/// format pages). Each group of a pattern is a block of the displayed mark.
/// </content>
public sealed partial record Vrm
{
    private static (VrmFormat Format, string Display) Recognise(string normal)
    {
        foreach (var (format, pattern) in Formats)
            if (pattern.Match(normal) is { Success: true } match)
                return (format, Spaced(match));
        return (VrmFormat.Unknown, "");
    }

    private static string Spaced(Match match) =>
        string.Join(' ', match.Groups.Values.Skip(1).Where(block => block.Success).Select(block => block.Value));

    private static readonly (VrmFormat Format, Regex Pattern)[] Formats =
    [
        (VrmFormat.Current, Current()),
        (VrmFormat.Prefix, Prefix()),
        (VrmFormat.Suffix, Suffix()),
        (VrmFormat.Dateless, Dateless()),
        (VrmFormat.NorthernIreland, NorthernIreland()),
        (VrmFormat.Military, Military()),
        (VrmFormat.Diplomatic, Diplomatic()),
    ];

    // Tag letters: no I, Q, Z. Last three: no I, Q.
    [GeneratedRegex(@"^([A-HJ-PR-Y]{2}[0-9]{2})([A-HJ-PR-Z]{3})\z")]
    private static partial Regex Current();

    // The age letter is never I, O, U or Z. Q is let in: rebuilt and imported vehicles of unknown age carry it.
    [GeneratedRegex(@"^([A-HJ-NP-TV-Y][0-9]{1,3})([A-HJ-PR-Y]{3})\z")]
    private static partial Regex Prefix();

    // The age letter is never I, O, Q, U or Z.
    [GeneratedRegex(@"^([A-HJ-PR-Y]{3})([0-9]{1,3}[A-HJ-NPR-TV-Y])\z")]
    private static partial Regex Suffix();

    // No I, Q, Z in Great Britain. Three letters with four digits are let in although Great Britain issued three:
    // one published suite accepts them, and a lost I or Z of a Northern Irish mark looks the same.
    [GeneratedRegex(@"^(?:([A-HJ-PR-Y]{1,3})([0-9]{1,4})|([0-9]{1,4})([A-HJ-PR-Y]{1,3}))\z")]
    private static partial Regex Dateless();

    // Two or three letters with an I or a Z among them, before or after one to four digits.
    [GeneratedRegex(@"^(?:(?=[A-Z]*[IZ])([A-PR-Z]{2,3})([0-9]{1,4})|([0-9]{1,4})(?=[A-Z]*[IZ])([A-PR-Z]{2,3}))\z")]
    private static partial Regex NorthernIreland();

    [GeneratedRegex(@"^(?:([0-9]{2})([A-Z]{2})([0-9]{2})|([A-Z]{2})([0-9]{2})([A-Z]{2}))\z")]
    private static partial Regex Military();

    // D for a mission, X for an international organisation; no other letter.
    [GeneratedRegex(@"^([0-9]{3})([DX])([0-9]{3})\z")]
    private static partial Regex Diplomatic();
}
