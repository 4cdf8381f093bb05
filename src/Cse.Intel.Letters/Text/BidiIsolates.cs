namespace Cse.Intel.Letters.Text;

/// <summary>What UAX #9 asks of isolates before its rules begin.</summary>
internal static class BidiIsolates
{
    /// <summary>Rules P2 and P3, for a paragraph or what stands in an isolate.</summary>
    public static bool FirstStrongIsRightToLeft(ReadOnlySpan<BidiClass> types)
    {
        var depth = 0;
        foreach (var type in types)
            if (type.IsIsolateInitiator())
                depth++;
            else if (type == BidiClass.PDI)
                depth = Math.Max(0, depth - 1);
            else if (depth == 0 && type is BidiClass.L or BidiClass.R or BidiClass.AL)
                return type != BidiClass.L;
        return false;
    }

    /// <summary>BD9: for an isolate initiator the place of its PDI, for a PDI that of its initiator, else -1.</summary>
    public static int[] Match(BidiClass[] types)
    {
        var matches = new int[types.Length];
        Array.Fill(matches, -1);
        var open = new Stack<int>();
        for (var i = 0; i < types.Length; i++)
            if (types[i].IsIsolateInitiator())
                open.Push(i);
            else if (types[i] == BidiClass.PDI && open.TryPop(out var initiator))
                (matches[i], matches[initiator]) = (initiator, i);
        return matches;
    }
}
