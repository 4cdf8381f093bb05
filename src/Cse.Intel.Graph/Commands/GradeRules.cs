using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;

namespace Cse.Intel.Graph.Commands;

/// <summary>What a grade must come with (intelligence-handling.md §1.1, software rules).</summary>
internal static class GradeRules
{
    /// <summary>What is missing.</summary>
    public static IEnumerable<CommandError> Check(Grade grade, string? conditions, string? reason, EntityId? corroboratedBy)
    {
        if (grade.Handling == HandlingCode.Conditions && string.IsNullOrWhiteSpace(conditions))
            yield return new("grade.no_conditions", "conditions", "Handling code C needs at least one condition: say what recipients must keep to.");
        if (grade.Source == SourceEvaluation.NotReliable && string.IsNullOrWhiteSpace(reason))
            yield return new("grade.no_reason", "gradeReason", "Say what gives grounds to doubt the source.");
        if (grade.Assessment == IntelligenceAssessment.SuspectedFalse && string.IsNullOrWhiteSpace(reason))
            yield return new("grade.no_reason", "gradeReason", "Say why the information is suspected to be false.");
        if (grade.Assessment == IntelligenceAssessment.KnownIndirectlyCorroborated && corroboratedBy is null)
            yield return new("grade.no_corroboration", "corroboratedBy", "Information graded B needs the separate report that supports it.");
    }
}
