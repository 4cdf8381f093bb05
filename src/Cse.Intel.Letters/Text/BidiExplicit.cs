namespace Cse.Intel.Letters.Text;

/// <summary>Explicit levels and directions (UAX #9, rules X1 to X8): what embeddings, overrides and isolates ask for.</summary>
internal sealed class BidiExplicit
{
    private const int MaxDepth = 125;

    private readonly BidiClass[] types;
    private readonly Stack<Status> stack = new();
    private int overflowIsolates;
    private int overflowEmbeddings;
    private int validIsolates;

    /// <summary>Works the rules on the types, which it changes where an override rules.</summary>
    public BidiExplicit(BidiClass[] types, byte baseLevel)
    {
        this.types = types;
        Levels = new byte[types.Length];
        MatchOf = MatchIsolates(types);
        stack.Push(new Status(baseLevel, Override: null, IsIsolate: false));
        for (var i = 0; i < types.Length; i++)
            Take(i, baseLevel);
    }

    public byte[] Levels { get; }

    public ReadOnlySpan<BidiClass> Types => types;

    /// <summary>For an isolate initiator the place of its PDI, for a PDI that of its initiator, else -1 (BD9).</summary>
    public int[] MatchOf { get; }

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

    private static int[] MatchIsolates(BidiClass[] types)
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

    private void Take(int i, byte baseLevel)
    {
        switch (types[i])
        {
            case BidiClass.RLE or BidiClass.LRE or BidiClass.RLO or BidiClass.LRO:
                Embed(i);
                break;
            case BidiClass.RLI or BidiClass.LRI or BidiClass.FSI:
                Isolate(i);
                break;
            case BidiClass.PDI:
                EndIsolate();
                Place(i);
                break;
            case BidiClass.PDF:
                EndEmbedding();
                Levels[i] = stack.Peek().Level;
                break;
            case BidiClass.B:
                Levels[i] = baseLevel;
                break;
            case BidiClass.BN:
                Levels[i] = stack.Peek().Level;
                break;
            default:
                Place(i);
                break;
        }
    }

    private void Place(int i)
    {
        var status = stack.Peek();
        Levels[i] = status.Level;
        types[i] = status.Override ?? types[i];
    }

    private void Embed(int i)
    {
        Levels[i] = stack.Peek().Level;
        var isRightToLeft = types[i] is BidiClass.RLE or BidiClass.RLO;
        var level = NextLevel(isRightToLeft);
        if (level <= MaxDepth && overflowIsolates == 0 && overflowEmbeddings == 0)
            stack.Push(new Status((byte)level, types[i] switch { BidiClass.RLO => BidiClass.R, BidiClass.LRO => BidiClass.L, _ => null }, IsIsolate: false));
        else if (overflowIsolates == 0)
            overflowEmbeddings++;
    }

    private void Isolate(int i)
    {
        var end = MatchOf[i] < 0 ? types.Length : MatchOf[i];
        var isRightToLeft = types[i] == BidiClass.RLI
            || (types[i] == BidiClass.FSI && FirstStrongIsRightToLeft(types.AsSpan(i + 1, end - i - 1)));
        Place(i);
        var level = NextLevel(isRightToLeft);
        if (level <= MaxDepth && overflowIsolates == 0 && overflowEmbeddings == 0)
        {
            validIsolates++;
            stack.Push(new Status((byte)level, Override: null, IsIsolate: true));
        }
        else
            overflowIsolates++;
    }

    private void EndIsolate()
    {
        if (overflowIsolates > 0)
            overflowIsolates--;
        else if (validIsolates > 0)
        {
            overflowEmbeddings = 0;
            while (!stack.Peek().IsIsolate)
                stack.Pop();
            stack.Pop();
            validIsolates--;
        }
    }

    private void EndEmbedding()
    {
        if (overflowIsolates > 0)
            return;
        if (overflowEmbeddings > 0)
            overflowEmbeddings--;
        else if (!stack.Peek().IsIsolate && stack.Count > 1)
            stack.Pop();
    }

    private int NextLevel(bool isRightToLeft)
    {
        var level = stack.Peek().Level;
        return isRightToLeft ? (level + 1) | 1 : (level + 2) & ~1;
    }

    private readonly record struct Status(byte Level, BidiClass? Override, bool IsIsolate);
}
