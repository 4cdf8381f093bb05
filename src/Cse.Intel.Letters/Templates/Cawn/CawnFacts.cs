using System.Text.Json.Serialization;
using Cse.Intel.Letters.Templates.Checks;

namespace Cse.Intel.Letters.Templates.Cawn;

/// <summary>
/// All that a Child Abduction Warning Notice prints besides its fixed wording. It has no place for sources, gradings or
/// other intelligence: what cannot be held cannot be disclosed at the door.
/// </summary>
public sealed record CawnFacts : IKeepsNamesOut
{
    /// <summary>The notice's reference, unique in the force and never reused.</summary>
    [Line(40)]
    public required string Reference { get; init; }

    /// <summary>The force that issues the notice, e.g. <c>Exampleshire Police</c>.</summary>
    [Line(120)]
    public required string Force { get; init; }

    /// <summary>The unit within the force.</summary>
    [Line(120)]
    public required string Unit { get; init; }

    /// <summary>The person who is warned.</summary>
    public required CawnRecipient Recipient { get; init; }

    /// <summary>The child the notice protects: one child per notice.</summary>
    public required CawnChild Child { get; init; }

    /// <summary>The law the notice rests on.</summary>
    public required CawnBasis Basis { get; init; }

    /// <summary>What was seen or reported, at least one; printed oldest first.</summary>
    [Entries(1, 40)]
    public required IReadOnlyList<CawnTrigger> Triggers { get; init; }

    /// <summary>The person entitled to say that the recipient has no permission.</summary>
    public required CawnSupporter Supporter { get; init; }

    /// <summary>What the recipient must not do, from the standard list.</summary>
    [Entries(0, 7)]
    public required IReadOnlyList<CawnProhibition> Prohibitions { get; init; }

    /// <summary>Further prohibitions in the author's words; each completes "you must not ...".</summary>
    [Entries(0, 10), Line(400)]
    public IReadOnlyList<string> FurtherProhibitions { get; init; } = [];

    /// <summary>The day of issue; also the date written into the file.</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>The first day on which the notice holds.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>The day at whose beginning the notice ends; at the latest the birthday that ends the protection of the law.</summary>
    public required DateOnly ExpiresOn { get; init; }

    /// <summary>The day by which police look at the notice again.</summary>
    public required DateOnly ReviewOn { get; init; }

    /// <summary>Where the recipient can make representations, one line each: name, address, telephone, e-mail.</summary>
    [Entries(1, 10)]
    public required IReadOnlyList<string> RepresentationsContact { get; init; }

    /// <summary>The officer who issues the notice.</summary>
    public required Officer IssuedBy { get; init; }

    /// <summary>The record of service; null leaves the panel to be filled in by hand.</summary>
    public CawnService? Service { get; init; }

    /// <summary>The protective marking at the top and bottom of every page.</summary>
    [Line(60)]
    public string Marking { get; init; } = "OFFICIAL-SENSITIVE";

    /// <summary>Whether the paper may be served; a draft says on each page that it is one.</summary>
    public required CawnState State { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public IReadOnlyList<string> NamesKeptOut { get; init; } = [];
}
