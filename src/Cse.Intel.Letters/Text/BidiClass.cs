namespace Cse.Intel.Letters.Text;

/// <summary>The bidirectional character types of UAX #9, table 4, under their names there.</summary>
internal enum BidiClass : byte
{
    L, R, AL, EN, ES, ET, AN, CS, NSM, BN, B, S, WS, ON, LRE, LRO, RLE, RLO, PDF, LRI, RLI, FSI, PDI,
}

/// <summary>Groups of types that the rules speak of.</summary>
internal static class BidiClassExtensions
{
    public static bool IsIsolateInitiator(this BidiClass type) => type is BidiClass.LRI or BidiClass.RLI or BidiClass.FSI;

    /// <summary>Rule X9: embedding codes and boundary neutrals take no part in the rules after X8.</summary>
    public static bool IsRemoved(this BidiClass type) =>
        type is BidiClass.LRE or BidiClass.RLE or BidiClass.LRO or BidiClass.RLO or BidiClass.PDF or BidiClass.BN;

    /// <summary>"NI" of rules N1 and N2.</summary>
    public static bool IsNeutralOrIsolate(this BidiClass type) =>
        type is BidiClass.B or BidiClass.S or BidiClass.WS or BidiClass.ON or BidiClass.PDI || type.IsIsolateInitiator();

    /// <summary>The direction of a level: even is left to right.</summary>
    public static BidiClass Direction(int level) => level % 2 == 0 ? BidiClass.L : BidiClass.R;
}
