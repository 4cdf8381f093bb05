using Cse.Intel.Letters.Templates.Checks;
using Cse.Intel.Letters.Templates.Graded;
using Cse.Intel.Letters.Templates.Meetings;

namespace Cse.Intel.Letters.Templates.MeetingPack;

/// <summary>
/// One reader's pack for a meeting (domain: notices and powers, 5; intelligence handling, 3.6). It is put together for that
/// reader: what they may not see is not in the facts, so nothing has to be blacked out.
/// </summary>
public sealed record MeetingPackFacts : LetterFacts
{
    /// <summary>The meeting.</summary>
    public required Meeting Meeting { get; init; }

    /// <summary>The reader of this copy.</summary>
    [Line(80)]
    public required string PrintedFor { get; init; }

    /// <summary>The reader's agency.</summary>
    [Line(80)]
    public required string Agency { get; init; }

    /// <summary>The number of this copy, from 1.</summary>
    public required int Copy { get; init; }

    /// <summary>Who is asked.</summary>
    [Entries(1, 60)]
    public required IReadOnlyList<Attendee> Attendees { get; init; }

    /// <summary>Part 1, open to all: the ten considerations, each once.</summary>
    public required IReadOnlyList<AgendaItem> PartOne { get; init; }

    /// <summary>Part 2, for professionals; null in a copy for anybody else.</summary>
    public ProfessionalsPart? PartTwo { get; init; }
}

/// <summary>One consideration on the agenda.</summary>
/// <param name="Consideration">Which.</param>
/// <param name="Known">What is known before the meeting; null if nothing yet.</param>
/// <param name="InPartTwo">Whether it is dealt with in part 2.</param>
public sealed record AgendaItem(Consideration Consideration, [property: Prose] string? Known, bool InPartTwo = false);

/// <summary>What only the professionals at a meeting see.</summary>
public sealed record ProfessionalsPart
{
    /// <summary>Sanitised information with its grade.</summary>
    [Entries(0, 500)]
    public required IReadOnlyList<GradedLine> Lines { get; init; }

    /// <summary>Other children possibly at risk, by token.</summary>
    [Entries(0, 26)]
    public required IReadOnlyList<OtherChild> OtherChildren { get; init; }

    /// <summary>What is known of the person who may be harming the child, fit for this reader; null if nothing.</summary>
    [Prose]
    public string? AllegedAbuser { get; init; }
}
