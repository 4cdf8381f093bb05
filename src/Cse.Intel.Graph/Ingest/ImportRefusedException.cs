namespace Cse.Intel.Graph.Ingest;

/// <summary>An import cannot begin: a stable code and a message fit to show. Nothing was written.</summary>
public sealed class ImportRefusedException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Stable code, e.g. <c>import.no_system</c>.</summary>
    public string Code { get; } = code;
}
