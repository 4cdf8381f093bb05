namespace Cse.Intel.Graph.Export;

/// <summary>An export cannot be written where it should: a stable code and a message fit to show.</summary>
public sealed class ExportRefusedException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Stable code, e.g. <c>export.not_empty</c>.</summary>
    public string Code { get; } = code;
}
