namespace Cse.Intel.Graph.Domain.Pole;

/// <summary>A thing: drug, gift, weapon, document, image reference.</summary>
public sealed record PoleObject : EntityPayload
{
    /// <inheritdoc/>
    public override EntityKind Kind => EntityKind.Object;

    /// <summary>What it is.</summary>
    public string? Type { get; init; }

    /// <summary>What it looks like.</summary>
    public string? Description { get; init; }

    /// <inheritdoc/>
    public override string Caption
    {
        get
        {
            var caption = string.Join(": ", new[] { Type, Description }.Where(p => !string.IsNullOrWhiteSpace(p)));
            return caption.Length > 0 ? caption : "Object not described";
        }
    }
}
