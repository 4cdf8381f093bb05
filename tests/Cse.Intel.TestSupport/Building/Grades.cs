using Cse.Intel.Graph.Domain.Grading;

namespace Cse.Intel.TestSupport.Building;

/// <summary>Grades as they are spoken: <c>2 C P</c>.</summary>
public static class Grades
{
    /// <summary>A whole grade, e.g. <c>2 C P</c> or <c>2CP</c>.</summary>
    public static Grade Of(string text)
    {
        var own = Own(text);
        return new(own.Source!.Value, own.Assessment!.Value, own.Handling!.Value);
    }

    /// <summary>Axes of an item's own, <c>-</c> for one it leaves to its report: <c>2 - C</c>.</summary>
    public static OwnGrade Own(string text)
    {
        var codes = text.Replace(" ", "", StringComparison.Ordinal);
        if (codes.Length != 3)
            throw new FormatException($"{text} is not three axes.");
        return new(
            codes[0] == '-' ? null : GradeCodes.TrySource(codes[..1], out var source) ? source : throw new FormatException(text),
            codes[1] == '-' ? null : GradeCodes.TryAssessment(codes[1..2], out var assessment) ? assessment : throw new FormatException(text),
            codes[2] == '-' ? null : GradeCodes.TryHandling(codes[2..], out var handling) ? handling : throw new FormatException(text));
    }
}
