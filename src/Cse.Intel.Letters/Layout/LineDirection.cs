using Cse.Intel.Letters.Text;

namespace Cse.Intel.Letters.Layout;

/// <summary>Which way the text of a line runs, as a whole and character by character.</summary>
/// <param name="Levels">The embedding level of each character; null where all run left to right in a line that does too.</param>
/// <param name="BaseLevel">1 if the line as a whole runs from right to left, else 0.</param>
internal sealed record LineDirection(byte[]? Levels, byte BaseLevel)
{
    private static readonly LineDirection LeftToRight = new(null, 0);

    private static readonly string[] RightToLeftLanguages = ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"];

    public static LineDirection Of(SourceLine line)
    {
        var isTagged = RunsRightToLeft(line.Language);
        if (!isTagged && HoldsLeftToRightOnly(line.Text))
            return LeftToRight;
        var (types, brackets) = WithIsolates(line);
        var baseLevel = isTagged || IsMainlyRightToLeft(types) ? (byte)1 : (byte)0;
        return new LineDirection(WithoutIsolates(line, BidiParagraph.Levels(types, brackets, baseLevel)), baseLevel);
    }

    /// <summary>True below the first right-to-left block and in the blocks that European letters use above it.</summary>
    public static bool HoldsLeftToRightOnly(string text)
    {
        foreach (var unit in text)
            if (unit is not (< '\u0590' or (>= '\u1E00' and <= '\u200A') or (>= '\u2010' and <= '\u2027') or (>= '\u2030' and <= '\u205E') or (>= '\u20A0' and <= '\u214F')))
                return false;
        return true;
    }

    /// <summary>
    /// A line that begins with a right-to-left letter and has more of them than of others. Facts in it do not count: an
    /// English sentence that begins with an Arabic name remains one.
    /// </summary>
    private static bool IsMainlyRightToLeft(BidiClass[] types)
    {
        if (BidiParagraph.BaseLevelOf(types) == 0)
            return false;
        var (depth, balance) = (0, 0);
        foreach (var type in types)
            if (type.IsIsolateInitiator())
                depth++;
            else if (type == BidiClass.PDI)
                depth--;
            else if (depth == 0)
                balance += type switch { BidiClass.R or BidiClass.AL => 1, BidiClass.L => -1, _ => 0 };
        return balance >= 0;
    }

    private static bool RunsRightToLeft(string? language) =>
        language is not null && RightToLeftLanguages.Contains(language.Split('-')[0], StringComparer.OrdinalIgnoreCase);

    /// <summary>The types of the line with an isolate of unknown direction (FSI, PDI) around each fact.</summary>
    private static (BidiClass[] Types, int[] Brackets) WithIsolates(SourceLine line)
    {
        var types = new List<BidiClass>(line.Text.Length + 2 * line.Spans.Count);
        var brackets = new List<int>(types.Capacity);
        foreach (var span in line.Spans)
        {
            Mark(span, BidiClass.FSI);
            for (var i = span.Start; i < span.End; i++)
            {
                types.Add(CharacterClasses.BidiAt(line.Text, i));
                brackets.Add(UnicodeTables.BracketOf(line.Text[i]));
            }
            Mark(span, BidiClass.PDI);
        }
        return ([.. types], [.. brackets]);

        void Mark(SourceSpan span, BidiClass type)
        {
            if (!span.IsIsolated)
                return;
            types.Add(type);
            brackets.Add(0);
        }
    }

    private static byte[] WithoutIsolates(SourceLine line, byte[] levels)
    {
        var kept = new byte[line.Text.Length];
        var shift = 0;
        foreach (var span in line.Spans)
        {
            shift += span.IsIsolated ? 1 : 0;
            levels.AsSpan(span.Start + shift, span.End - span.Start).CopyTo(kept.AsSpan(span.Start));
            shift += span.IsIsolated ? 1 : 0;
        }
        return kept;
    }
}
