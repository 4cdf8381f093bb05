using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Layout.Blocks;

namespace Cse.Intel.Letters.Templates.Graded;

/// <summary>What grades and conditions look like on paper. The names are the national ones, so no force words them anew.</summary>
internal static class GradeWords
{
    public static string Name(Reliability reliability) => reliability switch
    {
        Reliability.Reliable => "Reliable",
        Reliability.Untested => "Untested",
        _ => "Not reliable",
    };

    public static string Name(Assessment assessment) => assessment switch
    {
        Assessment.A => "Known directly to the source",
        Assessment.B => "Known indirectly but corroborated",
        Assessment.C => "Known indirectly",
        Assessment.D => "Not known",
        _ => "Suspected to be false",
    };

    public static string Name(Handling handling) => handling == Handling.P ? "Lawful sharing permitted" : "Lawful sharing permitted with conditions";

    /// <summary>The text, and under it what the reader must know before using it.</summary>
    public static RichText Text(GradedLine line)
    {
        var spans = new List<TextSpan> { new(FactCheck.WithLineFeeds(line.Text), Emphasis.None) };
        if (line.Grade.Assessment == Assessment.E)
            spans.Add(new("\nSuspected to be false.", Emphasis.Strong));
        if (line.Condition is { } met)
            spans.Add(new($"\nShared on condition: {met.Condition}. {met.ConfirmedBy} confirmed on {met.ConfirmedOn.Print()} that it is met.", Emphasis.Quiet));
        return new(spans);
    }

    /// <summary>The meaning of the codes that stand in a document, and of no others.</summary>
    public static Block Legend(IEnumerable<GradedLine> lines)
    {
        var grades = lines.Select(line => line.Grade).ToArray();
        return Table.WithHead([0.34, 0.33, 0.33], ["First: where it came from", "Second: how it is known", "Third: handling"],
        [[
            Listed(grades.Select(grade => grade.Reliability).Distinct().Order().Select(code => $"{(int)code} {Name(code)}{(code == Reliability.Untested ? " (corroborate before acting)" : "")}")),
            Listed(grades.Select(grade => grade.Assessment).Distinct().Order().Select(code => $"{code} {Name(code)}")),
            Listed(grades.Select(grade => grade.Handling).Distinct().Order().Select(code => $"{code} {Name(code)}")),
        ]], HouseStyle.Small);
    }

    private static RichText Listed(IEnumerable<string> lines) => RichText.Plain(string.Join('\n', lines));
}
