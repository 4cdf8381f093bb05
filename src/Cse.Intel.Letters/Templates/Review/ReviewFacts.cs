using System.Text.Json.Serialization;
using Cse.Intel.Letters.Templates.Checks;

namespace Cse.Intel.Letters.Templates.Review;

/// <summary>
/// What the letter says that tells of a review (domain: notices and powers, 1.5). It is posted, and others may open it: it
/// has no place for the child's name.
/// </summary>
public sealed record ReviewFacts : LetterFacts
{
    /// <summary>The person who was given the notice.</summary>
    public required Addressee Recipient { get; init; }

    /// <summary>The notice.</summary>
    public required NoticeIdentity Notice { get; init; }

    /// <summary>The day of the review.</summary>
    public required DateOnly ReviewedOn { get; init; }

    /// <summary>What the recipient had asked or said, in the police's words; null if nothing.</summary>
    [Prose]
    public string? Representations { get; init; }

    /// <summary>What was decided.</summary>
    public required ReviewOutcome Outcome { get; init; }

    /// <summary>Why, in words fit to be read by the recipient.</summary>
    [Prose]
    public required string Reason { get; init; }

    /// <summary>The officer who decided.</summary>
    public required Officer DecidedBy { get; init; }
}

/// <summary>What a review decided.</summary>
[JsonDerivedType(typeof(Continued), nameof(Continued)), JsonDerivedType(typeof(Changed), nameof(Changed)), JsonDerivedType(typeof(Withdrawn), nameof(Withdrawn))]
public abstract record ReviewOutcome
{
    private ReviewOutcome()
    {
    }

    /// <summary>The notice goes on as it stands.</summary>
    /// <param name="NextReviewOn">The next review.</param>
    /// <param name="EndsOn">The day at whose beginning it ends.</param>
    public sealed record Continued(DateOnly NextReviewOn, DateOnly EndsOn) : ReviewOutcome;

    /// <summary>The notice goes on with less in it. A notice with more in it is a new one and is served.</summary>
    /// <param name="NoLonger">What the recipient is no longer told not to do; each completes "you are no longer told not to ...".</param>
    /// <param name="NextReviewOn">The next review.</param>
    /// <param name="EndsOn">The day at whose beginning it ends.</param>
    public sealed record Changed([property: Entries(1, 20), Line(400)] IReadOnlyList<string> NoLonger, DateOnly NextReviewOn, DateOnly EndsOn) : ReviewOutcome;

    /// <summary>The notice is withdrawn.</summary>
    /// <param name="On">The day from which it no longer holds.</param>
    public sealed record Withdrawn(DateOnly On) : ReviewOutcome;
}
