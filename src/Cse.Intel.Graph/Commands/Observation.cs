using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Indicators;
using Cse.Intel.Graph.Domain.Time;

namespace Cse.Intel.Graph.Commands;

/// <summary>
/// One page of "record what was seen" (notices-and-powers.md §6, common fields): who, with whom, where, when, how it is
/// known. The same input is shown as sentences before it is saved and makes exactly those links.
/// </summary>
public sealed record Observation
{
    /// <summary>Unique for this filling-in of the form: sending it twice records it once.</summary>
    public required string Key { get; init; }

    /// <summary><c>PI1</c> to <c>PI5</c>; null for something else, said by <see cref="Links"/>.</summary>
    public string? Indicator { get; init; }

    /// <summary>The adult it is about.</summary>
    public Party? Adult { get; init; }

    /// <summary>The children it names or describes.</summary>
    public ImmutableArray<Party> Children { get; init; } = [];

    /// <summary>The place.</summary>
    public Party? Place { get; init; }

    /// <summary>The vehicle; a partial registration is enough.</summary>
    public Party? Vehicle { get; init; }

    /// <summary>The adult's phone.</summary>
    public Party? Phone { get; init; }

    /// <summary>The adult's online account.</summary>
    public Party? Account { get; init; }

    /// <summary>What was given: a code of <see cref="IndicatorCatalogue.Gifts"/>.</summary>
    public string? Item { get; init; }

    /// <summary>True when the children were found at the place (<c>PI3</c>).</summary>
    public bool FoundThere { get; init; }

    /// <summary>True when the children lodge at the place (<c>PI3</c>).</summary>
    public bool LodgesThere { get; init; }

    /// <summary>Links said outright, e.g. child <c>SEEN_WITH</c> adult; for something else, or beside an indicator's own.</summary>
    public ImmutableArray<LinkTemplate> Links { get; init; } = [];

    /// <summary>When it was so.</summary>
    public Observed When { get; init; } = Observed.Unknown;

    /// <summary>The agency it comes from, when it is not the author's own.</summary>
    public string? Agency { get; init; }

    /// <summary>How it is known: a code of <see cref="SourceTypes"/>.</summary>
    public string? SourceType { get; init; }

    /// <summary>True when the author saw it.</summary>
    public bool SeenByAuthor { get; init; }

    /// <summary>The grade, when the author may give one; see <see cref="ObservationGrade"/>.</summary>
    public Grade? Grade { get; init; }

    /// <summary>What recipients must keep to, when the handling code is C.</summary>
    public string? Conditions { get; init; }

    /// <summary>Why a source is graded 3, or information E.</summary>
    public string? GradeReason { get; init; }

    /// <summary>The separate report that supports it, for information graded B.</summary>
    public EntityId? CorroboratedBy { get; init; }

    /// <summary>What happened, in sanitised words.</summary>
    public string? Narrative { get; init; }

    /// <summary>Further fields of the indicator, by their codes.</summary>
    public ImmutableSortedDictionary<string, string> Fields { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>How something may be known (notices-and-powers.md §6, source type).</summary>
    public static ImmutableArray<string> SourceTypes { get; } =
        ["officer", "parent", "school", "residential_staff", "child", "public", "cctv_anpr", "other"];

    /// <summary>The records it names.</summary>
    public IEnumerable<EntityId> Existing => Parties.Select(p => p.Party.Existing).OfType<EntityId>();

    internal IEnumerable<(Part Part, int Index, string Field, Party Party)> Parties
    {
        get
        {
            var single = new (Part Part, string Field, Party? Party)[]
            {
                (Part.Adult, "adult", Adult), (Part.Place, "place", Place), (Part.Vehicle, "vehicle", Vehicle), (Part.Phone, "phone", Phone), (Part.Account, "account", Account),
            };
            var children = Children.IsDefault ? [] : Children;
            return single.Where(s => s.Party is not null).Select(s => (s.Part, 0, s.Field, s.Party!))
                .Concat(children.Select((child, i) => (Part.Child, i, $"children[{i}]", child)));
        }
    }
}
