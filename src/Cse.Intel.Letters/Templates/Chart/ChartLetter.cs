using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Wording;
using static Cse.Intel.Letters.Templates.FactCheck;

namespace Cse.Intel.Letters.Templates.Chart;

/// <summary>The association chart for print.</summary>
public sealed class ChartLetter : HeadedTemplate<ChartFacts>
{
    /// <inheritdoc/>
    public override string Code => "CHART";

    /// <inheritdoc/>
    public override string Purpose => "Shows who and what is linked, with a legend, grades and the same as tables, exactly as it is known now.";

    internal override IReadOnlyList<ChartFacts> ExampleFacts => ChartExamples.All;

    internal override IEnumerable<Block> Blocks(ChartFacts facts, LetterWording words, LetterWording law) => new ChartComposition(facts, words).Blocks();

    internal override void Contradictions(ChartFacts facts)
    {
        for (var i = 0; i < facts.Lines.Count; i++)
            Require(IsOnChart(facts.Lines[i].From) && IsOnChart(facts.Lines[i].To), Numbered(nameof(facts.Lines), i), "ends at a record that is not on the chart");

        bool IsOnChart(int place) => place >= 1 && place <= facts.Nodes.Count;
    }
}
