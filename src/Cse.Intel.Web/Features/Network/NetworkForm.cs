using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Queries.Network;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Web.Features.Records;
using Microsoft.AspNetCore.WebUtilities;

namespace Cse.Intel.Web.Features.Network;

/// <summary>
/// What is asked of the network. All of it stands in the address, so that a chart can be sent on, gone back to and
/// opened without scripts: expanding adds a start, hiding adds a record to leave out.
/// </summary>
public sealed record NetworkForm
{
    /// <summary>Most links that the page offers; each more makes an answer that no one can read.</summary>
    public const int HopsOffered = 4;

    private const int RecordsAtMost = 200;

    /// <summary>Ids of the records to start from.</summary>
    public string[] From { get; init; } = [];

    /// <summary>How many links from a start.</summary>
    [Range(1, HopsOffered, ErrorMessage = "Choose 1 to 4 links")]
    public int Hops { get; init; } = 1;

    /// <summary>Codes of the kinds of link to follow; none = all.</summary>
    public string[] Kinds { get; init; } = [];

    /// <summary>The lowest grade, e.g. <c>2C</c>; empty = all but what is suspected to be false.</summary>
    public string? MinGrade { get; init; }

    /// <summary>The day looked at.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>As known then.</summary>
    public string? AsKnownAt { get; init; }

    /// <summary>Ids of records to leave out.</summary>
    public string[] Hide { get; init; } = [];

    /// <summary>The lowest grades offered, with their words.</summary>
    public static IReadOnlyList<(string Code, string Words)> Grades { get; } =
    [
        ("", "Any, except suspected to be false"),
        ("1B", "1 B or better: reliable source, known directly or corroborated"),
        ("2B", "2 B or better: source not doubted, known directly or corroborated"),
        ("2C", "2 C or better: source not doubted, known at least indirectly"),
        ("3E", "Everything, also suspected to be false"),
    ];

    /// <summary>True when there is somewhere to start.</summary>
    public bool HasStart => From.Length > 0;

    /// <summary>The kinds asked for; codes that name none are passed over.</summary>
    public IEnumerable<LinkKind> LinkKinds => Kinds.Select(code => PoleSchema.Default.TryGet(code, out var kind) ? kind : null).OfType<LinkKind>();

    /// <summary>The times looked at.</summary>
    public KnownAt At(DateOnly today)
    {
        var at = KnownAt.Parse(AsKnownAt, today);
        return AsOf is { } day ? at with { Day = day } : at;
    }

    /// <summary>The question.</summary>
    /// <exception cref="QuestionRefusedException">A start is no id.</exception>
    public NetworkAround ToQuestion(DateOnly today) => new([.. From.Distinct().Select(Id)])
    {
        Hops = Hops,
        Kinds = [.. LinkKinds],
        AsOf = AsOf,
        Today = At(today).Day,
        AsKnownAt = At(today).AsKnownAt,
        Floor = GradeFloor.TryParse(MinGrade, out var floor) ? floor : GradeFloor.Usual,
        Limit = RecordsAtMost,
    };

    /// <summary>The address of the page that also starts from a record.</summary>
    public string Expand(string id) => Address("/network", this with { From = [.. From.Append(id).Distinct()], Hide = [.. Hide.Except([id])] });

    /// <summary>The address of the page without a record.</summary>
    public string HideAlso(string id) => Address("/network", this with { Hide = [.. Hide.Append(id).Distinct()] });

    /// <summary>The address of the page that starts from one record only.</summary>
    public string StartAt(string id) => Address("/network", this with { From = [id], Hide = [] });

    /// <summary>The address of the page with what was hidden.</summary>
    public string ShowHidden => Address("/network", this with { Hide = [] });

    /// <summary>The address of the page from the first start, as it was before anything was expanded or hidden.</summary>
    public string Reset => Address("/network", this with { From = [.. From.Take(1)], Hide = [] });

    /// <summary>The address of what the starts share, as of the same times.</summary>
    public string Shared => new InCommon.SharedQuery
    {
        Between = [.. From],
        AsOf = AsOf?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        AsKnownAt = AsKnownAt,
    }.Address();

    /// <summary>The address where the starts are asked how they are connected.</summary>
    public string Connect => QueryHelpers.AddQueryString("/paths", From.Select(id => KeyValuePair.Create("of", (string?)id)).Append(new("asKnownAt", AsKnownAt)).Where(pair => !string.IsNullOrEmpty(pair.Value)));

    /// <summary>The address of the same answer as a file.</summary>
    public string Csv => Address("/network/export.csv", this);

    private static EntityId Id(string text) => EntityId.TryParse(text, out var id) ? id : throw QuestionRefusedException.NotFound();

    private static string Address(string path, NetworkForm form)
    {
        var query = new List<KeyValuePair<string, string?>>();
        query.AddRange(form.From.Select(id => KeyValuePair.Create("from", (string?)id)));
        query.Add(new("hops", form.Hops.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        query.AddRange(form.Kinds.Select(kind => KeyValuePair.Create("kinds", (string?)kind)));
        query.Add(new("minGrade", form.MinGrade));
        query.Add(new("asOf", form.AsOf?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        query.Add(new("asKnownAt", form.AsKnownAt));
        query.AddRange(form.Hide.Select(id => KeyValuePair.Create("hide", (string?)id)));
        return QueryHelpers.AddQueryString(path, query.Where(pair => !string.IsNullOrEmpty(pair.Value)));
    }
}
