using static Cse.Intel.Letters.Text.LineBreakClass;

namespace Cse.Intel.Letters.Text;

/// <summary>
/// Rules LB4 to LB31 of UAX #14 between two units. Asked in order from the second unit to the last, as some rules need to
/// know what went before: spaces, a number, how many regional indicators.
/// </summary>
internal sealed class LineBreakRules(List<LineBreakUnit> units)
{
    private LineBreakClass beforeSpaces = AL;
    private NumberPart number;
    private bool oddIndicators;

    private enum NumberPart { None, Digits, Closed }

    public bool MayBreakBefore(int i)
    {
        var (before, after) = (units[i - 1].Type, units[i].Type);
        Remember(before);
        return IsHard(before) ? !(before == CR && after == LF)
            : !(IsHard(after) || after is SP or ZW)
                && (beforeSpaces == ZW || !(units[i].AfterJoiner || HoldsOverSpaces(before, after)
                    || (before != SP && (HoldsAlways(before, after) || HoldsLetters(i, before, after)))));
    }

    private void Remember(LineBreakClass before)
    {
        if (before != SP)
            beforeSpaces = before;
        oddIndicators = before == RI && !oddIndicators;
        number = (before, number) switch
        {
            (NU, _) => NumberPart.Digits,
            (SY or IS, NumberPart.Digits) => NumberPart.Digits,
            (CL or CP or CPWide, NumberPart.Digits) => NumberPart.Closed,
            _ => NumberPart.None,
        };
    }

    /// <summary>LB4 to LB6.</summary>
    private static bool IsHard(LineBreakClass type) => type is BK or CR or LF or NL;

    /// <summary>LB11 to LB17, which hold across spaces too.</summary>
    private bool HoldsOverSpaces(LineBreakClass before, LineBreakClass after) =>
        after is WJ or EX
        || before is WJ or GL
        || (after == GL && before is not (SP or BA or HY))
        || (IsClosing(after) || after is IS or SY) && before != NU
        || beforeSpaces is OP or OPWide
        || (beforeSpaces == QU && IsOpening(after))
        || (IsClosing(beforeSpaces) && after == NS)
        || (beforeSpaces == B2 && after == B2);

    /// <summary>LB19 to LB22, but for the Hebrew letters of LB21a.</summary>
    private static bool HoldsAlways(LineBreakClass before, LineBreakClass after) =>
        before == QU || after == QU
        || (before != CB && after != CB && (after is BA or HY or NS or IN || before == BB || (before == SY && after == HL)));

    private bool HoldsLetters(int i, LineBreakClass before, LineBreakClass after) =>
        (i > 1 && units[i - 2].Type == HL && before is HY or BA && after != CB)
        || HoldsWord(before, after)
        || HoldsNumber(i, before, after)
        || HoldsHangul(before, after)
        || (before == RI && after == RI && oddIndicators)
        || (before is EB or IDPictograph && after == EM);

    /// <summary>LB23, LB23a, LB24, LB28, LB29, LB30.</summary>
    private static bool HoldsWord(LineBreakClass before, LineBreakClass after) =>
        (IsLetter(before) && (after is NU or PR or PO || IsLetter(after)))
        || (IsLetter(after) && before is NU or PR or PO or IS)
        || (before == PR && IsIdeographic(after))
        || (IsIdeographic(before) && after == PO)
        || (after == OP && (IsLetter(before) || before == NU))
        || (before == CP && (IsLetter(after) || after == NU));

    /// <summary>LB25 in the form of example 7.</summary>
    private bool HoldsNumber(int i, LineBreakClass before, LineBreakClass after) =>
        (before is PR or PO && (after == NU || ((IsOpening(after) || after == HY) && i + 1 < units.Count && units[i + 1].Type == NU)))
        || (after == NU && (IsOpening(before) || before == HY))
        || (number == NumberPart.Digits && (after is NU or SY or IS || IsClosing(after)))
        || (number != NumberPart.None && after is PO or PR);

    /// <summary>LB26 and LB27.</summary>
    private static bool HoldsHangul(LineBreakClass before, LineBreakClass after) =>
        (before == JL && after is JL or JV or H2 or H3)
        || (before is JV or H2 && after is JV or JT)
        || (before is JT or H3 && after == JT)
        || (IsHangul(before) && after == PO)
        || (before == PR && IsHangul(after));

    private static bool IsLetter(LineBreakClass type) => type is AL or HL;

    private static bool IsIdeographic(LineBreakClass type) => type is ID or IDPictograph or EB or EM;

    private static bool IsHangul(LineBreakClass type) => type is JL or JV or JT or H2 or H3;

    private static bool IsOpening(LineBreakClass type) => type is OP or OPWide;

    private static bool IsClosing(LineBreakClass type) => type is CL or CP or CPWide;
}
