using System.Globalization;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Shared;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Queries.AtRisk;

namespace Cse.Intel.Graph.Tests.Queries.Shared;

/// <summary>The oracle of "What do they share?": everything there is, looked through link by link and day by day.</summary>
internal sealed class PlainShared
{
    /// <summary>How many days back it looks; nothing of the random towns is older.</summary>
    private const int Past = 24_000;

    private readonly PlainGraph _graph;
    private readonly PlainGraph _anyEnd;
    private readonly WhatTheyShare _question;
    private readonly IReadOnlyDictionary<EntityId, Entity> _records;
    private readonly List<PlainItem> _items;
    private readonly List<PlainSubject> _chosen;

    private PlainShared(PlainGraph graph, PlainGraph anyEnd, WhatTheyShare question, IReadOnlyDictionary<EntityId, Entity> records)
    {
        (_graph, _anyEnd, _question, _records) = (graph, anyEnd, question, records);
        _items = [.. graph.Items.Where(i => !i.Assertion.Negative && Asked(i) && !IsRuledOut(i))];
        _chosen = [.. question.Between.Select(id => graph.Find(id)!).Distinct().OrderBy(s => s.Key, StringComparer.Ordinal)];
    }

    private DateOnly Day => _question.AsOf;

    public static async Task<PlainShared> AskAsync(IGraphStore store, Viewer viewer, WhatTheyShare question)
    {
        var at = new YoungPeopleAtRisk(question.Between, question.AsOf) { AsKnownAt = question.AsKnownAt };
        return new(
            await PlainGraph.ReadAsync(store, viewer, at with { Since = question.Since }), await PlainGraph.ReadAsync(store, viewer, at), question,
            await store.ReadAsync(viewer, (reader, cancel) => ReadAsync(reader, question.AsKnownAt, cancel), CancellationToken.None));
    }

    /// <summary>The whole answer as lines.</summary>
    public IEnumerable<string> Lines => [$"between {string.Join(' ', _chosen)}", .. Rows(), .. Missing()];

    /// <summary>The same of an answer.</summary>
    public static IEnumerable<string> LinesOf(SharedAnswer answer) =>
    [
        $"between {string.Join(' ', answer.Between.Select(s => s.Facts.SortKey))}",
        .. answer.Rows.SelectMany(RowOf),
        .. answer.MissingTogether.Select(m => MissingLine(m.One.Child.Facts.SortKey, m.One.Event.Facts.SortKey, m.Other.Child.Facts.SortKey, m.Other.Event.Facts.SortKey, Words(m.Days))),
        $"{answer.UndatedEpisodes} episodes undated",
    ];

    private static async Task<IReadOnlyDictionary<EntityId, Entity>> ReadAsync(IGraphReader reader, DateTimeOffset? known, CancellationToken cancel)
    {
        var ids = new List<EntityId>();
        await foreach (var entity in reader.ScanEntitiesAsync(EntityKind.Event, null, cancel))
            ids.Add(entity.Id);
        return await reader.GetEntitiesAsync(ids, known, cancel);
    }

    private IEnumerable<string> Rows()
    {
        var subjects = _items.SelectMany(i => new[] { i.From, i.To }).Distinct();
        var shared = from what in subjects
                     where Seeks(what)
                     let touching = _chosen.Where(who => who != what && Touches(who, what)).ToList()
                     where touching.Count >= _question.AtLeast
                     let windows = IsPlace(what) ? Windows(what, touching).ToList() : []
                     let strength = Math.Round(touching.Min(who => Strength(who, what)), 9)
                     orderby touching.Count descending, windows.Count > 0 descending, strength descending
                     select (what, touching, windows, strength);
        return shared.GroupBy(r => (r.touching.Count, r.windows.Count > 0, r.strength)).SelectMany(tied => tied.OrderBy(r => r.what.Key, StringComparer.Ordinal))
            .SelectMany(r => (string[])
            [
                $"{r.what.Key} {Number(r.strength)} {Persons(r.what)}",
                .. r.touching.Select(who => SharerLine(who.Key, Strength(who, r.what), Between(who, r.what).Select(i => i.Assertion.Id), Between(who, r.what).Count(i => i.Assertion.Observed.IsUnknown))).Order(StringComparer.Ordinal),
                .. r.windows,
            ]);
    }

    private static IEnumerable<string> RowOf(SharedRecord row) =>
    [
        $"{row.What.Facts.SortKey} {Number(row.Strength)} {row.Busy?.Persons}",
        .. row.Sharers.Select(s => SharerLine(s.Who.Facts.SortKey, s.Strength, s.Evidence.Select(i => i.Edge.Assertion), s.Undated.Count)).Order(StringComparer.Ordinal),
        .. row.Windows.Select(w => $"   {w.One.Facts.SortKey} and {w.Other.Facts.SortKey} {Words(w.Days)}").Order(StringComparer.Ordinal),
    ];

    private string Persons(PlainSubject what) => what.IsPerson ? "" : $"{(_anyEnd.Find(what.Ids.First()) is { } same && _anyEnd.Pairs.TryGetValue(same, out var pairs) ? pairs.Keys.Count(s => s.IsPerson) : 0)}";

    private IEnumerable<string> Windows(PlainSubject what, List<PlainSubject> touching)
    {
        var there = touching.ToDictionary(who => who, who => Days(Between(who, what)));
        var windows = from one in touching
                      from other in touching
                      where string.CompareOrdinal(one.Key, other.Key) < 0
                      from run in Runs(there[one], there[other])
                      select $"   {one.Key} and {other.Key} {run}";
        return windows.Order(StringComparer.Ordinal);
    }

    // Each day by itself: null when not there, else whether some observation then goes on.
    private bool?[] Days(IEnumerable<PlainItem> items)
    {
        var days = new bool?[Past + 1];
        foreach (var observed in items.Select(i => i.Assertion.Observed).Where(o => !o.IsUnknown))
            for (var i = 0; i <= Past; i++)
                if (DateAt(i) is var day && day >= observed.From && (observed.OpenEnd || day <= observed.To))
                    days[i] = days[i] == true || observed.OpenEnd;
        return days;
    }

    private IEnumerable<string> Runs(bool?[] one, bool?[] other)
    {
        for (var i = 0; i <= Past; i++)
        {
            if (one[i] is null || other[i] is null)
                continue;
            var first = i;
            while (i < Past && one[i + 1] is not null && other[i + 1] is not null)
                i++;
            var goesOn = i == Past && one[i] == true && other[i] == true;
            yield return Words(first == 0 ? null : DateAt(first), DateAt(i), goesOn);
        }
    }

    private DateOnly DateAt(int index) => Day.AddDays(index - Past);

    private IEnumerable<string> Missing()
    {
        var episodes = (from child in _chosen
                        where child.IsPerson
                        from happened in _items.SelectMany(i => new[] { i.From, i.To }).Distinct()
                        where happened.Ids.Any(_records.ContainsKey) && Touches(child, happened)
                        let links = Between(child, happened).Where(i => i.Assertion.Kind.Code is "PARTY_TO" or "VICTIM_IN").ToList()
                        where links.Count > 0
                        let record = (PoleEvent)_records[happened.Ids.First()].Payload
                        where record.Type is "missing" or "Missing from care" or " MISSING"
                        let days = EpisodeDays(record, links)
                        where (record.From?.First ?? record.To?.First ?? DateOnly.MinValue) <= Day
                        where days is null || _question.Since is null || days.Value.To >= _question.Since
                        where IsYoung(child, days is null ? Day : days.Value.From ?? days.Value.To)
                        select (child, happened, days)).ToList();
        var pairs = from one in episodes
                    from other in episodes
                    where string.CompareOrdinal(one.child.Key, other.child.Key) < 0
                    let both = Both(one.days, other.days)
                    where both is not null || one.happened == other.happened
                    select (one, other, both);
        return pairs
            .OrderByDescending(p => p.both is { } b ? b.To.DayNumber : -1).ThenByDescending(p => p.both is { } b ? (b.From ?? DateOnly.MinValue).DayNumber : -1)
            .ThenBy(p => $"{p.one.child.Key}\u0001{p.other.child.Key}\u0001{p.one.happened.Key}\u0001{p.other.happened.Key}", StringComparer.Ordinal)
            .Select(p => MissingLine(p.one.child.Key, p.one.happened.Key, p.other.child.Key, p.other.happened.Key, p.both is { } b ? Words(b.From, b.To, b.GoesOn) : "no days"))
            .Append($"{episodes.Where(e => e.days is null).Select(e => e.happened).Distinct().Count()} episodes undated");
    }

    private (DateOnly? From, DateOnly To, bool GoesOn)? EpisodeDays(PoleEvent record, List<PlainItem> links)
    {
        if (record.From is { } from)
        {
            if (from.First > Day)
                return null;
            return record.To is { } until && until.Last < Day ? (from.First, until.Last, false) : (from.First, Day, record.To is null);
        }
        if (record.To is { } to)
            return to.First > Day ? null : (to.First, to.Last < Day ? to.Last : Day, false);
        var own = links.Select(l => l.Assertion.Observed).Where(o => !o.IsUnknown && o.From <= Day).ToList();
        if (own.Count == 0)
            return null;
        var first = own.Min(o => o.From!.Value);
        var last = own.Max(o => o.OpenEnd || o.To > Day ? Day : o.To!.Value);
        return (first == DateOnly.MinValue ? null : first, last, own.Any(o => o.OpenEnd));
    }

    private (DateOnly? From, DateOnly To, bool GoesOn)? Both((DateOnly? From, DateOnly To, bool GoesOn)? one, (DateOnly? From, DateOnly To, bool GoesOn)? other)
    {
        if (one is not { } a || other is not { } b)
            return null;
        var days = Enumerable.Range(0, Past + 1).Where(i => DateAt(i) >= (a.From ?? DateOnly.MinValue) && DateAt(i) >= (b.From ?? DateOnly.MinValue) && DateAt(i) <= a.To && DateAt(i) <= b.To).ToList();
        return days.Count == 0 ? null : (days[0] == 0 ? null : DateAt(days[0]), DateAt(days[^1]), a.GoesOn && b.GoesOn);
    }

    private static bool IsYoung(PlainSubject child, DateOnly day) => PlainAge.Listed(child, day) is not null;

    private bool Asked(PlainItem item) => _question.Floor.Passes(item.Grade)
        && (_question.Kinds.IsEmpty ? item.Assertion.Kind.Weight > 0 : _question.Kinds.Contains(item.Assertion.Kind));

    private bool IsRuledOut(PlainItem item) => _graph.IsRuledOut(item);

    private bool Seeks(PlainSubject what)
    {
        var kind = Enum.Parse<EntityKind>(what.Key[..what.Key.IndexOf(':', StringComparison.Ordinal)]);
        return _question.RecordKinds.IsEmpty ? kind is not (EntityKind.Person or EntityKind.Object or > EntityKind.Event) : _question.RecordKinds.Contains(kind);
    }

    private static bool IsPlace(PlainSubject what) => what.Key.StartsWith("Address:", StringComparison.Ordinal) || what.Key.StartsWith("Vehicle:", StringComparison.Ordinal) || what.Key.StartsWith("Event:", StringComparison.Ordinal);

    private IEnumerable<PlainItem> Between(PlainSubject one, PlainSubject other) => _items.Where(i => (i.From == one && i.To == other) || (i.From == other && i.To == one));

    private bool Touches(PlainSubject one, PlainSubject other) => Between(one, other).Any() && Strength(one, other) >= _question.MinStrength;

    private double Strength(PlainSubject one, PlainSubject other) =>
        Math.Min(0.99, 1 - Between(one, other).GroupBy(i => i.Origin).Aggregate(1.0, (left, origin) => left * (1 - origin.Max(_graph.Weight))));

    private static string SharerLine(string who, double strength, IEnumerable<AssertionId> evidence, int undated) =>
        $"   {who} {Number(strength)} {string.Join(',', evidence.Order())} {undated} undated";

    private static string MissingLine(string one, string oneEvent, string other, string otherEvent, string days) => $"missing {one} {oneEvent}, {other} {otherEvent}: {days}";

    private static string Words(DaySpan? span) => span is { } days ? Words(days.From, days.To, days.GoesOn) : "no days";

    private static string Words(DateOnly? from, DateOnly to, bool goesOn) =>
        string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd}..{to:yyyy-MM-dd}{(goesOn ? " and on" : "")}");

    private static string Number(double value) => value.ToString("F9", CultureInfo.InvariantCulture);
}
