using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Shared;
using Cse.Intel.Web.Features.AtRisk;
using Cse.Intel.Web.Shared.Records;

namespace Cse.Intel.Web.Features.InCommon;

/// <summary>One shared record of the list.</summary>
public sealed record SharedRowView
{
    /// <summary>Place in the whole list, from 1.</summary>
    public required int Place { get; init; }

    /// <summary>The shared record.</summary>
    public required ChipView What { get; init; }

    /// <summary>How many of the set share it, e.g. "3 of 4".</summary>
    public required string SharedBy { get; init; }

    /// <summary>Who shares it.</summary>
    public required ImmutableArray<ChipView> Sharers { get; init; }

    /// <summary>The number of its strength.</summary>
    public required string Number { get; init; }

    /// <summary>The word for it.</summary>
    public required string Words { get; init; }

    /// <summary>Why it is listed.</summary>
    public required string Sentence { get; init; }

    /// <summary>A busy place, or one where many come and go; null when it is neither.</summary>
    public string? BusyTag { get; init; }

    /// <summary>How often two of them were there on the same days; null when never.</summary>
    public string? TimesTag { get; init; }

    /// <summary>What it stands on: each of the chosen, report by report.</summary>
    public required ImmutableArray<EvidenceStep> Evidence { get; init; }

    /// <summary>The word as the end of a style's name.</summary>
    public string Style => Words.Replace(' ', '-');

    internal static SharedRowView Of(SharedRecord row, SharedAnswer answer, IReadOnlyDictionary<EntityId, Entity> records) => new()
    {
        Place = row.Place,
        What = ChipView.Of(row.What),
        SharedBy = row.Sharers.Length == answer.Between.Length && answer.Between.Length > 2 ? $"all {row.Sharers.Length}" : $"{row.Sharers.Length} of {answer.Between.Length}",
        Sharers = [.. row.Sharers.Select(sharer => ChipView.Of(sharer.Who))],
        Number = StrengthWords.Number(row.Strength),
        Words = StrengthWords.Of(row.Strength),
        Sentence = row.Sentence,
        BusyTag = row.Busy switch { { IsBusy: true } busy => $"Busy: {busy.Persons} people", { Common: true } => "Many come and go", _ => null },
        TimesTag = row.WindowCount switch { 0 => null, 1 => "Same days once", 2 => "Same days twice", var times => $"Same days {times} times" },
        Evidence = [.. row.Sharers.Select(sharer => EvidenceStep.Of(new RiskStep(sharer.Strength, Dated(sharer)), sharer.Who, row.What, records))],
    };

    // What carries no date of its own is shown as not dated: its report's is not when it was so.
    private static ImmutableArray<Item> Dated(Sharer sharer) =>
        [.. sharer.Evidence.Select(item => sharer.Undated.Contains(item.Edge.Assertion) ? item with { Edge = item.Edge with { Seen = default } } : item)];
}

/// <summary>Two young people missing at the same time.</summary>
/// <param name="One">The one.</param>
/// <param name="OneEpisode">Their episode.</param>
/// <param name="OneDays">When it was.</param>
/// <param name="Other">The other.</param>
/// <param name="OtherEpisode">Their episode.</param>
/// <param name="OtherDays">When it was.</param>
/// <param name="Both">The days on which both were missing.</param>
/// <param name="Same">True when it is one episode.</param>
/// <param name="Sentence">In words.</param>
/// <param name="Evidence">What links each to the episode, report by report.</param>
public sealed record MissingView(
    ChipView One, ChipView OneEpisode, string OneDays, ChipView Other, ChipView OtherEpisode, string OtherDays, string Both, bool Same, string Sentence,
    ImmutableArray<EvidenceStep> Evidence)
{
    internal static MissingView Of(MissingTogether pair, IReadOnlyDictionary<EntityId, Entity> records) => new(
        ChipView.Of(pair.One.Child), ChipView.Of(pair.One.Event), pair.One.Days?.Words ?? "not dated",
        ChipView.Of(pair.Other.Child), ChipView.Of(pair.Other.Event), pair.Other.Days?.Words ?? "not dated",
        pair.Days?.Words ?? "no days in common", pair.SameEpisode, pair.Sentence,
        [.. new[] { pair.One, pair.Other }.Select(episode => EvidenceStep.Of(
            new RiskStep(PairEvidence.Strength(episode.Evidence, AtRiskSettings.Default), episode.Evidence), episode.Child, episode.Event, records))]);
}
