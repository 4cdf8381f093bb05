using Cse.Intel.Graph.Domain.Identifiers;

namespace Cse.Intel.Graph.Domain.Pole;

/// <summary>A phone number, SIM or handset.</summary>
public sealed record Phone : EntityPayload
{
    /// <inheritdoc/>
    public override EntityKind Kind => EntityKind.Phone;

    /// <summary>The number.</summary>
    public PhoneNumber? Number { get; init; }

    /// <summary>The handset's identity.</summary>
    public Imei? Imei { get; init; }

    /// <summary>Anything else that tells it apart.</summary>
    public string? Notes { get; init; }

    /// <inheritdoc/>
    public override string Caption => Number?.Display ?? (Imei is { } imei ? $"IMEI {imei.Display}" : "Phone not known");
}
