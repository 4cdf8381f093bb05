namespace Cse.Intel.Graph.Domain.Identifiers;

/// <summary>Characters of a plate that cameras and witnesses confuse (Intelligence handling §2.2, "Partial VRM search").</summary>
internal static class VrmLookAlikes
{
    /// <summary>One character for each group: O=0, I=1=L, Z=2, S=5, B=8, G=6, V=U, M=N.</summary>
    public static char Fold(char c) => c switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        'Z' => '2',
        'S' => '5',
        'B' => '8',
        'G' => '6',
        'V' => 'U',
        'M' => 'N',
        _ => c,
    };

    public static string Fold(string normal) =>
        string.Create(normal.Length, normal, static (folded, from) =>
        {
            for (var i = 0; i < folded.Length; i++)
                folded[i] = Fold(from[i]);
        });
}
