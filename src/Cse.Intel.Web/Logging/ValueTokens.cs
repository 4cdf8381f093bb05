using System.Diagnostics.CodeAnalysis;
using Serilog.Core;
using Serilog.Events;

namespace Cse.Intel.Web.Logging;

/// <summary>
/// Prints every value of ours as its type's name, even when the author of a log line forgot: a person, a registration
/// or a report never reaches the log by being passed to it. Ids, enums and counts are what a line may carry.
/// </summary>
public sealed class ValueTokens : IDestructuringPolicy
{
    private const string Ours = "Cse.Intel.";

    /// <inheritdoc/>
    public bool TryDestructure(object value, ILogEventPropertyValueFactory propertyValueFactory, [NotNullWhen(true)] out LogEventPropertyValue? result)
    {
        ArgumentNullException.ThrowIfNull(value);
        result = IsOurs(value) ? Token(value) : null;
        return result is not null;
    }

    /// <summary>True for a value that must not be written out.</summary>
    public static bool IsOurs(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var type = value.GetType();
        return !type.IsEnum && value is not (Graph.Domain.EntityId or Graph.Domain.AssertionId)
            && (type.FullName?.StartsWith(Ours, StringComparison.Ordinal) ?? false);
    }

    /// <summary>What is written instead.</summary>
    public static LogEventPropertyValue Token(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new ScalarValue($"[{value.GetType().Name}]");
    }
}
