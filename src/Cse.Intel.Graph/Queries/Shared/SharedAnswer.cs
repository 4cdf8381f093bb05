using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.Shared;

/// <summary>What a set of records has in common: a prompt for a person's judgement, never a finding.</summary>
/// <param name="Between">The chosen, each person once, in the order of their keys.</param>
/// <param name="Rows">The shared records of this page.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="NextCursor">Where the next page begins; null on the last.</param>
/// <param name="MissingTogether">Missing episodes of two chosen young people that overlap, or are one, the latest first; the same on every page.</param>
/// <param name="MissingCount">How many there are in all.</param>
/// <param name="UndatedEpisodes">Missing episodes of chosen young people that nothing dates, so that they could not be compared.</param>
/// <param name="Truncated">Why the answer may be incomplete and what to do; null when it is whole.</param>
/// <param name="Pointers">Restricted records that touch the chosen or what they share.</param>
/// <param name="AsOf">The day asked for.</param>
/// <param name="AsKnownAt">As known then; null = now.</param>
/// <param name="SettingsVersion">Which set of numbers was used for strengths and busy places.</param>
public sealed record SharedAnswer(
    ImmutableArray<Subject> Between,
    ImmutableArray<SharedRecord> Rows,
    int Total,
    string? NextCursor,
    ImmutableArray<MissingTogether> MissingTogether,
    int MissingCount,
    int UndatedEpisodes,
    string? Truncated,
    ImmutableArray<Pointer> Pointers,
    DateOnly AsOf,
    DateTimeOffset? AsKnownAt,
    string SettingsVersion);

/// <summary>One record that several of the chosen are linked to.</summary>
/// <param name="Place">Place in the whole list, from 1.</param>
/// <param name="What">The shared record; it may be one of the chosen itself, shared by the others.</param>
/// <param name="Sharers">Which of the chosen, the strongest pair first.</param>
/// <param name="Strength">The strength of the weakest of their pairs with it, 9 decimals.</param>
/// <param name="Busy">How many people it joins, and whether that makes it a busy place; null for a person, who is never one.</param>
/// <param name="Windows">When two of them were there over the same days, the latest first.</param>
/// <param name="WindowCount">How many such windows there are in all.</param>
/// <param name="Sentence">Why it is listed, in words.</param>
public sealed record SharedRecord(
    int Place,
    Subject What,
    ImmutableArray<Sharer> Sharers,
    double Strength,
    BusyPlace? Busy,
    ImmutableArray<TimeTogether> Windows,
    int WindowCount,
    string Sentence);

/// <summary>One of the chosen, and what links them to a shared record.</summary>
/// <param name="Who">Who or what.</param>
/// <param name="Strength">The strength of the pair, unrounded.</param>
/// <param name="Evidence">What the pair stands on, heaviest first.</param>
/// <param name="Undated">Those of it that carry no date of their own: the report's date, if there is one, is not when it was so.</param>
public sealed record Sharer(Subject Who, double Strength, ImmutableArray<Item> Evidence, ImmutableHashSet<AssertionId> Undated);

/// <summary>Days over which two of the chosen were both observed at a record. Not proof that they met.</summary>
/// <param name="One">The one whose key comes first.</param>
/// <param name="Other">The other.</param>
/// <param name="Days">When.</param>
/// <param name="OneEvidence">What places the one there on any of these days, heaviest first.</param>
/// <param name="OtherEvidence">What places the other there.</param>
public sealed record TimeTogether(
    Subject One, Subject Other, DaySpan Days, ImmutableArray<Item> OneEvidence, ImmutableArray<Item> OtherEvidence);

/// <summary>A missing episode of one young person.</summary>
/// <param name="Child">Who was missing.</param>
/// <param name="Event">The episode's record.</param>
/// <param name="Days">When; null when nothing dates it.</param>
/// <param name="Evidence">What links the two, heaviest first.</param>
public sealed record MissingEpisode(Subject Child, Subject Event, DaySpan? Days, ImmutableArray<Item> Evidence);

/// <summary>Two young people missing at the same time, or in the same episode.</summary>
/// <param name="One">The episode of the one whose key comes first.</param>
/// <param name="Other">The other's.</param>
/// <param name="Days">The days on which both were missing; null when they share an episode whose days do not meet or are not known.</param>
/// <param name="Sentence">In words.</param>
public sealed record MissingTogether(MissingEpisode One, MissingEpisode Other, DaySpan? Days, string Sentence)
{
    /// <summary>True when both are linked to one and the same episode.</summary>
    public bool SameEpisode => One.Event.Id == Other.Event.Id;
}
