namespace Cse.Intel.Letters.Text;

/// <summary>
/// One isolating run sequence (UAX #9, BD13): the characters of one level that see each other, over isolates between them.
/// Rules W1 to W7, N0 to N2, I1 and I2 work on it.
/// </summary>
internal sealed class BidiSequence
{
    private readonly int[] places;
    private readonly BidiClass[] original;
    private readonly BidiClass[] types;
    private readonly byte level;
    private readonly BidiClass start;
    private readonly BidiClass end;

    private BidiSequence(int[] places, BidiExplicit embedded, ReadOnlySpan<BidiClass> given, byte before, byte after)
    {
        this.places = places;
        level = embedded.Levels[places[0]];
        start = BidiClassExtensions.Direction(Math.Max(level, before));
        end = BidiClassExtensions.Direction(Math.Max(level, after));
        types = new BidiClass[places.Length];
        original = new BidiClass[places.Length];
        for (var i = 0; i < places.Length; i++)
            (types[i], original[i]) = (embedded.Types[places[i]], given[places[i]]);
    }

    /// <summary>All sequences of a paragraph (rule X10).</summary>
    public static List<BidiSequence> Of(BidiExplicit embedded, ReadOnlySpan<BidiClass> given, byte baseLevel)
    {
        var runs = LevelRuns(embedded.Levels, given);
        var runAt = new Dictionary<int, int>();
        for (var run = 0; run < runs.Count; run++)
            runAt[runs[run][0]] = run;
        var sequences = new List<BidiSequence>();
        foreach (var first in runs)
        {
            // A run that begins with the end of an isolate goes on from the run with its beginning.
            if (given[first[0]] == BidiClass.PDI && embedded.MatchOf[first[0]] >= 0)
                continue;
            var places = new List<int>(first);
            var last = first;
            while (given[last[^1]].IsIsolateInitiator() && embedded.MatchOf[last[^1]] >= 0)
                places.AddRange(last = runs[runAt[embedded.MatchOf[last[^1]]]]);
            var before = runAt[first[0]] == 0 ? baseLevel : embedded.Levels[runs[runAt[first[0]] - 1][^1]];
            var isOpen = given[last[^1]].IsIsolateInitiator() || runAt[last[0]] == runs.Count - 1;
            var after = isOpen ? baseLevel : embedded.Levels[runs[runAt[last[0]] + 1][0]];
            sequences.Add(new BidiSequence([.. places], embedded, given, before, after));
        }
        return sequences;
    }

    /// <summary>Works the rules and writes the levels of this sequence's characters.</summary>
    public void Resolve(ReadOnlySpan<int> brackets, byte[] levels)
    {
        BidiWeak.Resolve(types, start);
        if (!brackets.IsEmpty)
            new BidiBrackets(types, original, start, level).Resolve(places, brackets);
        ResolveNeutrals();
        for (var i = 0; i < types.Length; i++)
            levels[places[i]] = (byte)(level + Rise(types[i]));
    }

    private static List<List<int>> LevelRuns(byte[] levels, ReadOnlySpan<BidiClass> given)
    {
        var runs = new List<List<int>>();
        for (var i = 0; i < given.Length; i++)
        {
            if (given[i].IsRemoved())
                continue;
            if (runs.Count == 0 || levels[runs[^1][^1]] != levels[i])
                runs.Add([]);
            runs[^1].Add(i);
        }
        return runs;
    }

    /// <summary>Rules N1 and N2: neutrals go with their neighbours if these agree, else with the level.</summary>
    private void ResolveNeutrals()
    {
        for (var i = 0; i < types.Length; i++)
        {
            if (!types[i].IsNeutralOrIsolate())
                continue;
            var from = i;
            while (i + 1 < types.Length && types[i + 1].IsNeutralOrIsolate())
                i++;
            var before = from == 0 ? start : BidiWeak.StrongForNeutrals(types[from - 1]);
            var after = i + 1 == types.Length ? end : BidiWeak.StrongForNeutrals(types[i + 1]);
            Array.Fill(types, before == after ? before : BidiClassExtensions.Direction(level), from, i + 1 - from);
        }
    }

    /// <summary>Rules I1 and I2.</summary>
    private int Rise(BidiClass type) => (level % 2, type) switch
    {
        (0, BidiClass.R) => 1,
        (0, BidiClass.AN or BidiClass.EN) => 2,
        (1, BidiClass.L or BidiClass.EN or BidiClass.AN) => 1,
        _ => 0,
    };
}
