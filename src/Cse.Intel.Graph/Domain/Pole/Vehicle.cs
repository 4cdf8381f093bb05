using Cse.Intel.Graph.Domain.Identifiers;

namespace Cse.Intel.Graph.Domain.Pole;

/// <summary>A vehicle, perhaps known by a partial registration or a description only.</summary>
public sealed record Vehicle : EntityPayload
{
    /// <inheritdoc/>
    public override EntityKind Kind => EntityKind.Vehicle;

    /// <summary>Vehicle registration mark.</summary>
    public Vrm? Vrm { get; init; }

    /// <summary>Make.</summary>
    public string? Make { get; init; }

    /// <summary>Model.</summary>
    public string? Model { get; init; }

    /// <summary>Colour.</summary>
    public string? Colour { get; init; }

    /// <summary>Year of manufacture or first registration, as given.</summary>
    public string? Year { get; init; }

    /// <summary>A taxi, minibus or bus that carries many, so that sharing it says little (at-risk.md, rule 7).</summary>
    public bool? CommonPlace { get; init; }

    /// <summary>Anything else that tells it apart.</summary>
    public string? Notes { get; init; }

    /// <inheritdoc/>
    public override string Caption
    {
        get
        {
            var looks = string.Join(' ', new[] { Colour, Make, Model }.Where(p => !string.IsNullOrWhiteSpace(p)));
            if (Vrm is { } vrm)
                return looks.Length > 0 ? $"{vrm.Display} ({looks})" : vrm.Display;
            return looks.Length > 0 ? looks : "Vehicle not known";
        }
    }
}
