using System.Collections.Frozen;

namespace Cse.Intel.Graph.Domain.Names;

/// <summary>One word of a name, with what is needed to compare it.</summary>
internal sealed class NameWord
{
    private const double ParticleWeight = 0.3;

    // Small words of family names, written or left out as the clerk pleased.
    private static readonly FrozenSet<string> Particles = FrozenSet.Create(
        "AL", "EL", "UL", "UR", "BIN", "BEN", "IBN", "BINT", "ABD", "ABU", "DE", "DA", "DI", "DO", "DOS", "DU", "LA", "LE", "VAN", "VON", "DER", "DEN", "AP", "AB");

    public NameWord(string text)
    {
        Text = text;
        Keys = DoubleMetaphone.Encode(text);
        Weight = Particles.Contains(text) ? ParticleWeight : 1;
    }

    /// <summary>The folded word.</summary>
    public string Text { get; }

    /// <summary>How it sounds.</summary>
    public (string Primary, string Alternate) Keys { get; }

    /// <summary>How much it says about who is meant: 1, less for a particle.</summary>
    public double Weight { get; }

    /// <summary>Whether it may stand for any name that begins with it.</summary>
    public bool IsInitial => Text.Length == 1;
}
