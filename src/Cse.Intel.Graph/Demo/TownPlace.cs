using System.Globalization;

namespace Cse.Intel.Graph.Demo;

/// <summary>
/// Where a town stands and what it may hand out, so that fifty towns and Calderbrook itself share no id, name, mark,
/// number or postcode. Number 0 is Calderbrook.
/// </summary>
internal sealed class TownPlace
{
    /// <summary>Towns of a demo force, numbered from 1.</summary>
    public const int Towns = 50;

    /// <summary>Numbers a town has in each drama range: 51 towns into a thousand.</summary>
    public const int NumbersEach = 19;

    // Not J, T or U: no regional tag begins with them. A second letter I, Q or Z fits no format.
    private const string TagFirst = "JTU";
    private const string TagSecond = "ABCDEFGHJKLMNOPRSTUVWXY";
    private const string MarkLetters = "ABCDEFGHJKLMNOPRSTUVWXYZ";

    public TownPlace(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Towns);
        Number = number;
    }

    public int Number { get; }

    /// <summary><c>calderbrook</c>, or <c>calderbrook-07</c> for the seventh town of a force.</summary>
    public string System => Number == 0 ? "calderbrook" : Invariant($"calderbrook-{Number:00}");

    /// <summary>The town's name.</summary>
    public string Name => TownNames.Town(Number);

    /// <summary>An id as this town writes it: the plain id in Calderbrook, else with the town's number before it.</summary>
    public string Id(string id) => Number == 0 ? id : Invariant($"{Number:00}-{id}");

    /// <summary>A reference that an officer would read out: notice, meeting, occurrence.</summary>
    public string Reference(string id) => Number == 0 ? $"CB-{id}" : Invariant($"CB{Number:00}-{id}");

    /// <summary>The reference number of a report, of the form of intelligence-handling.md §1.3; the force does not exist.</summary>
    public string Urn(int year, string number) => Invariant($"IR-ZC{Number:00}-{year:0000}-{int.Parse(number, CultureInfo.InvariantCulture):0000000}");

    /// <summary>A postcode of area ZC, which does not exist: the only area that begins with Z is ZE.</summary>
    public string Postcode(int sector, int unit)
    {
        const string letters = "ABDEFGHJLNPQRSTUWXYZ";
        var district = Number == 0 ? 99 : Number;
        return Invariant($"ZC{district} {sector % 10}{letters[unit % letters.Length]}{letters[unit / letters.Length % letters.Length]}");
    }

    /// <summary>
    /// A mark that has the present form and has been issued to nobody: the tag is of no region, and age identifier 99
    /// is due in September 2049. (Identifier 01, never issued, would be flagged as malformed on every page.)
    /// </summary>
    public string Mark(int index)
    {
        var tag = $"{TagFirst[Number / TagSecond.Length]}{TagSecond[Number % TagSecond.Length]}";
        var (high, low) = Math.DivRem(index, MarkLetters.Length);
        return $"{tag}99 Z{MarkLetters[high]}{MarkLetters[low]}";
    }

    /// <summary>A mobile number of the range kept free for drama, 07700 900000 to 900999.</summary>
    public string Mobile(int index) => Invariant($"07700 900{InRange(index):000}");

    /// <summary>A landline number of the range kept free for drama, 0115 496 0000 to 0999.</summary>
    public string Landline(int index) => Invariant($"0115 496 0{InRange(index):000}");

    /// <summary>A point in the open North Sea, where no town stands.</summary>
    public (string Latitude, string Longitude) Point(int index)
    {
        var north = 54.6 + (Number / 10 * 0.05) + (index % 40 * 0.0007);
        var east = 2.1 + (Number % 10 * 0.08) + (index / 40 * 0.0011);
        return (north.ToString("0.00000", CultureInfo.InvariantCulture), east.ToString("0.00000", CultureInfo.InvariantCulture));
    }

    private int InRange(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, NumbersEach);
        return (Number * NumbersEach) + index;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
