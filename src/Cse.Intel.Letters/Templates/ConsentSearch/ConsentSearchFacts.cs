using System.Text.Json.Serialization;
using Cse.Intel.Letters.Templates.Checks;

namespace Cse.Intel.Letters.Templates.ConsentSearch;

/// <summary>The record of a search of premises by consent (domain: notices and powers, 3.1, PACE_CONSENT; PACE Code B).</summary>
public sealed record ConsentSearchFacts : LetterFacts
{
    /// <summary>The premises, one line each.</summary>
    [Entries(1, 8)]
    public required IReadOnlyList<string> Premises { get; init; }

    /// <summary>Full name of the person asked.</summary>
    [Line(120)]
    public required string Person { get; init; }

    /// <summary>Why the person may let police in, e.g. <c>tenant, named on the tenancy</c>.</summary>
    public required string EntitledAs { get; init; }

    /// <summary>The officer in charge.</summary>
    public required Officer Officer { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The time at which the person was asked, in the United Kingdom.</summary>
    public required TimeOnly AskedAt { get; init; }

    /// <summary>What the search is for, as told to the person.</summary>
    [Prose]
    public required string SearchPurpose { get; init; }

    /// <summary>Which rooms and things, as told to the person.</summary>
    [Prose]
    public required string Extent { get; init; }

    /// <summary>Whether the person is a suspect; if not, they are told so.</summary>
    public required bool IsSuspect { get; init; }

    /// <summary>What came of it.</summary>
    public required ConsentOutcome Outcome { get; init; }

    /// <summary>Reference of the body-worn video; null if there is none.</summary>
    public string? BodyWornVideo { get; init; }
}

/// <summary>What came of asking.</summary>
[JsonDerivedType(typeof(NotAskedYet), nameof(NotAskedYet)), JsonDerivedType(typeof(Refused), nameof(Refused)), JsonDerivedType(typeof(Searched), nameof(Searched))]
public abstract record ConsentOutcome
{
    private ConsentOutcome()
    {
    }

    /// <summary>The paper is taken along to be signed before the search.</summary>
    public sealed record NotAskedYet : ConsentOutcome;

    /// <summary>The person said no; nothing was searched.</summary>
    public sealed record Refused : ConsentOutcome;

    /// <summary>The person agreed and the premises were searched.</summary>
    /// <param name="Began">When.</param>
    /// <param name="Ended">When it was over.</param>
    /// <param name="ConsentWithdrawn">Whether it ended because the person took back their consent.</param>
    /// <param name="Seized">What was taken; may be empty.</param>
    public sealed record Searched(TimeOnly Began, TimeOnly Ended, bool ConsentWithdrawn, [property: Entries(0, 200)] IReadOnlyList<SeizedItem> Seized) : ConsentOutcome;
}

/// <summary>A thing that was taken.</summary>
/// <param name="Exhibit">Its exhibit reference.</param>
/// <param name="Description">What it is.</param>
/// <param name="FoundAt">Where in the premises it was.</param>
public sealed record SeizedItem([property: Line(40)] string Exhibit, [property: Prose] string Description, string FoundAt);
