using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Web.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;

namespace Cse.Intel.Web.Features.AtRisk;

/// <summary>The question as it stands in the address of the page, so that a list can be kept as a bookmark.</summary>
public sealed record AtRiskQuery
{
    /// <summary>Rows of one page.</summary>
    public const int RowsOfAPage = 25;

    /// <summary>How many links a path has at most, unless another number is asked for.</summary>
    public const int UsualHops = 4;

    /// <summary>Ids of the records to start from.</summary>
    public IList<string?> From { get; init; } = [];

    /// <summary>The day asked for; nothing for today.</summary>
    public string? AsOf { get; init; }

    /// <summary>As known then, London time; nothing for now.</summary>
    public string? AsKnownAt { get; init; }

    /// <summary>Only what was seen on or after this day.</summary>
    public string? Since { get; init; }

    /// <summary>The lowest grade counted, e.g. <c>2C</c>; nothing for every grade.</summary>
    public string? MinGrade { get; init; }

    /// <summary>The lowest grades offered, with their words.</summary>
    public static IReadOnlyList<(string Code, string Words)> Grades { get; } = [("", "Any"), ("1B", "1 B or better"), ("2B", "2 B or better"), ("2C", "2 C or better")];

    /// <summary>Longest path, in links.</summary>
    public string? Hops { get; init; }

    /// <summary>Ids of places and things whose damping is taken away.</summary>
    public IList<string?> Undamped { get; init; } = [];

    /// <summary>Where the page begins; nothing for the first.</summary>
    public string? After { get; init; }

    /// <summary>What was typed to find another start.</summary>
    public string? Add { get; init; }

    /// <summary>The starts that are ids at all.</summary>
    public IEnumerable<EntityId> StartIds() => AskedFields.Ids(From);

    /// <summary>The places and things that are not damped.</summary>
    public IEnumerable<EntityId> UndampedIds() => AskedFields.Ids(Undamped);

    /// <summary>The question, or null when there is no start or a field must be put right first.</summary>
    /// <param name="today">Today in London.</param>
    /// <param name="problems">Where what must be put right is noted.</param>
    public YoungPeopleAtRisk? Read(DateOnly today, ModelStateDictionary problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var asOf = AskedFields.Day(AsOf, nameof(AsOf), problems) ?? today;
        var since = AskedFields.Day(Since, nameof(Since), problems);
        var knownAt = AskedFields.Moment(AsKnownAt, nameof(AsKnownAt), problems);
        if (since > asOf)
            problems.AddModelError(nameof(Since), "“Seen since” must not be after “as of”");
        if (ReadHops() is not { } hops)
            problems.AddModelError(nameof(Hops), "Choose 1 to 6 links");
        else if (ReadFloor() is not { } floor)
            problems.AddModelError(nameof(MinGrade), "Choose a lowest grade such as 2 C");
        else if (StartIds().Count() > YoungPeopleAtRisk.StartsAtMost)
            problems.AddModelError(nameof(Add), $"Start from {YoungPeopleAtRisk.StartsAtMost} records at most");
        else if (problems.IsValid && StartIds().Any())
            return new([.. StartIds()], asOf) { AsKnownAt = knownAt, Since = since, Floor = floor, Hops = hops, Undamped = [.. UndampedIds()], First = RowsOfAPage, After = After };
        return null;
    }

    /// <summary>The lowest grade chosen; null when it is none.</summary>
    public GradeFloor? ReadFloor() => AskedFields.Floor(MinGrade, GradeFloor.None);

    /// <summary>The number of links chosen; null when it is none from 1 to 6.</summary>
    public int? ReadHops() => AskedFields.Hops(Hops, UsualHops);

    /// <summary>The same with another start.</summary>
    public AtRiskQuery With(EntityId start) => AtFirstPage() with { From = [.. StartIds().Append(start).Distinct().Select(id => id.ToString())], Add = null };

    /// <summary>The same without a start.</summary>
    public AtRiskQuery Without(EntityId start) => AtFirstPage() with { From = [.. StartIds().Where(id => id != start).Select(id => id.ToString())] };

    /// <summary>The same with a damping taken away.</summary>
    public AtRiskQuery Undamp(EntityId place) => AtFirstPage() with { Undamped = [.. UndampedIds().Append(place).Distinct().Select(id => id.ToString())] };

    /// <summary>The same with a damping put back.</summary>
    public AtRiskQuery Damp(EntityId place) => AtFirstPage() with { Undamped = [.. UndampedIds().Where(id => id != place).Select(id => id.ToString())] };

    /// <summary>The same list from its beginning.</summary>
    public AtRiskQuery AtFirstPage() => this with { After = null };

    /// <summary>The address of the list, or of its export.</summary>
    public string Address(string path = "/at-risk") => QueryHelpers.AddQueryString(path, Fields());

    private IEnumerable<KeyValuePair<string, string?>> Fields()
    {
        foreach (var id in StartIds())
            yield return new("from", id.ToString());
        foreach (var id in UndampedIds())
            yield return new("undamped", id.ToString());
        var others = new (string Name, string? Value)[]
        {
            ("asOf", AsOf), ("asKnownAt", AsKnownAt), ("since", Since), ("minGrade", MinGrade), ("hops", Hops), ("after", After), ("add", Add),
        };
        foreach (var (name, value) in others.Where(field => !string.IsNullOrWhiteSpace(field.Value)))
            yield return new(name, value);
    }
}
