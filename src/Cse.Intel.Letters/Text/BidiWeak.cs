namespace Cse.Intel.Letters.Text;

/// <summary>Rules W1 to W7 of UAX #9: marks, numbers and what stands between numbers.</summary>
internal static class BidiWeak
{
    public static void Resolve(BidiClass[] types, BidiClass start)
    {
        ResolveMarks(types, start);
        ResolveNumbersByLetters(types, start);
        ResolveSeparators(types);
        ResolveTerminators(types);
        ResolveLatinNumbers(types, start);
    }

    /// <summary>In rules N0 to N2 a number counts as right to left.</summary>
    public static BidiClass StrongForNeutrals(BidiClass type) => type is BidiClass.EN or BidiClass.AN ? BidiClass.R : type;

    private static void ResolveMarks(BidiClass[] types, BidiClass start)
    {
        for (var i = 0; i < types.Length; i++)
            if (types[i] == BidiClass.NSM)
            {
                var before = i == 0 ? start : types[i - 1];
                types[i] = before == BidiClass.PDI || before.IsIsolateInitiator() ? BidiClass.ON : before;
            }
    }

    /// <summary>W2 and W3. The last strong type must still tell AL from R, so AL is changed in passing.</summary>
    private static void ResolveNumbersByLetters(BidiClass[] types, BidiClass start)
    {
        var strong = start;
        for (var i = 0; i < types.Length; i++)
        {
            if (types[i] is BidiClass.L or BidiClass.R or BidiClass.AL)
                strong = types[i];
            types[i] = types[i] switch
            {
                BidiClass.EN when strong == BidiClass.AL => BidiClass.AN,
                BidiClass.AL => BidiClass.R,
                var other => other,
            };
        }
    }

    private static void ResolveSeparators(BidiClass[] types)
    {
        for (var i = 1; i + 1 < types.Length; i++)
            if (types[i - 1] == types[i + 1]
                && ((types[i - 1] == BidiClass.EN && types[i] is BidiClass.ES or BidiClass.CS)
                    || (types[i - 1] == BidiClass.AN && types[i] == BidiClass.CS)))
                types[i] = types[i - 1];
    }

    /// <summary>W5 and W6.</summary>
    private static void ResolveTerminators(BidiClass[] types)
    {
        for (var i = 0; i < types.Length; i++)
        {
            if (types[i] is BidiClass.ES or BidiClass.CS)
                types[i] = BidiClass.ON;
            if (types[i] != BidiClass.ET)
                continue;
            var from = i;
            while (i + 1 < types.Length && types[i + 1] == BidiClass.ET)
                i++;
            var touchesNumber = (from > 0 && types[from - 1] == BidiClass.EN) || (i + 1 < types.Length && types[i + 1] == BidiClass.EN);
            Array.Fill(types, touchesNumber ? BidiClass.EN : BidiClass.ON, from, i + 1 - from);
        }
    }

    private static void ResolveLatinNumbers(BidiClass[] types, BidiClass start)
    {
        var strong = start;
        for (var i = 0; i < types.Length; i++)
            if (types[i] is BidiClass.L or BidiClass.R)
                strong = types[i];
            else if (types[i] == BidiClass.EN && strong == BidiClass.L)
                types[i] = BidiClass.L;
    }
}
