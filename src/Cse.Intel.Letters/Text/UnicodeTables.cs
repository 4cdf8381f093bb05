using System.Globalization;

namespace Cse.Intel.Letters.Text;

/// <summary>
/// What the Unicode Character Database says of characters, read once from a table in this assembly (made by
/// eng/UnicodeTables.cs, which also names the version).
/// </summary>
internal static class UnicodeTables
{
    private const int CodePoints = 0x110000;
    private const int LowPlaneEnd = 0x10000;

    private static readonly BidiClass[] LowBidi = new BidiClass[LowPlaneEnd];
    private static readonly LineBreakClass[] LowLineBreak = new LineBreakClass[LowPlaneEnd];
    private static readonly List<(int Start, BidiClass Bidi, LineBreakClass LineBreak)> High = [];
    private static readonly Dictionary<int, int> Brackets = [];

    static UnicodeTables()
    {
        using var stream = typeof(UnicodeTables).Assembly.GetManifestResourceStream("Text/UnicodeTables.txt")
            ?? throw new InvalidOperationException("The Unicode tables are not embedded in this assembly.");
        using var reader = new StreamReader(stream);
        (int Start, BidiClass Bidi, LineBreakClass LineBreak) range = default;
        while (reader.ReadLine() is { } line)
            if (line[0] == '(')
                AddBracket(line.Split(' '));
            else if (line[0] != '#')
            {
                var fields = line.Split(' ');
                var next = (Hex(fields[0]), Enum.Parse<BidiClass>(fields[1]), Enum.Parse<LineBreakClass>(fields[2]));
                Add(range, end: next.Item1);
                range = next;
            }
        Add(range, CodePoints);
    }

    public static BidiClass BidiClassOf(int codePoint) =>
        codePoint < LowPlaneEnd ? LowBidi[codePoint] : HighRangeOf(codePoint).Bidi;

    public static LineBreakClass LineBreakClassOf(int codePoint) =>
        codePoint < LowPlaneEnd ? LowLineBreak[codePoint] : HighRangeOf(codePoint).LineBreak;

    /// <summary>
    /// For an opening bracket its closing one, for a closing one the same number below zero, in canonical form, so that
    /// two brackets pair when the sum is zero; 0 for all other characters.
    /// </summary>
    public static int BracketOf(int codePoint) => Brackets.GetValueOrDefault(codePoint);

    private static void Add((int Start, BidiClass Bidi, LineBreakClass LineBreak) range, int end)
    {
        var lowEnd = Math.Min(end, LowPlaneEnd);
        if (range.Start < lowEnd)
        {
            Array.Fill(LowBidi, range.Bidi, range.Start, lowEnd - range.Start);
            Array.Fill(LowLineBreak, range.LineBreak, range.Start, lowEnd - range.Start);
        }
        if (end > LowPlaneEnd)
            High.Add(range);
    }

    private static void AddBracket(string[] fields)
    {
        Brackets[Hex(fields[1])] = Hex(fields[3]);
        Brackets[Hex(fields[2])] = -Hex(fields[3]);
    }

    private static (int Start, BidiClass Bidi, LineBreakClass LineBreak) HighRangeOf(int codePoint)
    {
        var (low, high) = (0, High.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = High[middle].Start <= codePoint ? (middle, high) : (low, middle - 1);
        }
        return High[low];
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
