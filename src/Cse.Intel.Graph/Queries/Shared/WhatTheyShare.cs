using System.Collections.Immutable;
using System.Globalization;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.Shared;

/// <summary>
/// "What do they share?" The addresses, vehicles, phones, online accounts, organisations and events that several of a set
/// of records are linked to, when two of them were there over the same days, and who of them was missing at the same time
/// (architecture §6). A prompt for a person's judgement, never a finding.
/// </summary>
/// <remarks>
/// Rules 1 to 4, 7, 11 and 12 of at-risk.md hold as there. Where architecture §6 is silent:
/// <list type="bullet">
/// <item>A record is shared when at least <see cref="AtLeast"/> of the chosen have a standing positive link with it, over
/// kinds with a weight unless others are asked for: sharing a meeting or an investigating officer says nothing. People
/// judged the same count once. A chosen record may itself be shared by the others.</item>
/// <item>A lowest grade passes over positive links only: a denial rules out by its own grade, whatever is asked of the rest.</item>
/// <item>A shared record is as strong as the weakest of its pairs with the chosen. Order: how many share it, descending;
/// those with a window first; strength (9 decimals) descending; key ascending.</item>
/// <item>Windows are told at addresses, vehicles and events: to use one phone in one month is not to be in one place. A
/// window is a longest run of days on each of which both have an observation there. Observations are whole days: a partial
/// date is the interval it covers, an open end or one after the day asked for is that day, an interval whose beginning is
/// not known reaches back without bound.</item>
/// <item>Only a link's own observation makes a window. The report's date, which serves for strength, says when somebody
/// wrote and not when anybody was there: such a link is undated here.</item>
/// <item>A missing episode is an event of the type <c>missing</c> to which somebody is linked as a party or victim who was,
/// or may have been, under 18 when it began (at-risk.md, rule 9, on that day). Its days are the event's own; without a
/// recorded end it goes on to the day asked for, and says so; with an end alone it is the day it ended. Where the event has
/// neither, its days are those from the first to the last of the links' own observations.</item>
/// <item>How busy a place is does not depend on <see cref="Since"/> or the other filters.</item>
/// </list>
/// </remarks>
/// <param name="Between">The chosen records: 2 to 30, of any kind.</param>
/// <param name="AsOf">The day asked for.</param>
public sealed record WhatTheyShare(ImmutableArray<EntityId> Between, DateOnly AsOf) : IQuestion<SharedAnswer>
{
    /// <summary>Most records of one set.</summary>
    public const int ChosenAtMost = 30;

    /// <summary>Most rows of one page.</summary>
    public const int RowsAtMost = 200;

    /// <summary>Most windows told of one shared record; more are counted.</summary>
    public const int WindowsAtMost = 100;

    /// <summary>Most pairs of missing episodes told; more are counted.</summary>
    public const int MissingAtMost = 200;

    /// <summary>The kinds of record that are looked for unless others are named.</summary>
    public static ImmutableArray<EntityKind> UsualRecordKinds { get; } =
        [EntityKind.Address, EntityKind.Vehicle, EntityKind.Phone, EntityKind.OnlineAccount, EntityKind.Organisation, EntityKind.Event];

    /// <summary>The kinds that may be named: people and objects as well.</summary>
    public static ImmutableArray<EntityKind> RecordKindsAllowed { get; } = [.. UsualRecordKinds, EntityKind.Person, EntityKind.Object];

    /// <summary>True for the kinds at which two can be together: addresses, vehicles and events (architecture §6).</summary>
    public static bool IsPlace(EntityKind kind) => kind is EntityKind.Address or EntityKind.Vehicle or EntityKind.Event;

    /// <summary>How many of the chosen must be linked to a record, 2 up to the size of the set.</summary>
    public int AtLeast { get; init; } = 2;

    /// <summary>As known then; null = now.</summary>
    public DateTimeOffset? AsKnownAt { get; init; }

    /// <summary>Only what was observed to end on or after this day; no window or episode ends before it.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Only links of these kinds; empty = every kind with a weight.</summary>
    public ImmutableHashSet<LinkKind> Kinds { get; init; } = [];

    /// <summary>Only shared records of these kinds; empty = <see cref="UsualRecordKinds"/>.</summary>
    public ImmutableHashSet<EntityKind> RecordKinds { get; init; } = [];

    /// <summary>Only links at least this well graded; what is suspected to be false counts only when asked for.</summary>
    public GradeFloor Floor { get; init; } = GradeFloor.Usual;

    /// <summary>Only pairs of a chosen and a shared record at least this strong, 0 to 1.</summary>
    public double MinStrength { get; init; }

    /// <summary>Rows of a page.</summary>
    public int First { get; init; } = 50;

    /// <summary>The cursor of the page before.</summary>
    public string? After { get; init; }

    /// <summary>Most pieces of evidence looked into; beyond that the answer is cut and says so.</summary>
    public int Budget { get; init; } = 20_000;

    /// <inheritdoc/>
    public string Name => "shared";

    /// <inheritdoc/>
    public Capability Needs => Capability.AskNetwork;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => Between.IsDefault ? [] : Between;

    /// <inheritdoc/>
    public string? Text => string.Create(CultureInfo.InvariantCulture, $"as of {AsOf:yyyy-MM-dd}, by {AtLeast} or more of {Subjects.Length}");

    /// <inheritdoc/>
    public int Count(SharedAnswer answer) => answer.Rows.Length;

    /// <inheritdoc/>
    public async Task<SharedAnswer> AnswerAsync(IGraphReader reader, CancellationToken cancel)
    {
        Check();
        var evidence = await SharedEvidence.GatherAsync(reader, this, cancel);
        var ranked = evidence.Touched.Select(touched => SharedRanked.Of(touched, evidence, this)).Order().ToList();
        var page = Page(ranked, out var place);
        await evidence.CountPeopleAsync([.. page.Select(shared => shared.What)], cancel);
        var rows = page.Select((shared, i) => shared.ToRow(place + i, evidence, AsOf)).ToImmutableArray();
        var missing = MissingPairs.Of(evidence, this);
        return new(
            evidence.Chosen, rows, ranked.Count,
            place + rows.Length - 1 < ranked.Count ? SharedCursor.At(page[^1]).ToString() : null,
            [.. missing.Together.Take(MissingAtMost)], missing.Together.Count, missing.Undated,
            evidence.Truncated, [.. evidence.Pointers.OrderBy(p => p.Contact, StringComparer.Ordinal).ThenBy(p => p.Touches)],
            AsOf, AsKnownAt, AtRiskSettings.Default.Version);
    }

    // Floor none: a denial must not be passed over because of its source.
    internal LinkFilter Filter => new(
        AsOf, AsKnownAt, Since, Kinds.IsEmpty ? [.. PoleSchema.Default.LinkKinds.Where(kind => kind.Weight > 0)] : Kinds,
        GradeFloor.None, Negatives: true, Discounted: false);

    internal bool Seeks(EntityKind kind) => RecordKinds.IsEmpty ? UsualRecordKinds.Contains(kind) : RecordKinds.Contains(kind);

    private void Check()
    {
        if (Between.IsDefault || Between.Distinct().Count() is < 2 or > ChosenAtMost)
            throw new QuestionRefusedException("shared.between", $"Choose 2 to {ChosenAtMost} records.");
        if (RecordKinds.Any(kind => !RecordKindsAllowed.Contains(kind)))
            throw new QuestionRefusedException("shared.record_kinds", "Records of that kind are not shared: ask for addresses, vehicles, phones, online accounts, organisations, events, people or objects.");
        if (MinStrength is not (>= 0 and <= 1))
            throw new QuestionRefusedException("shared.strength", "A strength lies between 0 and 1.");
        if (First is < 1 or > RowsAtMost)
            throw new QuestionRefusedException("shared.first", $"Ask for 1 to {RowsAtMost} rows at a time.");
    }

    private List<SharedRanked> Page(List<SharedRanked> ranked, out int place)
    {
        var skip = 0;
        if (After is not null)
        {
            var after = SharedCursor.Parse(After);
            while (skip < ranked.Count && !after.Precedes(ranked[skip]))
                skip++;
        }
        place = skip + 1;
        return ranked.GetRange(skip, Math.Min(First, ranked.Count - skip));
    }
}
