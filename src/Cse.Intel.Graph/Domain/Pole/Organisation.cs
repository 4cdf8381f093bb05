namespace Cse.Intel.Graph.Domain.Pole;

/// <summary>A business, school, household, gang or other body.</summary>
public sealed record Organisation : EntityPayload
{
    /// <inheritdoc/>
    public override EntityKind Kind => EntityKind.Organisation;

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>What it is.</summary>
    public string? Type { get; init; }

    /// <summary>A place where many come and go (at-risk.md, rule 7).</summary>
    public bool? CommonPlace { get; init; }

    /// <summary>Anything else.</summary>
    public string? Notes { get; init; }

    /// <inheritdoc/>
    public override string Caption => string.IsNullOrWhiteSpace(Name) ? "Organisation not known" : Name;
}
