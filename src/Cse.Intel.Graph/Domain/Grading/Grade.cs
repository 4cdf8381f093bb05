using System.Diagnostics.CodeAnalysis;

namespace Cse.Intel.Graph.Domain.Grading;

/// <summary>How far the source can be relied on: the first axis of 3x5x2 (intelligence-handling.md §1.1).</summary>
public enum SourceEvaluation
{
    /// <summary>1: competent source, information generally sound.</summary>
    Reliable = 1,
    /// <summary>2: no track record, or not borne out before; corroborate before acting.</summary>
    Untested = 2,
    /// <summary>3: reasonable grounds to doubt.</summary>
    NotReliable = 3,
}

/// <summary>How the source knows: the second axis of 3x5x2 (intelligence-handling.md §1.1).</summary>
public enum IntelligenceAssessment
{
    /// <summary>A: known directly to the source.</summary>
    KnownDirectly = 1,
    /// <summary>B: known indirectly but corroborated.</summary>
    KnownIndirectlyCorroborated = 2,
    /// <summary>C: known indirectly.</summary>
    KnownIndirectly = 3,
    /// <summary>D: not known.</summary>
    NotKnown = 4,
    /// <summary>E: suspected to be false.</summary>
    SuspectedFalse = 5,
}

/// <summary>Whether sharing is bound to conditions: the third axis of 3x5x2 (intelligence-handling.md §1.1).</summary>
public enum HandlingCode
{
    /// <summary>P: lawful sharing permitted.</summary>
    Permitted = 1,
    /// <summary>C: lawful sharing permitted with conditions.</summary>
    Conditions = 2,
}

/// <summary>A 3x5x2 grade, shown as a triple: <c>2 C P</c>.</summary>
public readonly record struct Grade(SourceEvaluation Source, IntelligenceAssessment Assessment, HandlingCode Handling)
{
    /// <summary>What stands until somebody grades: untested, not known, with conditions (import-format.md).</summary>
    public static Grade Ungraded { get; } = new(SourceEvaluation.Untested, IntelligenceAssessment.NotKnown, HandlingCode.Conditions);

    /// <summary>What the unit's own record of its own act carries (architecture §4).</summary>
    public static Grade OwnRecord { get; } = new(SourceEvaluation.Reliable, IntelligenceAssessment.KnownDirectly, HandlingCode.Permitted);

    /// <summary>The triple, e.g. <c>2 C P</c>.</summary>
    public override string ToString() => $"{GradeCodes.Code(Source)} {GradeCodes.Code(Assessment)} {GradeCodes.Code(Handling)}";

    /// <summary>The triple in words, for hover, focus, print and reading aloud.</summary>
    public string InWords => $"{GradeCodes.Words(Source)}; {GradeCodes.Words(Assessment)}; {GradeCodes.Words(Handling)}";
}

/// <summary>The axes an item carries itself; an absent one is its report's, each axis by itself (at-risk.md, rule 2).</summary>
public readonly record struct OwnGrade(SourceEvaluation? Source, IntelligenceAssessment? Assessment, HandlingCode? Handling)
{
    /// <summary>No axis of its own.</summary>
    public static OwnGrade None { get; }

    /// <summary>The grade that holds, given the report's.</summary>
    public Grade Over(Grade report) => new(Source ?? report.Source, Assessment ?? report.Assessment, Handling ?? report.Handling);

    /// <summary>All three axes of a grade.</summary>
    public static OwnGrade Of(Grade grade) => new(grade.Source, grade.Assessment, grade.Handling);
}

/// <summary>
/// A lowest grade asked for: <c>2C</c> passes source up to 2 and assessment up to C, each axis by itself, on the grade
/// that holds; <c>E</c> only when asked for (architecture §6).
/// </summary>
public readonly record struct GradeFloor(SourceEvaluation Source, IntelligenceAssessment Assessment)
{
    /// <summary>Everything but what is suspected to be false.</summary>
    public static GradeFloor Usual { get; } = new(SourceEvaluation.NotReliable, IntelligenceAssessment.NotKnown);

    /// <summary>Everything.</summary>
    public static GradeFloor None { get; } = new(SourceEvaluation.NotReliable, IntelligenceAssessment.SuspectedFalse);

    /// <summary>True when a grade is at least as good on both axes.</summary>
    public bool Passes(Grade grade) => grade.Source <= Source && grade.Assessment <= Assessment;

    /// <summary>Reads <c>2C</c> (spaces and a handling code are ignored); false when it is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out GradeFloor floor)
    {
        floor = Usual;
        var compact = text?.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant() ?? "";
        if (compact.Length is not (2 or 3)
            || !GradeCodes.TrySource(compact[..1], out var source)
            || !GradeCodes.TryAssessment(compact[1..2], out var assessment))
            return false;
        floor = new(source, assessment);
        return true;
    }

    /// <summary>The two codes, e.g. <c>2C</c>.</summary>
    public override string ToString() => GradeCodes.Code(Source) + GradeCodes.Code(Assessment);
}

/// <summary>Codes and words of the three axes.</summary>
public static class GradeCodes
{
    /// <summary><c>1</c> to <c>3</c>.</summary>
    public static string Code(SourceEvaluation value) => value switch { SourceEvaluation.Reliable => "1", SourceEvaluation.Untested => "2", _ => "3" };

    /// <summary><c>A</c> to <c>E</c>.</summary>
    public static string Code(IntelligenceAssessment value) => ((char)('A' + (int)value - 1)).ToString();

    /// <summary><c>P</c> or <c>C</c>.</summary>
    public static string Code(HandlingCode value) => value == HandlingCode.Permitted ? "P" : "C";

    /// <summary>The name of the value, as in the guidance.</summary>
    public static string Words(SourceEvaluation value) => value switch
    {
        SourceEvaluation.Reliable => "reliable source",
        SourceEvaluation.Untested => "untested source",
        _ => "source not reliable",
    };

    /// <summary>The name of the value, as in the guidance.</summary>
    public static string Words(IntelligenceAssessment value) => value switch
    {
        IntelligenceAssessment.KnownDirectly => "known directly to the source",
        IntelligenceAssessment.KnownIndirectlyCorroborated => "known indirectly but corroborated",
        IntelligenceAssessment.KnownIndirectly => "known indirectly",
        IntelligenceAssessment.NotKnown => "not known how the source knows",
        _ => "suspected to be false",
    };

    /// <summary>The name of the value, as in the guidance.</summary>
    public static string Words(HandlingCode value) => value == HandlingCode.Permitted
        ? "lawful sharing permitted"
        : "lawful sharing permitted with conditions";

    /// <summary>Reads <c>1</c> to <c>3</c>.</summary>
    public static bool TrySource(string text, out SourceEvaluation value)
    {
        value = text switch { "1" => SourceEvaluation.Reliable, "2" => SourceEvaluation.Untested, "3" => SourceEvaluation.NotReliable, _ => 0 };
        return value != 0;
    }

    /// <summary>Reads <c>A</c> to <c>E</c>.</summary>
    public static bool TryAssessment(string text, out IntelligenceAssessment value)
    {
        value = text is [>= 'A' and <= 'E'] ? (IntelligenceAssessment)(text[0] - 'A' + 1) : 0;
        return value != 0;
    }

    /// <summary>Reads <c>P</c> or <c>C</c>.</summary>
    public static bool TryHandling(string text, out HandlingCode value)
    {
        value = text switch { "P" => HandlingCode.Permitted, "C" => HandlingCode.Conditions, _ => 0 };
        return value != 0;
    }
}
