using System.Collections.Immutable;
using System.Globalization;
using Cse.Intel.Graph.Commands;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;

namespace Cse.Intel.Web.Features.Notices;

/// <summary>What the page "Draft a notice" sends, and what it is filled with from a draft.</summary>
public sealed record NoticeForm
{
    /// <summary>Unique for this filling-in of the form.</summary>
    public string? Key { get; init; }

    /// <summary>The notice written on; nothing for a new one.</summary>
    public string? Notice { get; init; }

    /// <summary>Its version as it was read.</summary>
    public int Version { get; init; }

    /// <summary>Id of the adult.</summary>
    public string? Adult { get; init; }

    /// <summary>Id of the young person.</summary>
    public string? Child { get; init; }

    /// <summary><c>S2</c> or <c>S49</c>; nothing until one is chosen.</summary>
    public string? Basis { get; init; }

    /// <summary>Code of the care status, when the form knows better than the record.</summary>
    public string? Care { get; init; }

    /// <summary>When it began.</summary>
    public string? CareStart { get; init; }

    /// <summary>When it ends by its own terms.</summary>
    public string? CareEnd { get; init; }

    /// <summary>True when the court extended a protection order.</summary>
    public bool CareExtended { get; init; }

    /// <summary>True when the young person is outside England and Wales.</summary>
    public bool Elsewhere { get; init; }

    /// <summary>True when the adult is of a class that s.2 leaves out.</summary>
    public bool Connected { get; init; }

    /// <summary>True when the adult has parental responsibility.</summary>
    public bool HasResponsibility { get; init; }

    /// <summary>True when the adult is, or may believe to be, the father, not married to the mother.</summary>
    public bool UnmarriedFather { get; init; }

    /// <summary>True when the adult runs a certified refuge.</summary>
    public bool RunsRefuge { get; init; }

    /// <summary>Code of who supports it.</summary>
    public string? Support { get; init; }

    /// <summary>Name of the supporter.</summary>
    public string? SupporterName { get; init; }

    /// <summary>What the supporter is to the young person.</summary>
    public string? SupporterRole { get; init; }

    /// <summary>Reference of the supporter's statement.</summary>
    public string? StatementReference { get; init; }

    /// <summary>Day of the statement.</summary>
    public string? StatementDate { get; init; }

    /// <summary>What was seen.</summary>
    public IList<TriggerForm> Triggers { get; init; } = [];

    /// <summary>Codes of the prohibitions ticked.</summary>
    public IList<string> Prohibitions { get; init; } = [];

    /// <summary>Further prohibitions, one on each line.</summary>
    public string? OtherProhibitions { get; init; }

    /// <summary>What enquiries were made.</summary>
    public string? EnquirySummary { get; init; }

    /// <summary>Why it is proportionate.</summary>
    public string? Proportionality { get; init; }

    /// <summary>What the adult said when heard.</summary>
    public string? Representations { get; init; }
}

/// <summary>One occasion.</summary>
public sealed record TriggerForm
{
    /// <summary>The day.</summary>
    public string? On { get; init; }

    /// <summary>What was seen.</summary>
    public string? Seen { get; init; }

    /// <summary>True when nothing is said.</summary>
    public bool IsEmpty() => string.IsNullOrWhiteSpace(On + Seen);
}
