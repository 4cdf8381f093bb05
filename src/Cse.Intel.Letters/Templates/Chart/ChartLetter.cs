using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Wording;
using static Cse.Intel.Letters.Templates.FactCheck;

namespace Cse.Intel.Letters.Templates.Chart;

/// <summary>The association chart for print.</summary>
public sealed class ChartLetter : LetterTemplate<ChartFacts>
{
    private const int LabelLength = 300;

    /// <inheritdoc/>
    public override string Code => "CHART";

    /// <inheritdoc/>
    public override string Purpose => "Shows who and what is linked, with a legend, grades and the same as tables, exactly as it is known now.";

    internal override IReadOnlyList<ChartFacts> ExampleFacts => ChartExamples.All;

    internal override void Check(ChartFacts facts)
    {
        Line(nameof(facts.Subject), facts.Subject, LabelLength);
        Line(nameof(facts.Force), facts.Force, 120);
        Line(nameof(facts.Unit), facts.Unit, 120);
        Line(nameof(facts.MadeBy), facts.MadeBy, 120);
        Line(nameof(facts.Marking), facts.Marking, 60);
        OptionalLine(nameof(facts.AsKnownAt), facts.AsKnownAt, 120);
        OptionalLine(nameof(facts.LeftOut), facts.LeftOut, 400);
        Lines(nameof(facts.Choices), facts.Choices, 1, 10, LabelLength);
        Count("Records on the chart", facts.Nodes, 1, ChartFacts.MostNodes);
        Count("Links on the chart", facts.Lines, 0, ChartFacts.MostLines);
        for (var i = 0; i < facts.Nodes.Count; i++)
            Node($"Nodes[{i + 1}]", facts.Nodes[i]);
        for (var i = 0; i < facts.Lines.Count; i++)
            Link($"Lines[{i + 1}]", facts.Lines[i], facts.Nodes.Select(node => node.Id).ToHashSet());
        Require(facts.Nodes.Select(node => node.Id).Distinct().Count() == facts.Nodes.Count, nameof(facts.Nodes), "names one record twice");
    }

    internal override Sheet Compose(ChartFacts facts, LetterWording words, LetterWording law) =>
        new($"{words.Title}: {facts.Subject}", facts.Force, facts.MadeOn, facts.Marking, words.Title, new ChartComposition(facts, words).Blocks());

    private static void Node(string field, ChartNode node)
    {
        Line(field + ".Label", node.Label, LabelLength);
        Line(field + ".What", node.What, LabelLength);
    }

    private static void Link(string field, ChartLine line, HashSet<string> nodes)
    {
        Require(nodes.Contains(line.From) && nodes.Contains(line.To), field, "ends at a record that is not on the chart");
        Line(field + ".Phrase", line.Phrase, LabelLength);
        Line(field + ".Grades", line.Grades, 60);
        Line(field + ".When", line.When, LabelLength);
    }
}
