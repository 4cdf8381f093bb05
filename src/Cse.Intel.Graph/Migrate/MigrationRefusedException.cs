namespace Cse.Intel.Graph.Migrate;

/// <summary>A migration cannot begin or go on: a stable code and a message fit to show. The source is as it was.</summary>
public sealed class MigrationRefusedException(string code, string message) : Exception(message)
{
    /// <summary>Stable code, e.g. <c>migration.not_empty</c>.</summary>
    public string Code { get; } = code;
}
