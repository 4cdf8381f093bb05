using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;

namespace Cse.Intel.Graph.Commands;

/// <summary>Somebody or something an observation names: a record there is, or a new one.</summary>
public sealed record Party
{
    private Party() { }

    /// <summary>The record; null when it is to be made.</summary>
    public EntityId? Existing { get; private init; }

    /// <summary>What is recorded of the new one; null when there is a record.</summary>
    public EntityPayload? New { get; private init; }

    /// <summary>A record there is.</summary>
    public static Party Of(EntityId existing) => new() { Existing = existing };

    /// <summary>A new record: identified or not, complete or partial.</summary>
    public static Party Made(EntityPayload payload)
    {
        ArgumentNullException.ThrowIfNull(payload);
        return new() { New = payload };
    }
}
