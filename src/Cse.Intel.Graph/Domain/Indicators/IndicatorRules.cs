using System.Collections.Immutable;
using Cse.Intel.Graph.Domain.Time;

namespace Cse.Intel.Graph.Domain.Indicators;

/// <summary>
/// Whether an adult meets the five indicators (notices-and-powers.md §6), as a pure function of the evidence and the
/// catalogue's numbers. Windows may lie anywhere up to the day asked for: what was once met stays to be seen, with its
/// dates. Ethnicity and other protected characteristics are not among the inputs.
/// </summary>
public sealed class IndicatorRules(IndicatorCatalogue catalogue)
{
    /// <summary>The five, in order.</summary>
    public ImmutableArray<IndicatorResult> Judge(IndicatorEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return [OpenHouse(evidence), Gifts(evidence), Harbouring(evidence), Relationships(evidence), Collecting(evidence)];
    }

    private IndicatorResult OpenHouse(IndicatorEvidence evidence)
    {
        var (children, days, window) = (catalogue["PI1_N"], catalogue["PI1_DAYS"], catalogue["PI1_WINDOW"]);
        bool Meets(IReadOnlyList<IndicatorItem> visits) => visits.Children() >= children && visits.DifferentDays() >= days;
        int Rank(IReadOnlyList<IndicatorItem> visits) => visits.Children() + (Meets(visits) ? 1_000_000 : 0);
        var best = evidence.Visits.GroupBy(v => v.Where)
            .Select(address => address.Fullest(window, Rank))
            .OrderByDescending(Rank)
            .FirstOrDefault([]);
        return Meets(best)
            ? Met("PI1", IndicatorLevel.Prompt, best, $"{best.Children()} children who do not live there visited one address on {best.DifferentDays()} different days within {window} days.")
            : NotMet("PI1", evidence.Visits);
    }

    private IndicatorResult Gifts(IndicatorEvidence evidence)
    {
        var (least, window) = (catalogue["PI2_N"], catalogue["PI2_WINDOW"]);
        var telling = evidence.Gifts.Where(g => catalogue.FindGift(g.Gift)?.OneIsEnough == true).ToList();
        var several = evidence.Gifts.Fullest(window, gifts => gifts.Select(g => (g.Child, g.Day, g.Gift)).Distinct().Count());
        var gifts = several.Select(g => (g.Child, g.Day, g.Gift)).Distinct().Count();
        var reasons = new List<string>();
        if (telling.Count > 0)
            reasons.Add($"{catalogue.FindGift(telling[0].Gift)!.Label} given: one is enough.");
        if (gifts >= least)
            reasons.Add($"{gifts} gifts to {ChildrenInWords(several.Children())} within {window} days.");
        return reasons.Count > 0
            ? Met("PI2", IndicatorLevel.Prompt, gifts >= least ? [.. telling.Union(several)] : telling, [.. reasons])
            : NotMet("PI2", evidence.Gifts);
    }

    private IndicatorResult Harbouring(IndicatorEvidence evidence)
    {
        var (least, window) = (catalogue["PI3_N"], catalogue["PI3_WINDOW"]);
        var all = evidence.Harboured.Concat(evidence.FoundAt).ToList();
        if (all.Count == 0)
            return NotMet("PI3", []);
        var finds = all.Fullest(window, ItemWindows.Occasions);
        return finds.Occasions() >= least
            ? Met("PI3", IndicatorLevel.Alert, all, $"{finds.Occasions()} finds of children with the person or at their address within {window} days: consider a warning notice.")
            : Met("PI3", IndicatorLevel.Prompt, all, "A child seems to have stayed with the person or been found at their address.");
    }

    private IndicatorResult Relationships(IndicatorEvidence evidence)
    {
        var grown = evidence.Relationships.Where(r => WasAdult(evidence, r)).ToList();
        if (grown.Count == 0)
            return NotMet("PI4", evidence.Relationships);
        var (age, gap, series) = (catalogue["PI4_AGE"], catalogue["PI4_GAP"], catalogue["PI4_SERIES"]);
        var reasons = new List<string>();
        if (grown.FirstOrDefault(r => r.ChildBirth.Under(age, Then(evidence, r)) is AgeAnswer.Under or AgeAnswer.Uncertain) is { } young)
            reasons.Add(young.ChildBirth.Under(age, Then(evidence, young)) == AgeAnswer.Under ? $"The child was under {age}." : $"The child may have been under {age}.");
        if (grown.Any(r => LeastGap(evidence.AdultBirth, r.ChildBirth) >= gap))
            reasons.Add($"The adult is at least {gap} years older.");
        if (grown.Children() >= series)
            reasons.Add($"It is said of {grown.Children()} children.");
        return reasons.Count > 0
            ? Met("PI4", IndicatorLevel.Alert, grown, [.. reasons])
            : Met("PI4", IndicatorLevel.Prompt, grown, "An adult is said to have a relationship with a young person.");
    }

    private IndicatorResult Collecting(IndicatorEvidence evidence)
    {
        var unverified = evidence.Collected.Where(c => !c.Checked).ToList();
        if (unverified.Count == 0)
            return NotMet("PI5", evidence.Collected);
        var (least, window) = (catalogue["PI5_N"], catalogue["PI5_WINDOW"]);
        var (series, seriesWindow) = (catalogue["PI5_SERIES"], catalogue["PI5_SERIES_WINDOW"]);
        var often = unverified.Fullest(window, ItemWindows.Occasions);
        var many = BusiestCollector(unverified, evidence.Carried, seriesWindow);
        var reasons = new List<string>();
        if (often.Occasions() >= least)
            reasons.Add($"Collected {often.Occasions()} times within {window} days.");
        if (many.Children() >= series)
            reasons.Add($"{many.Children()} different children collected by the person or in one vehicle within {seriesWindow} days.");
        return reasons.Count > 0
            ? Met("PI5", IndicatorLevel.Alert, [.. unverified.Union(many.Children() >= series ? many : [])], [.. reasons])
            : Met("PI5", IndicatorLevel.Prompt, unverified,
                $"Nobody has checked with the parent or carer who the person is: do so within {catalogue["PI5_VERIFY"]} working day.");
    }

    // The person counts by whom they collected, each vehicle by whom it carried besides.
    private static IReadOnlyList<IndicatorItem> BusiestCollector(IReadOnlyList<IndicatorItem> collected, ImmutableArray<IndicatorItem> carried, int window) =>
        carried.GroupBy(c => c.Where)
            .Select(vehicle => collected.Concat(vehicle).Fullest(window, ItemWindows.Children))
            .Append(collected.Fullest(window, ItemWindows.Children))
            .MaxBy(items => items.Children())!;

    private static DateOnly Then(IndicatorEvidence evidence, IndicatorItem item) => item.From ?? item.Day ?? evidence.AsOf;

    // Two 17-year-olds are not an adult and a child, although one may be 19 by now.
    private static bool WasAdult(IndicatorEvidence evidence, IndicatorItem item) =>
        evidence.AdultBirth.Under(18, item.Day ?? evidence.AsOf) != AgeAnswer.Under;

    // The gap that every possible pair of birthdays leaves; null when one of them is open.
    private static int? LeastGap(Birth adult, Birth child) =>
        (adult.Range.Latest, child.Range.Earliest) is ({ } older, { } younger) ? Birth.Age(older, younger) : null;

    private static string ChildrenInWords(int count) => count == 1 ? "one child" : $"{count} children";

    private IndicatorResult Met(string code, IndicatorLevel level, IReadOnlyList<IndicatorItem> items, params ImmutableArray<string> reasons) =>
        new(catalogue.Find(code)!, level, reasons, [.. items.Select(i => i.Assertion).Distinct()], items.Max(i => i.Day));

    private IndicatorResult NotMet(string code, IReadOnlyList<IndicatorItem> items) =>
        new(catalogue.Find(code)!, IndicatorLevel.None, [], [.. items.Select(i => i.Assertion).Distinct()], items.Count == 0 ? null : items.Max(i => i.Day));
}
