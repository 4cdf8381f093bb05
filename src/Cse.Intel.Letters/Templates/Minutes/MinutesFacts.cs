using System.Text.Json.Serialization;
using Cse.Intel.Letters.Templates.Checks;
using Cse.Intel.Letters.Templates.Meetings;

namespace Cse.Intel.Letters.Templates.Minutes;

/// <summary>The minutes of one part of a meeting: each part has minutes of its own (intelligence handling 3.6).</summary>
public sealed record MinutesFacts : LetterFacts
{
    /// <summary>The meeting.</summary>
    public required Meeting Meeting { get; init; }

    /// <summary>Who was asked, and for which part they came.</summary>
    [Entries(1, 60)]
    public required IReadOnlyList<Attendee> Attendees { get; init; }

    /// <summary>Who took the minutes.</summary>
    [Line(120)]
    public required string TakenBy { get; init; }

    /// <summary>What was said and decided.</summary>
    public required MinutedPart Part { get; init; }
}

/// <summary>One part of a meeting.</summary>
[JsonDerivedType(typeof(Open), nameof(Open)), JsonDerivedType(typeof(Professionals), nameof(Professionals))]
public abstract record MinutedPart
{
    private MinutedPart()
    {
    }

    /// <summary>Part 1, open to everybody in the room.</summary>
    public sealed record Open : MinutedPart
    {
        /// <summary>The answers to the ten considerations, each once.</summary>
        public required IReadOnlyList<Answer> Answers { get; init; }

        /// <summary>What the meeting decided.</summary>
        public required MeetingOutcome Outcome { get; init; }

        /// <summary>Why.</summary>
        [Prose]
        public required string Reasons { get; init; }

        /// <summary>The next meeting; must be set unless the outcome needs none.</summary>
        public DateOnly? ReviewOn { get; init; }

        /// <summary>What the parents or carers know.</summary>
        public required ParentsInformed Parents { get; init; }
    }

    /// <summary>Part 2, professionals only.</summary>
    public sealed record Professionals : MinutedPart
    {
        /// <summary>What was talked about, in order.</summary>
        [Entries(1, 60)]
        public required IReadOnlyList<MinutedItem> Items { get; init; }

        /// <summary>Other children possibly at risk, by token.</summary>
        [Entries(0, 26)]
        public required IReadOnlyList<OtherChild> OtherChildren { get; init; }
    }
}

/// <summary>The answer to one consideration.</summary>
/// <param name="Consideration">Which.</param>
/// <param name="Said">What was said and decided; null if it was dealt with in part 2.</param>
public sealed record Answer(Consideration Consideration, [property: Prose] string? Said);

/// <summary>One thing talked about in part 2.</summary>
/// <param name="Topic">What it was.</param>
/// <param name="Said">What was said and decided.</param>
public sealed record MinutedItem(string Topic, [property: Prose] string Said);

/// <summary>What a meeting can decide (domain: notices and powers, 5.3); one of them.</summary>
public enum MeetingOutcome
{
    /// <summary>S47_OR_EMERGENCY: enquiries or emergency action.</summary>
    S47OrEmergency,

    /// <summary>CIN_PLAN: a plan for a child in need.</summary>
    CinPlan,

    /// <summary>CAF: early help assessment.</summary>
    Caf,

    /// <summary>NFA: no further action.</summary>
    Nfa,
}

/// <summary>What the parents or carers know of the meeting (domain: notices and powers, 5.3, parents absent).</summary>
[JsonDerivedType(typeof(Present), nameof(Present)), JsonDerivedType(typeof(ToBeTold), nameof(ToBeTold)), JsonDerivedType(typeof(NotToBeTold), nameof(NotToBeTold))]
public abstract record ParentsInformed
{
    private ParentsInformed()
    {
    }

    /// <summary>They were there.</summary>
    public sealed record Present : ParentsInformed;

    /// <summary>They were absent and are told.</summary>
    /// <param name="What">What they are told.</param>
    /// <param name="By">Who tells them.</param>
    public sealed record ToBeTold([property: Prose] string What, string By) : ParentsInformed;

    /// <summary>They were absent and are not told.</summary>
    /// <param name="Reason">Why not.</param>
    public sealed record NotToBeTold([property: Prose] string Reason) : ParentsInformed;
}
