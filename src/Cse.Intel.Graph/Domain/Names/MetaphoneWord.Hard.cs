namespace Cse.Intel.Graph.Domain.Names;

/// <content>The three letters that English spelling treats worst: C, G and S.</content>
internal ref partial struct MetaphoneWord
{
    private int C()
    {
        if (IsGermanicAch())
            return Say("K", 2);
        if (AtStart && Is(0, "CAESAR"))
            return Say("S", 2);
        if (Is(0, "CHIA"))
            return Say("K", 2); // Chianti
        if (Is(0, "CH"))
            return Ch();
        if (Is(0, "CZ") && !Is(-2, "WICZ"))
            return Say("S", "X", 2); // Czerny
        if (Is(1, "CIA"))
            return Say("X", 3); // Focaccia
        if (Is(0, "CC") && !(_at == 1 && _letters[0] == 'M'))
            return Cc();
        if (Is(0, "CK", "CG", "CQ"))
            return Say("K", 2);
        if (Is(0, "CI", "CE", "CY"))
            return Is(0, "CIO", "CIE", "CIA") ? Say("S", "X", 2) : Say("S", 2);
        return Say("K", Is(1, "C", "K", "Q") && !Is(1, "CE", "CI") ? 2 : 1);
    }

    private readonly bool IsGermanicAch() =>
        _at > 1 && !VowelNear(-2) && Is(-1, "ACH") && Near(2) != 'I'
        && (Near(2) != 'E' || Is(-2, "BACHER", "MACHER")); // Bach

    private int Ch()
    {
        if (!AtStart && Is(0, "CHAE"))
            return Say("K", "X", 2); // Michael
        if (AtStart && Is(1, "HARAC", "HARIS", "HOR", "HYM", "HIA", "HEM") && !StartsWith("CHORE"))
            return Say("K", 2); // Chorus
        if (IsHardCh())
            return Say("K", 2);
        if (AtStart)
            return Say("X", 2);
        return StartsWith("MC") ? Say("K", 2) : Say("X", "K", 2); // McHugh; Tichner
    }

    private readonly bool IsHardCh() =>
        _germanic
        || Is(-2, "ORCHES", "ARCHIT", "ORCHID")
        || Is(2, "T", "S")
        || ((AtStart || Is(-1, "A", "O", "U", "E")) && Is(2, "L", "R", "N", "M", "B", "H", "F", "V", "W", " ")); // Wachtler

    private int Cc()
    {
        if (!Is(2, "I", "E", "H") || Is(2, "HU"))
            return Say("K", 2); // Bacchus
        var asInAccent = (_at == 1 && _letters[0] == 'A') || Is(-1, "UCCEE", "UCCES");
        return asInAccent ? Say("KS", 3) : Say("X", 3); // Bacci
    }

    private int G()
    {
        if (Near(1) == 'H')
            return Gh();
        if (Near(1) == 'N')
            return Gn();
        if (Is(1, "LI") && !_slavoGermanic)
            return Say("KL", "L", 2); // Tagliaro
        if (AtStart && Is(1, "Y", "ES", "EP", "EB", "EL", "EY", "IB", "IL", "IN", "IE", "EI", "ER"))
            return Say("K", "J", 2); // Gertrude
        if (IsSoftOrHardGer())
            return Say("K", "J", 2);
        if (Is(1, "E", "I", "Y") || Is(-1, "AGGI", "OGGI"))
            return SoftG();
        return Say("K", Doubled('G'));
    }

    private readonly bool IsSoftOrHardGer() =>
        Is(1, "ER", "Y")
        && !StartsWith("DANGER") && !StartsWith("RANGER") && !StartsWith("MANGER")
        && !Is(-1, "E", "I", "RGY", "OGY");

    private int SoftG()
    {
        if (_germanic || Is(1, "ET"))
            return Say("K", 2);
        return Is(1, "IER ") ? Say("J", 2) : Say("J", "K", 2); // Biaggi
    }

    private int Gh()
    {
        if (!AtStart && !VowelNear(-1))
            return Say("K", 2); // Burgh
        if (AtStart)
            return Near(2) == 'I' ? Say("J", 2) : Say("K", 2); // Ghislaine; Ghent
        var silent = Is(-2, "B", "H", "D") || Is(-3, "B", "H", "D") || Is(-4, "B", "H"); // Hugh, Bough, Broughton
        if (silent)
            return 2;
        if (Near(-1) == 'U' && Is(-3, "C", "G", "L", "R", "T"))
            return Say("F", 2); // McLaughlin, Gough
        return Near(-1) == 'I' ? 2 : Say("K", 2); // Wright
    }

    private int Gn()
    {
        if (_at == 1 && VowelNear(-1) && !_slavoGermanic)
            return Say("KN", "N", 2); // Agnes
        var italian = !Is(2, "EY") && !_slavoGermanic; // not Cagney
        return italian ? Say("N", "KN", 2) : Say("KN", 2);
    }

    private int S()
    {
        if (Is(-1, "ISL", "YSL"))
            return 1; // Carlisle
        if (AtStart && Is(0, "SUGAR"))
            return Say("X", "S", 1);
        if (Is(0, "SH"))
            return Is(1, "HEIM", "HOEK", "HOLM", "HOLZ") ? Say("S", 2) : Say("X", 2); // Chisholm
        if (Is(0, "SIO", "SIA"))
            return _slavoGermanic ? Say("S", 3) : Say("S", "X", 3);
        if ((AtStart && Is(1, "M", "N", "L", "W")) || Near(1) == 'Z')
            return Say("S", "X", Doubled('Z')); // Smith beside Schmidt
        if (Is(0, "SC"))
            return Sc();
        var used = Is(1, "S", "Z") ? 2 : 1;
        var french = AtEnd && Is(-2, "AI", "OI"); // Artois
        return french ? Say("", "S", used) : Say("S", used);
    }

    private int Sc()
    {
        if (Near(2) != 'H')
            return Is(2, "I", "E", "Y") ? Say("S", 3) : Say("SK", 3);
        if (Is(3, "ER", "EN"))
            return Say("X", "SK", 3); // Schermerhorn
        if (Is(3, "OO", "UY", "ED", "EM"))
            return Say("SK", 3); // Schooner
        var beforeConsonant = AtStart && !VowelNear(3) && Near(3) != 'W';
        return beforeConsonant ? Say("X", "S", 3) : Say("X", 3); // Schmidt
    }
}
