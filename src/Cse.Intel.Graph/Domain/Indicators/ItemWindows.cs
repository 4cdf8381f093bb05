namespace Cse.Intel.Graph.Domain.Indicators;

/// <summary>Counting within a window of days that may lie anywhere up to the day asked for.</summary>
internal static class ItemWindows
{
    /// <summary>
    /// The fullest window, by <paramref name="count"/>: the items of the latest run of <paramref name="days"/> days with the
    /// highest count. Empty when nothing is dated.
    /// </summary>
    public static IReadOnlyList<IndicatorItem> Fullest(this IEnumerable<IndicatorItem> items, int days, Func<IReadOnlyList<IndicatorItem>, int> count)
    {
        var dated = items.Where(i => i.Day is not null).ToList();
        IReadOnlyList<IndicatorItem> best = [];
        var most = 0;
        // A fullest window may always be moved so that it ends on the day of an item.
        foreach (var end in dated.SelectMany(i => i.Days).Distinct().OrderDescending())
        {
            var inside = dated.Where(i => i.Days.Any(d => d <= end && d > end.AddDays(-days))).ToList();
            if (count(inside) is var here && here > most)
                (best, most) = (inside, here);
        }
        return best;
    }

    /// <summary>How many children.</summary>
    public static int Children(this IEnumerable<IndicatorItem> items) => items.Select(i => i.Child).Distinct().Count();

    /// <summary>How many occasions: one child on one day is one, however often it was reported.</summary>
    public static int Occasions(this IEnumerable<IndicatorItem> items) => items.Select(i => (i.Child, i.Day)).Distinct().Count();

    /// <summary>On how many different days.</summary>
    public static int DifferentDays(this IEnumerable<IndicatorItem> items) => items.SelectMany(i => i.Days).Distinct().Count();
}
