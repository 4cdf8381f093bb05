using System.Globalization;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries.Paths;
using Cse.Intel.Web.Features.AtRisk;
using Cse.Intel.Web.Shared;

namespace Cse.Intel.Web.Features.Paths;

/// <summary>
/// Paths as a table: a row for each, and in each row what was asked, so that a row taken out of the table still says on
/// what it stands.
/// </summary>
public sealed class PathsCsv
{
    private static readonly string[] Columns =
    [
        "from", "to", "place", "links", "strength", "strength_in_words", "path", "lowest_grade", "weakest_link", "weakest_strength", "sentence",
        "order", "as_of", "as_known_at", "links_at_most", "seen_since", "lowest_grade_asked", "lowest_strength_asked", "kinds", "complete", "exported_at", "marking", "note",
    ];

    private readonly CsvTable _table = new(Columns);
    private readonly DateTimeOffset _now;

    /// <summary>Begins the table.</summary>
    /// <param name="asked">What is asked.</param>
    /// <param name="now">When it is exported.</param>
    public PathsCsv(PathsAsked asked, DateTimeOffset now) => (Asked, _now) = (asked, now);

    /// <summary>What is asked.</summary>
    public PathsAsked Asked { get; }

    /// <summary>Adds the paths between two records.</summary>
    public void Add(PathsAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        Add(answer.From.Facts.Caption, answer.To.Facts.Caption, answer.Paths, answer.Truncated);
    }

    /// <summary>Adds the paths between each two of several records.</summary>
    public void Add(JoiningAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        foreach (var pair in answer.Pairs)
            Add(pair.From.Facts.Caption, pair.To.Facts.Caption, pair.Paths, answer.Network.Truncated);
        foreach (var alone in answer.Unconnected)
            Add(alone.Facts.Caption, "", [], answer.Network.Truncated);
    }

    /// <summary>The table.</summary>
    public string Text() => _table.Text();

    private void Add(string from, string to, IReadOnlyList<ConnectingPath> paths, string? truncated)
    {
        for (var i = 0; i < paths.Count; i++)
            _table.Add([from, to, .. Path(i + 1, paths[i]), .. Basis(truncated)]);
        // An empty table would not say on what it stands.
        if (paths.Count == 0)
            _table.Add([from, to, "", "", "", "", "No way is known", "", "", "", "", .. Basis(truncated)]);
    }

    private static IEnumerable<string> Path(int place, ConnectingPath path) =>
    [
        Number(place), Number(path.Links), path.Strength.ToString("0.#########", CultureInfo.InvariantCulture), StrengthWords.Of(path.Strength),
        string.Join(" – ", path.Path.Entities.Select(entity => entity.Facts.Caption)), path.LowestGrade.ToString(),
        $"{path.Path.Entities[path.Weakest].Facts.Caption} – {path.Path.Entities[path.Weakest + 1].Facts.Caption}",
        path.Path.Steps[path.Weakest].Strength.ToString("0.####", CultureInfo.InvariantCulture), path.Sentence,
    ];

    private IEnumerable<string> Basis(string? truncated) =>
    [
        Asked.Between is null || Asked.Order == PathOrder.Shortest ? "shortest" : "strongest", Day(Asked.AsOf), Moment(Asked.AsKnownAt ?? _now), Number(Asked.LinksAtMost),
        Day(Asked.Since), Asked.Floor.ToString(), Asked.MinStrength.ToString("0.##", CultureInfo.InvariantCulture),
        string.Join("; ", Asked.Kinds.OrderBy(kind => kind.Index)), truncated is null ? "yes" : "no", Moment(_now), "OFFICIAL-SENSITIVE", AtRiskList.Caution,
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Moment(DateTimeOffset instant) => instant.ToLondon().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
