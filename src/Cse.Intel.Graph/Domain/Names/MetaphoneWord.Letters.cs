namespace Cse.Intel.Graph.Domain.Names;

/// <content>
/// The rules by letter. Sounds: <c>0</c> is th, <c>X</c> is sh or ch, <c>J</c> is as in judge, <c>A</c> any vowel at
/// the beginning. The word named beside a rule is one that shows it.
/// </content>
internal ref partial struct MetaphoneWord
{
    private int D()
    {
        if (Is(0, "DG"))
            return Is(2, "I", "E", "Y") ? Say("J", 3) : Say("TK", 2); // edge; Edgar
        return Say("T", Is(1, "T", "D") ? 2 : 1);
    }

    private int H() =>
        (AtStart || VowelNear(-1)) && VowelNear(1) ? Say("H", 2) : 1;

    private int J()
    {
        if (Is(0, "JOSE"))
            return AtStart && Near(4) == End ? Say("H", 1) : Say("J", "H", 1); // José; Joseph
        if (AtStart)
            return Say("J", "A", Doubled('J')); // Jankelowicz
        if (VowelNear(-1) && !_slavoGermanic && Is(1, "A", "O"))
            return Say("J", "H", 1); // Bajador
        if (AtEnd)
            return Say("J", "", 1);
        var joined = Is(1, "L", "T", "K", "S", "N", "M", "B", "Z") || Is(-1, "S", "K", "L");
        return joined ? Doubled('J') : Say("J", Doubled('J'));
    }

    private int L()
    {
        if (Near(1) != 'L')
            return Say("L", 1);
        var spanish = (_at == _letters.Length - 3 && Is(-1, "ILLO", "ILLA", "ALLE")) // Cabrillo
            || (Is(-1, "ALLE") && EndsLikeSpanish());
        return spanish ? Say("L", "", 2) : Say("L", 2);
    }

    private readonly bool EndsLikeSpanish() =>
        _letters[^1] is 'A' or 'O' || _letters.EndsWith("AS") || _letters.EndsWith("OS");

    private int M()
    {
        var silentB = Is(-1, "UMB") && (_at + 1 == _letters.Length - 1 || Is(2, "ER")); // dumb, thumber
        return Say("M", silentB || Near(1) == 'M' ? 2 : 1);
    }

    private int P()
    {
        if (Near(1) == 'H')
            return Say("F", 2);
        return Say("P", Is(1, "P", "B") ? 2 : 1); // Campbell
    }

    private int R()
    {
        var french = AtEnd && !_slavoGermanic && Is(-2, "IE") && !Is(-4, "ME", "MA"); // Rogier
        return french ? Say("", "R", 1) : Say("R", Doubled('R'));
    }

    private int T()
    {
        if (Is(0, "TION", "TIA", "TCH"))
            return Say("X", 3);
        if (Is(0, "TH", "TTH"))
            return Is(2, "OM", "AM") || _germanic ? Say("T", 2) : Say("0", "T", 2); // Thomas; Smith
        return Say("T", Is(1, "T", "D") ? 2 : 1);
    }

    private int W()
    {
        if (Is(0, "WR"))
            return Say("R", 2);
        if (AtStart && VowelNear(1))
            return Say("A", "F", 1); // Wasserman, also Vasserman
        if (AtStart && Near(1) == 'H')
            return Say("A", 1);
        if ((AtEnd && VowelNear(-1)) || Is(-1, "EWSKI", "EWSKY", "OWSKI", "OWSKY") || _germanic)
            return Say("", "F", 1); // Arnow, Arnoff
        return Is(0, "WICZ", "WITZ") ? Say("TS", "FX", 4) : 1; // Filipowicz
    }

    private int X()
    {
        var silent = AtEnd && Is(-2, "AU", "OU"); // Breaux
        var used = Is(1, "C", "X") ? 2 : 1;
        return silent ? used : Say("KS", used);
    }

    private int Z()
    {
        if (Near(1) == 'H')
            return Say("J", 2); // Zhao
        var affricate = Is(1, "ZO", "ZI", "ZA") || (_slavoGermanic && !AtStart && Near(-1) != 'T');
        return affricate ? Say("S", "TS", Doubled('Z')) : Say("S", Doubled('Z'));
    }
}
