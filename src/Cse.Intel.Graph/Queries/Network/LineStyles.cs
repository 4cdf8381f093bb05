using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Queries.AtRisk;

namespace Cse.Intel.Graph.Queries.Network;

/// <summary>How a stack of items is drawn.</summary>
internal static class LineStyles
{
    private const double Independent = 0.3;

    public static LineStyle Of(IReadOnlyList<Item> positive)
    {
        if (positive.All(i => i.Edge.Grade.Assessment == IntelligenceAssessment.SuspectedFalse))
            return LineStyle.Struck;
        var confirmed = positive.Any(i => i.Edge.Grade is
        {
            Source: SourceEvaluation.Reliable,
            Assessment: <= IntelligenceAssessment.KnownIndirectlyCorroborated,
        });
        if (confirmed || positive.Where(i => i.Weight >= Independent).Select(i => i.Origin).Distinct().Count() >= 2)
            return LineStyle.Solid;
        return positive.All(i => i.Edge.Grade.Assessment >= IntelligenceAssessment.KnownIndirectly) ? LineStyle.Dotted : LineStyle.Dashed;
    }
}
