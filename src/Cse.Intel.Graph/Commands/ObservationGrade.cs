using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain.Grading;

namespace Cse.Intel.Graph.Commands;

/// <summary>
/// Which grade an observation gets (intelligence-handling.md §1.1: the submitter grades what they know, the intelligence
/// unit the whole, partners do not grade).
/// <list type="table">
/// <item><term>Whoever may grade</term><description>the grade they give; what they saw themselves is 1 A P unless they say otherwise</description></item>
/// <item><term>An officer of the unit, of what they saw themselves</term><description>1 A P, or 1 A C with conditions</description></item>
/// <item><term>Anybody else</term><description>2 D C until the intelligence unit grades it</description></item>
/// </list>
/// </summary>
internal static class ObservationGrade
{
    /// <summary>The condition an ungraded report carries.</summary>
    public const string UngradedCondition = "Not graded yet: do not share before the intelligence unit has graded it.";

    /// <summary>The grade and whether somebody gave it; null when the author may not give the one asked for.</summary>
    public static (Grade Grade, bool Given)? For(Viewer author, bool seenByAuthor, Grade? asked)
    {
        if (author.May(Capability.Grade))
            return asked is { } given ? (given, true) : seenByAuthor ? (Grade.OwnRecord, true) : (Grade.Ungraded, false);
        var own = seenByAuthor && author.Roles.Any(r => r.IsUnit());
        return (own, asked) switch
        {
            (true, null) => (Grade.OwnRecord, true),
            (true, { Source: SourceEvaluation.Reliable, Assessment: IntelligenceAssessment.KnownDirectly } grade) => (grade, true),
            (false, null) => (Grade.Ungraded, false),
            _ => null,
        };
    }
}
