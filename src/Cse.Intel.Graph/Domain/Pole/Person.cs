using System.Collections.Immutable;
using Cse.Intel.Graph.Domain.Identifiers;
using Cse.Intel.Graph.Domain.Time;

namespace Cse.Intel.Graph.Domain.Pole;

/// <summary>
/// A person. There is no fixed type: what they are is said by dated roles, several at once, and a child who coerces is
/// also a victim (architecture §4). A person of concern, or a child, may be unidentified: a nickname and a description.
/// </summary>
public sealed record Person : EntityPayload
{
    /// <inheritdoc/>
    public override EntityKind Kind => EntityKind.Person;

    /// <summary>Given names.</summary>
    public string? Given { get; init; }

    /// <summary>Family name.</summary>
    public string? Family { get; init; }

    /// <summary>Other names used.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>What others call them.</summary>
    public string? Nickname { get; init; }

    /// <summary>What is known of their birth.</summary>
    public Birth Birth { get; init; } = Birth.Unknown;

    /// <summary>Recorded sex, a code of intelligence-handling.md §2.3.</summary>
    public string? Sex { get; init; }

    /// <summary>Ethnicity code of intelligence-handling.md §2.3; never an input to a score.</summary>
    public string? Ethnicity { get; init; }

    /// <summary>Police National Computer id.</summary>
    public PncId? PncId { get; init; }

    /// <summary>Criminal Records Office number.</summary>
    public CroNumber? Cro { get; init; }

    /// <summary>What they are, and when.</summary>
    public ImmutableArray<PersonRole> Roles { get; init; } = [];

    /// <summary>False while only a nickname or description is known.</summary>
    public bool Identified { get; init; } = true;

    /// <summary>Looked-after or protected status; null when not known.</summary>
    public CareStatus? CareStatus { get; init; }

    /// <summary>How they look or are known.</summary>
    public string? Description { get; init; }

    /// <summary>Given and family name, empty when neither is known.</summary>
    public string FullName => string.Join(' ', new[] { Given, Family }.Where(n => !string.IsNullOrWhiteSpace(n)));

    /// <inheritdoc/>
    public override string Caption
    {
        get
        {
            var name = FullName;
            if (name.Length > 0)
                return name;
            return string.IsNullOrWhiteSpace(Nickname) ? "Person not identified" : $"“{Nickname}” (not identified)";
        }
    }

    /// <summary>True when they hold the role on that day.</summary>
    public bool Is(Role role, DateOnly day) => PersonRole.Holds(Roles, role, day);
}
