using System.Globalization;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Shared;
using Cse.Intel.Web.Features.AtRisk;
using Cse.Intel.Web.Features.Observations;
using Cse.Intel.Web.Shared;

namespace Cse.Intel.Web.Features.InCommon;

/// <summary>
/// The answer as a table: a row for each of the chosen at each shared record, then one for each two who were missing at
/// the same time; in each row what was asked, so that a row taken out of the table still says on what it stands.
/// </summary>
public sealed class SharedCsv
{
    private static readonly string[] Columns =
    [
        "row", "place", "record", "kind", "shared_by", "strength", "strength_in_words", "people_joined", "busy", "sharer", "sharer_strength",
        "evidence", "undated_items", "times_together", "sentence",
        "chosen", "at_least", "as_of", "as_known_at", "seen_since", "lowest_grade", "least_strength", "kinds_of_link", "kinds_of_record", "settings",
        "complete", "exported_at", "marking", "note",
    ];

    private readonly CsvTable _table = new(Columns);
    private readonly WhatTheyShare _question;
    private readonly DateTimeOffset _now;
    private int _rows;

    /// <summary>Begins the table.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="now">When it is exported.</param>
    public SharedCsv(WhatTheyShare question, DateTimeOffset now) => (_question, _now) = (question, now);

    /// <summary>Adds the shared records of a page of the answer.</summary>
    public void Add(SharedAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        foreach (var row in answer.Rows)
            foreach (var sharer in row.Sharers)
                Add(answer, [.. Record(row), .. Who(sharer), Times(row), row.Sentence]);
    }

    /// <summary>The table, with those who were missing together; any page of the answer tells of them.</summary>
    public string Text(SharedAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        foreach (var pair in answer.MissingTogether)
            Add(answer, Missing(pair));
        // An empty table would not say on what it stands.
        if (_rows == 0)
            Add(answer, ["", "", "Nothing is shared", .. Enumerable.Repeat("", 12)]);
        return _table.Text();
    }

    private void Add(SharedAnswer answer, IEnumerable<string> cells)
    {
        _table.Add([.. cells, .. Basis(answer)]);
        _rows++;
    }

    private static IEnumerable<string> Record(SharedRecord row) =>
    [
        "shared record", Number(row.Place), row.What.Facts.Caption, RecordWords.Kind(row.What.Facts.Kind), Number(row.Sharers.Length),
        Strength(row.Strength), StrengthWords.Of(row.Strength), row.Busy is { } busy ? Number(busy.Persons) : "", row.Busy is { IsBusy: true } ? "yes" : "no",
    ];

    private static IEnumerable<string> Who(Sharer sharer) =>
    [
        sharer.Who.Facts.Caption, Strength(sharer.Strength),
        string.Join(" | ", sharer.Evidence.Select(item => $"{item.Edge.Kind.Phrase(item.Edge.Forward)}, {SharedSentence.When(item, sharer)}, graded {item.Edge.Grade}")),
        Number(sharer.Undated.Count),
    ];

    private static string Times(SharedRecord row)
    {
        var times = row.Windows.Select(window => $"{window.One.Facts.Caption} and {window.Other.Facts.Caption}: {window.Days.Words}");
        return string.Join(" | ", row.WindowCount > row.Windows.Length ? times.Append($"and {row.WindowCount - row.Windows.Length} earlier") : times);
    }

    private static IEnumerable<string> Missing(MissingTogether pair) =>
    [
        "missing together", "", pair.SameEpisode ? pair.One.Event.Facts.Caption : $"{pair.One.Event.Facts.Caption} | {pair.Other.Event.Facts.Caption}", "event", "2", "", "", "", "",
        $"{pair.One.Child.Facts.Caption} and {pair.Other.Child.Facts.Caption}", "", "", "", pair.Days?.Words ?? "", pair.Sentence,
    ];

    private IEnumerable<string> Basis(SharedAnswer answer)
    {
        var said = SharedList.BasisOf(_question, answer).ToDictionary(pair => pair.Label, pair => pair.Value);
        return
        [
            string.Join("; ", answer.Between.Select(subject => subject.Facts.Caption)), Number(_question.AtLeast), Day(answer.AsOf), Moment(answer.AsKnownAt ?? _now),
            Day(_question.Since), _question.Floor.ToString(), _question.MinStrength.ToString("0.##", CultureInfo.InvariantCulture), said["Kinds of link"], said["Kinds of record"],
            answer.SettingsVersion, answer.Truncated is null && answer.MissingCount == answer.MissingTogether.Length ? "yes" : "no", Moment(_now), "OFFICIAL-SENSITIVE", SharedList.Caution,
        ];
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Strength(double value) => value.ToString("0.#########", CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Moment(DateTimeOffset instant) => instant.ToLondon().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
