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
        MatchOf = BidiIsolates.Match(types);
        stack.Push(new Status(baseLevel, Override: null, IsIsolate: false));
        for (var i = 0; i < types.Length; i++)
            Take(i, baseLevel);
    }

    public byte[] Levels { get; }

    public ReadOnlySpan<BidiClass> Types => types;

    /// <summary>For an isolate initiator the place of its PDI, for a PDI that of its initiator, else -1 (BD9).</summary>
    public int[] MatchOf { get; }

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
            || (types[i] == BidiClass.FSI && BidiIsolates.FirstStrongIsRightToLeft(types.AsSpan(i + 1, end - i - 1)));
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
