using System.Globalization;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Web.Features.Observations;
using Cse.Intel.Web.Shared;

namespace Cse.Intel.Web.Features.AtRisk;

/// <summary>
/// The list as a table: a row for each young person, and in each row what was asked, so that a row taken out of the
/// table still says on what it stands.
/// </summary>
public sealed class AtRiskCsv
{
    private static readonly string[] Columns =
    [
        "place", "person", "age", "age_uncertain", "strength", "strength_in_words", "links", "path", "sentence", "further_routes",
        "last_seen", "agencies", "missing", "started_from", "as_of", "as_known_at", "links_at_most", "seen_since", "lowest_grade", "undamped",
        "settings", "complete", "exported_at", "marking", "note",
    ];

    private readonly CsvTable _table = new(Columns);
    private readonly YoungPeopleAtRisk _question;
    private readonly DateTimeOffset _now;
    private int _rows;

    /// <summary>Begins the table.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="now">When it is exported.</param>
    public AtRiskCsv(YoungPeopleAtRisk question, DateTimeOffset now) => (_question, _now) = (question, now);

    /// <summary>Adds a page of the answer.</summary>
    public void Add(AtRiskAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        foreach (var row in answer.Rows)
            _table.Add([.. Person(row, answer.AsOf), .. Basis(answer)]);
        _rows += answer.Rows.Length;
        // An empty table would not say on what it stands.
        if (_rows == 0)
            _table.Add(["", "Nobody is listed", .. Enumerable.Repeat("", 11), .. Basis(answer)]);
    }

    /// <summary>The table.</summary>
    public string Text() => _table.Text();

    private static IEnumerable<string> Person(AtRiskRow row, DateOnly asOf) =>
    [
        row.Place.ToString(CultureInfo.InvariantCulture), row.Person.Facts.Caption, RecordWords.Age(row.Person.Facts.Birth, asOf), row.AgeUncertain ? "yes" : "no",
        row.Strength.ToString("0.#########", CultureInfo.InvariantCulture), StrengthWords.Of(row.Strength), row.Links.ToString(CultureInfo.InvariantCulture),
        string.Join(" – ", row.Path.Entities.Select(entity => entity.Facts.Caption)), row.Sentence,
        string.Join(" | ", row.FurtherRoutes.Select(path => PathSentence.Of(path, asOf))),
        Day(row.LastSeen), string.Join("; ", row.Agencies), string.Join("; ", row.Missing.Select(missing => missing.Code())),
    ];

    private IEnumerable<string> Basis(AtRiskAnswer answer) =>
    [
        string.Join("; ", answer.Starts.Select(start => start.Facts.Caption)), Day(answer.AsOf), Moment(answer.AsKnownAt ?? _now),
        _question.Hops.ToString(CultureInfo.InvariantCulture), Day(_question.Since), _question.Floor.ToString(), string.Join("; ", _question.Undamped), answer.SettingsVersion,
        answer.Truncated is null ? "yes" : "no", Moment(_now), "OFFICIAL-SENSITIVE", AtRiskList.Caution,
    ];

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Moment(DateTimeOffset instant) => instant.ToLondon().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
