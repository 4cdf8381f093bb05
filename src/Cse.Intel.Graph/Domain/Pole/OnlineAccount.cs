using Cse.Intel.Graph.Domain.Identifiers;

namespace Cse.Intel.Graph.Domain.Pole;

/// <summary>An account on an online platform, or an e-mail address.</summary>
public sealed record OnlineAccount : EntityPayload
{
    /// <inheritdoc/>
    public override EntityKind Kind => EntityKind.OnlineAccount;

    /// <summary>Platform and handle.</summary>
    public OnlineHandle? Handle { get; init; }

    /// <summary>Anything else that tells it apart.</summary>
    public string? Notes { get; init; }

    /// <inheritdoc/>
    public override string Caption => Handle?.Display ?? "Account not known";
}
