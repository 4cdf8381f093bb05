using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries.Walking;

namespace Cse.Intel.Graph.Queries.Shared;

/// <summary>Which of the chosen young people were missing at the same time (architecture §6, "missing together").</summary>
/// <param name="Together">Every pair of episodes that overlap or are one, the latest first.</param>
/// <param name="Undated">Episodes that nothing dates.</param>
internal sealed record MissingPairs(IReadOnlyList<MissingTogether> Together, int Undated)
{
    public static MissingPairs Of(SharedEvidence evidence, WhatTheyShare question)
    {
        var episodes = evidence.Missing
            .Select(touch => new MissingEpisode(touch.Who, touch.What, Days(touch, evidence, question.AsOf), [.. touch.Items]))
            .Where(episode => Counts(episode, evidence.Event(episode.Event), question) && IsYoung(episode, question.AsOf))
            .OrderBy(episode => episode.Child.Facts.SortKey, StringComparer.Ordinal)
            .ThenBy(episode => episode.Event.Facts.SortKey, StringComparer.Ordinal)
            .ToList();
        return new(
            [.. Pairs(episodes)
                .OrderByDescending(pair => pair.Days?.To)
                .ThenByDescending(pair => pair.Days?.Begin)
                .ThenBy(pair => pair.One.Child.Facts.SortKey, StringComparer.Ordinal)
                .ThenBy(pair => pair.Other.Child.Facts.SortKey, StringComparer.Ordinal)
                .ThenBy(pair => pair.One.Event.Facts.SortKey, StringComparer.Ordinal)
                .ThenBy(pair => pair.Other.Event.Facts.SortKey, StringComparer.Ordinal)],
            episodes.Where(episode => episode.Days is null).Select(episode => episode.Event.Id).Distinct().Count());
    }

    private static IEnumerable<MissingTogether> Pairs(List<MissingEpisode> episodes)
    {
        for (var i = 0; i < episodes.Count; i++)
            for (var j = i + 1; j < episodes.Count; j++)
            {
                var (one, other) = (episodes[i], episodes[j]);
                if (one.Child.Id == other.Child.Id)
                    continue;
                var days = one.Days is { } a && other.Days is { } b ? a.Overlap(b) : null;
                if (days is not null || one.Event.Id == other.Event.Id)
                    yield return new(one, other, days, SharedSentence.OfMissing(one, other, days));
            }
    }

    private static DaySpan? Days(Touch touch, SharedEvidence evidence, DateOnly day)
    {
        var recorded = evidence.Event(touch.What);
        if (recorded.From is { } from)
            return from.First > day ? null : DaySpan.Of(new("", from.First, recorded.To?.Last, recorded.To is null), day);
        if (recorded.To is { } to)
            return DaySpan.Of(new("", to.First, to.Last, false), day);
        DaySpan? whole = null;
        foreach (var item in touch.Items)
            if (DaySpan.Of(evidence.Observed(item), day) is { } days)
                whole = whole is { } so ? Hull(so, days) : days;
        return whole;
    }

    private static DaySpan Hull(DaySpan one, DaySpan other) => new(
        one.Begin < other.Begin ? one.From : other.From, one.To > other.To ? one.To : other.To, one.GoesOn || other.GoesOn);

    private static bool Counts(MissingEpisode episode, PoleEvent recorded, WhatTheyShare question) =>
        (recorded.From?.First ?? recorded.To?.First ?? DateOnly.MinValue) <= question.AsOf
        && (episode.Days is not { } days || question.Since is not { } since || days.To >= since);

    // Somebody who has come of age since was a child when it happened.
    private static bool IsYoung(MissingEpisode episode, DateOnly asOf)
    {
        var day = episode.Days is { } days ? days.From ?? days.To : asOf;
        return episode.Child.Facts.Birth.Under(18, day) switch
        {
            AgeAnswer.Under or AgeAnswer.Uncertain => true,
            AgeAnswer.Unknown => episode.Child.Is(Role.YoungPerson, day),
            _ => false,
        };
    }
}
