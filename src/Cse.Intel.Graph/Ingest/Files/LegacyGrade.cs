using System.Diagnostics.CodeAnalysis;
using Cse.Intel.Graph.Domain.Grading;

namespace Cse.Intel.Graph.Ingest.Files;

/// <summary>
/// An older 5x5x5 grade such as <c>B24</c> and what it becomes. The conversion is this product's proposal, no official
/// table being known: the original is kept forever and a reviewer may grade anew (intelligence-handling.md §1.2).
/// </summary>
/// <param name="Grade">The 3x5x2 grade it becomes.</param>
/// <param name="Conditions">What recipients must keep to; null with handling code P.</param>
/// <param name="Doubtful">True when a reviewer should look: a C source was "sometimes reliable".</param>
internal sealed record LegacyGrade(Grade Grade, string? Conditions, bool Doubtful)
{
    /// <summary>Reads a source A to E, an assessment 1 to 5 and a handling 1 to 5; spaces and slashes do not matter.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out LegacyGrade? grade)
    {
        grade = null;
        var codes = string.Concat(text.Where(c => c is not (' ' or '/' or '-'))).ToUpperInvariant();
        if (codes is not [>= 'A' and <= 'E', >= '1' and <= '5', >= '1' and <= '5'])
            return false;
        var conditions = ConditionsOf(codes[2]);
        grade = new(
            new(SourceOf(codes[0]), AssessmentOf(codes[1]), conditions is null ? HandlingCode.Permitted : HandlingCode.Conditions),
            conditions,
            codes[0] == 'C');
        return true;
    }

    private static SourceEvaluation SourceOf(char code) => code switch
    {
        'A' or 'B' => SourceEvaluation.Reliable,
        'D' => SourceEvaluation.NotReliable,
        _ => SourceEvaluation.Untested,
    };

    private static IntelligenceAssessment AssessmentOf(char code) => code switch
    {
        '1' or '2' => IntelligenceAssessment.KnownDirectly,
        '3' => IntelligenceAssessment.KnownIndirectlyCorroborated,
        '4' => IntelligenceAssessment.NotKnown,
        _ => IntelligenceAssessment.SuspectedFalse,
    };

    private static string? ConditionsOf(char code) => code switch
    {
        '1' => null,
        '2' => "authorise and record",
        '3' => "overseas: special conditions",
        '4' => "originating agency only",
        _ => "no onward sharing, S2",
    };
}
