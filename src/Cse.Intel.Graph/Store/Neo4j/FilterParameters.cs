using Cse.Intel.Graph.Domain.Grading;

namespace Cse.Intel.Graph.Store.Neo4j;

/// <summary>A link filter as parameters.</summary>
internal static class FilterParameters
{
    private static readonly string[] Grades =
        [.. from source in Enum.GetValues<SourceEvaluation>() from assessment in Enum.GetValues<IntelligenceAssessment>() select GradeCodes.Code(source) + GradeCodes.Code(assessment)];

    public static Dictionary<string, object?> With(this Dictionary<string, object?> parameters, LinkFilter filter)
    {
        var day = filter.AsOf ?? DateOnly.MaxValue;
        parameters["types"] = filter.Kinds?.Select(k => k.Code).ToArray();
        parameters["negatives"] = filter.Negatives;
        parameters["discounted"] = filter.Discounted;
        parameters["grades"] = Passing(filter.Floor);
        parameters["asOf"] = filter.AsOf is { } asOf ? ServerText.Of(asOf) : null;
        parameters["since"] = filter.Since is { } since ? ServerText.Of(since) : null;
        parameters["day"] = ServerText.Of(day);
        parameters["undatedEnd"] = ServerText.Of(default(Seen).EndOn(day));
        return parameters.With(filter.AsKnownAt);
    }

    public static Dictionary<string, object?> With(this Dictionary<string, object?> parameters, DateTimeOffset? asKnownAt)
    {
        parameters["asKnownAt"] = asKnownAt is { } then ? ServerText.Of(then) : null;
        return parameters;
    }

    private static string[] Passing(GradeFloor floor) => [.. Grades.Where(g => GradeFloor.TryParse(g, out var grade) && floor.Passes(new(grade.Source, grade.Assessment, default)))];
}
