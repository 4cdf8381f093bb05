using Cse.Intel.Letters.Templates.Cawn;
using Cse.Intel.Letters.Templates.Checks;
using Cse.Intel.Letters.Templates.Graded;

namespace Cse.Intel.Letters.Templates.BreachPack;

/// <summary>
/// What has been seen since a notice was served that may break it, for the person who decides what follows (domain:
/// notices and powers, 1.2 and 1.5).
/// </summary>
public sealed record BreachPackFacts : LetterFacts
{
    /// <summary>The person this copy was made for.</summary>
    [Line(80)]
    public required string PrintedFor { get; init; }

    /// <summary>The notice as it was served.</summary>
    public required BreachedNotice Notice { get; init; }

    /// <summary>How it was served.</summary>
    public required CawnService Service { get; init; }

    /// <summary>Whether the recipient signed for it; if not, it was given all the same.</summary>
    public required bool Signed { get; init; }

    /// <summary>What the recipient said when it was served, in their own words; null if nothing.</summary>
    [Prose]
    public string? Reply { get; init; }

    /// <summary>What has been seen since, in any order; printed oldest first.</summary>
    [Entries(1, 500)]
    public required IReadOnlyList<BreachSighting> Sightings { get; init; }
}

/// <summary>The notice as it was served.</summary>
public sealed record BreachedNotice
{
    /// <summary>Its reference.</summary>
    [Line(40)]
    public required string Reference { get; init; }

    /// <summary>Its day of issue.</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>The day at whose beginning it ends.</summary>
    public required DateOnly ExpiresOn { get; init; }

    /// <summary>The law it rests on.</summary>
    public required CawnBasis Basis { get; init; }

    /// <summary>The person it warns.</summary>
    public required CawnRecipient Recipient { get; init; }

    /// <summary>The child it protects.</summary>
    public required CawnChild Child { get; init; }

    /// <summary>What it says that the recipient must not do, word for word and in its order.</summary>
    [Entries(1, 30), Line(400)]
    public required IReadOnlyList<string> Prohibitions { get; init; }
}

/// <summary>One occasion since service.</summary>
public sealed record BreachSighting
{
    /// <summary>Day, sanitised text and grade.</summary>
    public required GradedLine Line { get; init; }

    /// <summary>Where; null when that is not recorded.</summary>
    public string? Place { get; init; }

    /// <summary>How long it lasted, as far as known.</summary>
    public string? Lasted { get; init; }

    /// <summary>Who brought it about: whether the recipient took, kept, called or sent for the child. Null while nobody knows.</summary>
    [Prose]
    public string? BroughtAboutBy { get; init; }

    /// <summary>The prohibitions it may touch, by their numbers in the notice.</summary>
    [Entries(0, 30)]
    public required IReadOnlyList<int> Touches { get; init; }
}
