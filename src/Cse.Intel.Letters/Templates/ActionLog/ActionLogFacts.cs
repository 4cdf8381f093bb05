using System.Text.Json.Serialization;
using Cse.Intel.Letters.Templates.Checks;

namespace Cse.Intel.Letters.Templates.ActionLog;

/// <summary>The disruption actions against one adult, address, vehicle or operation (domain: notices and powers, 4).</summary>
public sealed record ActionLogFacts : LetterFacts
{
    /// <summary>What the log is about.</summary>
    public required LogSubject Subject { get; init; }

    /// <summary>What was left out and why: the filters that were applied, e.g. <c>Agency</c>, <c>Police only</c>. Printed.</summary>
    [Entries(0, 20)]
    public required IReadOnlyList<LogFilter> Filters { get; init; }

    /// <summary>The person this copy was made for.</summary>
    [Line(80)]
    public required string PrintedFor { get; init; }

    /// <summary>The actions that the filters let through, in any order; printed oldest first.</summary>
    public required IReadOnlyList<LoggedAction> Actions { get; init; }
}

/// <summary>What a log is about.</summary>
/// <param name="Kind">Which kind of thing.</param>
/// <param name="Label">Its name, address, registration mark or code name.</param>
public sealed record LogSubject(LogSubjectKind Kind, string Label);

/// <summary>The kinds of things that actions are logged against.</summary>
public enum LogSubjectKind
{
    /// <summary>An adult.</summary>
    Adult,

    /// <summary>An address or premises.</summary>
    Address,

    /// <summary>A vehicle.</summary>
    Vehicle,

    /// <summary>An operation.</summary>
    Operation,
}

/// <summary>A filter that was applied.</summary>
/// <param name="Name">What was looked at.</param>
/// <param name="Value">What was let through.</param>
public sealed record LogFilter(string Name, string Value);

/// <summary>The children whom an action protects, as far as the reader may know of them.</summary>
[JsonDerivedType(typeof(Count), nameof(Count)), JsonDerivedType(typeof(Initials), nameof(Initials))]
public abstract record ProtectedChildren
{
    private ProtectedChildren()
    {
    }

    /// <summary>For a reader who may know only how many.</summary>
    /// <param name="Number">How many.</param>
    public sealed record Count(int Number) : ProtectedChildren;

    /// <summary>For a reader who works with these children. More than initials stands in no log.</summary>
    /// <param name="Of">Initials of each child.</param>
    public sealed record Initials([property: Entries(1, 40), Line(6)] IReadOnlyList<string> Of) : ProtectedChildren;
}
