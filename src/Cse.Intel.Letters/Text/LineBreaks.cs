namespace Cse.Intel.Letters.Text;

/// <summary>
/// Finds where a line may end: the Unicode Line Breaking Algorithm (UAX #14), with numbers as in example 7 of its section
/// 8.2, which keeps amounts and references together better and which Unicode's own test file expects.
/// </summary>
internal static class LineBreaks
{
    /// <summary>For each UTF-16 unit whether a line may begin with it; the first one's answer is no.</summary>
    public static bool[] Before(string text)
    {
        var breaks = new bool[text.Length];
        var units = Units(text);
        var rules = new LineBreakRules(units);
        for (var i = 1; i < units.Count; i++)
            breaks[units[i].Start] = rules.MayBreakBefore(i);
        return breaks;
    }

    /// <summary>Rules LB9 and LB10: marks join what they stand on; one that stands on nothing is taken for a letter.</summary>
    private static List<LineBreakUnit> Units(string text)
    {
        var units = new List<LineBreakUnit>(text.Length);
        var afterJoiner = false;
        for (var i = 0; i < text.Length; i++)
        {
            var type = CharacterClasses.LineBreakAt(text, i);
            var isMark = type is LineBreakClass.CM or LineBreakClass.ZWJ;
            if (!isMark || units.Count == 0 || !CarriesMarks(units[^1].Type))
                units.Add(new LineBreakUnit(isMark ? LineBreakClass.AL : type, i, afterJoiner));
            afterJoiner = type == LineBreakClass.ZWJ;
        }
        return units;
    }

    private static bool CarriesMarks(LineBreakClass type) => type is not (LineBreakClass.SP or LineBreakClass.BK
        or LineBreakClass.CR or LineBreakClass.LF or LineBreakClass.NL or LineBreakClass.ZW);
}

/// <summary>A character with its marks, and whether a zero width joiner came right before it (rule LB8a).</summary>
internal readonly record struct LineBreakUnit(LineBreakClass Type, int Start, bool AfterJoiner);
