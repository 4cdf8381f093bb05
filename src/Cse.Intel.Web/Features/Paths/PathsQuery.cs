using System.Globalization;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Queries.Paths;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Web.Features.Network;
using Cse.Intel.Web.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;

namespace Cse.Intel.Web.Features.Paths;

/// <summary>
/// "How are these connected?" as it stands in the address of the page, so that an answer can be kept as a bookmark. Two
/// records are asked for the paths between them, more for the network that joins them.
/// </summary>
public sealed record PathsQuery
{
    /// <summary>How many links a path has at most, unless another number is asked for.</summary>
    public const int UsualHops = 4;

    /// <summary>Ids of the chosen records.</summary>
    public IList<string?> Of { get; init; } = [];

    /// <summary><c>strongest</c>; anything else for the shortest first.</summary>
    public string? Order { get; init; }

    /// <summary>Longest path, in links.</summary>
    public string? Hops { get; init; }

    /// <summary>The day asked for; nothing for today.</summary>
    public string? AsOf { get; init; }

    /// <summary>As known then, London time; nothing for now.</summary>
    public string? AsKnownAt { get; init; }

    /// <summary>Only what was seen on or after this day.</summary>
    public string? Since { get; init; }

    /// <summary>The lowest grade, e.g. <c>2C</c>; nothing for every grade but what is suspected to be false.</summary>
    public string? MinGrade { get; init; }

    /// <summary>The lowest strength of each link, e.g. <c>0.2</c>; nothing for any.</summary>
    public string? MinStrength { get; init; }

    /// <summary>Codes of the kinds of link to follow; none = all. Codes that name none are passed over.</summary>
    public IList<string> Kinds { get; init; } = [];

    /// <summary>What was typed to find another record.</summary>
    public string? Add { get; init; }

    /// <summary>The lowest grades offered, with their words.</summary>
    public static IReadOnlyList<(string Code, string Words)> Grades => NetworkForm.Grades;

    /// <summary>The lowest strengths offered, with their words.</summary>
    public static IReadOnlyList<(string Code, string Words)> Strengths { get; } =
        [("", "Any"), ("0.2", "Moderate or more (0.2)"), ("0.5", "Strong or more (0.5)"), ("0.8", "Very strong (0.8)")];

    /// <summary>The kinds of link offered: those with weight, since no path runs over others.</summary>
    public static IEnumerable<LinkKind> KindsOffered => PoleSchema.Default.LinkKinds.Where(kind => kind.Weight > 0);

    /// <summary>The chosen that are ids at all.</summary>
    public IEnumerable<EntityId> ChosenIds() => AskedFields.Ids(Of);

    /// <summary>Which paths come first.</summary>
    public PathOrder ReadOrder() => string.Equals(Order, "strongest", StringComparison.OrdinalIgnoreCase) ? PathOrder.Strongest : PathOrder.Shortest;

    /// <summary>The number of links chosen; null when it is none from 1 to 6.</summary>
    public int? ReadHops() => AskedFields.Hops(Hops, UsualHops);

    /// <summary>What is asked, or null when a field must be put right first.</summary>
    /// <param name="today">Today in London.</param>
    /// <param name="problems">Where what must be put right is noted.</param>
    public PathsAsked? Read(DateOnly today, ModelStateDictionary problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var asOf = AskedFields.Day(AsOf, nameof(AsOf), problems) ?? today;
        var since = AskedFields.Day(Since, nameof(Since), problems);
        var knownAt = AskedFields.Moment(AsKnownAt, nameof(AsKnownAt), problems);
        if (since > asOf)
            problems.AddModelError(nameof(Since), "“Seen since” must not be after “as of”");
        if (ReadHops() is null)
            problems.AddModelError(nameof(Hops), "Choose 1 to 6 links");
        if (AskedFields.Floor(MinGrade, GradeFloor.Usual) is null)
            problems.AddModelError(nameof(MinGrade), "Choose a lowest grade such as 2 C");
        if (ReadStrength() is null)
            problems.AddModelError(nameof(MinStrength), "Choose a lowest strength from 0 to 1");
        if (ChosenIds().Count() > JoiningNetwork.ChosenAtMost)
            problems.AddModelError(nameof(Add), $"Choose {JoiningNetwork.ChosenAtMost} records at most");
        return problems.IsValid
            ? new([.. ChosenIds()], ReadOrder(), ReadHops()!.Value, asOf, knownAt, since, AskedFields.Floor(MinGrade, GradeFloor.Usual)!.Value, ReadStrength()!.Value, [.. ReadKinds()])
            : null;
    }

    /// <summary>The same with another record.</summary>
    public PathsQuery With(EntityId chosen) => this with { Of = [.. ChosenIds().Append(chosen).Distinct().Select(id => id.ToString())], Add = null };

    /// <summary>The same without a record.</summary>
    public PathsQuery Without(EntityId chosen) => this with { Of = [.. ChosenIds().Where(id => id != chosen).Select(id => id.ToString())], Add = null };

    /// <summary>The address of the answer, or of its export.</summary>
    public string Address(string path = "/paths") => QueryHelpers.AddQueryString(path, Fields());

    private IEnumerable<LinkKind> ReadKinds() => Kinds.Select(code => PoleSchema.Default.TryGet(code, out var kind) ? kind : null).OfType<LinkKind>().Where(kind => kind.Weight > 0);

    private double? ReadStrength() => string.IsNullOrWhiteSpace(MinStrength)
        ? 0
        : double.TryParse(MinStrength, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var strength) && strength is >= 0 and <= 1 ? strength : null;

    private IEnumerable<KeyValuePair<string, string?>> Fields()
    {
        foreach (var id in ChosenIds())
            yield return new("of", id.ToString());
        foreach (var kind in Kinds)
            yield return new("kinds", kind);
        var others = new (string Name, string? Value)[]
        {
            ("order", Order), ("hops", Hops), ("asOf", AsOf), ("asKnownAt", AsKnownAt), ("since", Since), ("minGrade", MinGrade), ("minStrength", MinStrength), ("add", Add),
        };
        foreach (var (name, value) in others.Where(field => !string.IsNullOrWhiteSpace(field.Value)))
            yield return new(name, value);
    }
}
