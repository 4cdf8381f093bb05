using System.Globalization;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Network;
using Cse.Intel.Graph.Queries.Paths;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Graph.Queries.Search;
using Cse.Intel.Graph.Queries.Shared;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Contract;
using Cse.Intel.Graph.Tests.Queries.AtRisk;

namespace Cse.Intel.Graph.Tests.Queries;

/// <summary>Whole answers, refusals among them, as text: rows, totals, cursors, what was cut.</summary>
internal static class Telling
{
    public static Task<string> TellAsync(IGraphStore store, Viewer viewer, YoungPeopleAtRisk question) => TellAsync(store, viewer, question, answer =>
    [
        $"from {Ids(answer.Starts.SelectMany(s => s.Members))}, {answer.Total} in all, next {answer.NextCursor}, cut {answer.Truncated}",
        Transcript.Of(answer.Rows),
        .. answer.Rows.Select(row => row.Sentence),
        .. answer.Dampings.Select(d => $"{d.Entity.Id} {d.Persons}"),
    ]);

    public static Task<string> TellAsync(IGraphStore store, Viewer viewer, NetworkAround question) => TellAsync(store, viewer, question, Network);

    public static Task<string> TellAsync(IGraphStore store, Viewer viewer, PathsBetween question) => TellAsync(store, viewer, question, answer =>
    [
        $"{Ids(answer.From.Members)} to {Ids(answer.To.Members)}, more {answer.More}, cut {answer.Truncated}",
        .. answer.Paths.SelectMany(Path),
    ]);

    public static Task<string> TellAsync(IGraphStore store, Viewer viewer, JoiningNetwork question) => TellAsync(store, viewer, question, answer =>
    [
        $"apart {string.Join(" | ", answer.Groups.Select(group => Ids(group.SelectMany(s => s.Members))))}",
        .. Network(answer.Network),
        .. answer.Pairs.SelectMany(pair => pair.Paths).SelectMany(Path),
    ]);

    public static Task<string> TellAsync(IGraphStore store, Viewer viewer, WhatTheyShare question) => TellAsync(store, viewer, question, answer =>
    [
        $"between {Ids(answer.Between.SelectMany(s => s.Members))}, {answer.Total} in all, next {answer.NextCursor}, {answer.MissingCount} missing together, {answer.UndatedEpisodes} undated, cut {answer.Truncated}",
        .. answer.Rows.SelectMany(row => (string[])
        [
            $"{row.Place}. {row.What.Facts.SortKey} {Number(row.Strength)} {row.Busy} {row.WindowCount} {row.Sentence}",
            .. row.Sharers.Select(s => $"{Ids(s.Who.Members)} {Number(s.Strength)} {Items(s.Evidence)} {string.Join(',', s.Undated.Order())}"),
            .. row.Windows.Select(w => $"{w.One.Id} {w.Other.Id} {w.Days} {Items(w.OneEvidence)} {Items(w.OtherEvidence)}"),
        ]),
        .. answer.MissingTogether.Select(m => $"{m.One.Child.Id} {m.Other.Child.Id} {m.Days} {m.SameEpisode} {Items(m.One.Evidence)} {Items(m.Other.Evidence)} {m.Sentence}"),
    ]);

    public static Task<string> TellAsync(IGraphStore store, Viewer viewer, SearchRecords question) => TellAsync(store, viewer, question, answer =>
    [
        $"{answer.Total} in all, next {answer.NextCursor}, cut {answer.Truncated}",
        .. answer.Hits.Select(h => $"{Told.Of(h.Record)} {Number(h.Score)} {h.Why}"),
    ]);

    /// <summary>A record, read as <paramref name="reader"/> would read what this viewer is given.</summary>
    public static Task<string> TellAsync(IGraphStore store, Viewer viewer, GetRecord question, Viewer reader, IReadOnlySet<EntityId> untold) => TellAsync(store, viewer, question, answer =>
    {
        var records = answer.Records.Select(record => Redaction.For(reader, record, question.Today)).OfType<Entity>().ToList();
        return records.Count == 0 ? [Refused(QuestionRefusedException.NotFound())] :
        [
            $"{Ids(answer.Subject.Members)} {answer.Subject.Facts.Caption} {answer.LinkCount} links",
            .. records.Select(Told.Of),
            .. answer.Links.Select(l => $"{l.Edge.Assertion} {l.Phrase} {l.Far.Facts.SortKey} {Ids(l.Far.Members)} {l.Edge.Grade} {l.Edge.Agency}"),
            .. answer.Reports.Values.Where(r => !untold.Contains(r.Id)).Select(Told.Of).Order(StringComparer.Ordinal),
        ];
    });

    private static async Task<string> TellAsync<T>(IGraphStore store, Viewer viewer, IQuestion<T> question, Func<T, IEnumerable<string>> tell)
    {
        try
        {
            return string.Join('\n', tell(await store.ReadAsync(viewer, question.AnswerAsync, CancellationToken.None)));
        }
        catch (QuestionRefusedException refusal)
        {
            return Refused(refusal);
        }
    }

    private static IEnumerable<string> Network(NetworkAnswer answer) =>
    [
        $"cut {answer.Truncated}",
        .. answer.Nodes.Select(n => $"{n.Subject.Facts.SortKey} {Ids(n.Subject.Members)} {n.Level} {Number(n.Score)} {n.Capped} {n.Subject.Facts.Caption}"),
        .. answer.Lines.Select(l => $"{l.From} {l.Kind} {l.To} {Number(l.Strength)} {l.Style} {string.Join(',', l.Evidence.Select(i => $"{i.Edge.Assertion} {i.Edge.Grade} {i.Edge.Agency}"))}"),
    ];

    private static IEnumerable<string> Path(ConnectingPath path) =>
    [
        $"{string.Join(" - ", path.Path.Entities.Select(e => e.Facts.SortKey))} {Number(path.Strength)} weakest {path.Weakest} {path.LowestGrade}",
        path.Sentence,
        .. path.Path.Steps.Select(step => $"{Number(step.Strength)} {string.Join(',', step.Evidence.Select(i => $"{i.Edge.Assertion} {i.Edge.Grade} {i.Edge.Agency}"))}"),
    ];

    private static string Refused(QuestionRefusedException refusal) => $"refused: {refusal.Code}: {refusal.Message}";

    private static string Items(IEnumerable<Item> items) => string.Join(',', items.Select(i => $"{i.Edge.Assertion} {Number(i.Weight)} {i.Edge.Grade} {i.Edge.Agency}"));

    private static string Ids(IEnumerable<EntityId> ids) => string.Join('+', ids.Order());

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
