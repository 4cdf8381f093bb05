using System.Globalization;
using System.Text;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.AtRisk;

/// <summary>A path in plain words, to be read out in a meeting: each step with date and grade, then the weakest link.</summary>
public static class PathSentence
{
    /// <summary>The sentence of a path.</summary>
    public static string Of(RiskPath path, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(path);
        var text = new StringBuilder();
        for (var i = 0; i < path.Steps.Length; i++)
            text.Append(i == 0 ? "" : "; ").Append(Step(path, i));
        text.Append('.');
        if (path.Steps.Length > 1)
        {
            var weakest = path.Weakest;
            text.Append(CultureInfo.InvariantCulture,
                $" The weakest link is {path.Entities[weakest].Facts.Caption} – {path.Entities[weakest + 1].Facts.Caption} ({path.Steps[weakest].Strength:0.00}).");
        }
        foreach (var damped in path.Dampings)
            text.Append(CultureInfo.InvariantCulture,
                $" {damped.Entity.Facts.Caption} is shared by {damped.Persons} people, so passing through it counts {damped.Factor:0.00}.");
        return text.ToString();
    }

    /// <summary>When something was observed, as an officer writes it.</summary>
    public static string When(Seen seen)
    {
        if (seen.IsUndated)
            return "not dated";
        if (seen.Open)
            return seen.From is { } since && since > DateOnly.MinValue ? $"since {UkText.Day(since)}" : "until now";
        return seen.From == seen.To || seen.From is null || seen.From == DateOnly.MinValue
            ? UkText.Day(seen.To!.Value)
            : UkText.Period(seen.From.Value, seen.To!.Value);
    }

    private static string Step(RiskPath path, int index)
    {
        var step = path.Steps[index];
        var best = step.Evidence[0].Edge;
        // Read the way the assertion runs: "Lacey was found at 12 Mill Row", whichever end the path comes from.
        var nearIsFrom = path.Entities[index].Members.Contains(best.Forward ? best.Source : best.Target);
        var (from, to) = nearIsFrom ? (path.Entities[index], path.Entities[index + 1]) : (path.Entities[index + 1], path.Entities[index]);
        var more = step.Evidence.Length - 1;
        var others = more == 0 ? "" : more == 1 ? ", and 1 more item" : string.Create(CultureInfo.InvariantCulture, $", and {more} more items");
        return $"{from.Facts.Caption} {best.Kind.Forward} {to.Facts.Caption} ({When(best.Seen)}, graded {best.Grade}{others})";
    }
}
