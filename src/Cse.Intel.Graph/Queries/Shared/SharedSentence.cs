using System.Globalization;
using System.Text;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Records;

namespace Cse.Intel.Graph.Queries.Shared;

/// <summary>Why a row is listed, in plain words to be read out in a meeting.</summary>
public static class SharedSentence
{
    private const int NamesAtMost = 4;

    internal static string Of(SharedRecord row, bool isPlace)
    {
        var text = new StringBuilder();
        foreach (var sharer in row.Sharers.Take(NamesAtMost))
            text.Append(text.Length == 0 ? "" : "; ").Append(Link(row, sharer));
        if (row.Sharers.Length > NamesAtMost)
            text.Append(CultureInfo.InvariantCulture, $"; and {row.Sharers.Length - NamesAtMost} more of the set");
        text.Append('.');
        if (isPlace)
            text.Append(' ').Append(Times(row));
        if (row.Sharers.Sum(sharer => sharer.Undated.Count) is > 0 and var undated)
            text.Append(CultureInfo.InvariantCulture, $" {(undated == 1 ? "1 item does" : $"{undated} items do")} not say when it was so{(isPlace ? ", and " + (undated == 1 ? "makes" : "make") + " no such time" : "")}.");
        if (row.Busy is { } busy && Busy(row.What.Facts.Caption, busy) is { } words)
            text.Append(' ').Append(words);
        return text.ToString();
    }

    /// <summary>When an item was so: its own date, or that it has none.</summary>
    public static string When(Item item, Sharer sharer)
    {
        ArgumentNullException.ThrowIfNull(sharer);
        return sharer.Undated.Contains(item.Edge.Assertion) ? "not dated" : PathSentence.When(item.Edge.Seen);
    }

    /// <summary>That a place is busy, or known as one where many come and go, and what follows; null when it is neither.</summary>
    public static string? Busy(string caption, BusyPlace busy)
    {
        ArgumentNullException.ThrowIfNull(busy);
        if (busy.IsBusy)
            return string.Create(CultureInfo.InvariantCulture, $"{caption} is busy: it joins {busy.Persons} people, more than {busy.Limit}, so sharing it means less.");
        return busy.Common ? $"{caption} is known as a place where many come and go, so sharing it means less." : null;
    }

    internal static string OfMissing(MissingEpisode one, MissingEpisode other, DaySpan? days)
    {
        var (first, second) = (one.Child.Facts.Caption, other.Child.Facts.Caption);
        if (one.Event.Id == other.Event.Id)
            return $"{first} and {second} are linked to the same missing episode, {one.Event.Facts.Caption}{(days is { } both ? $": {both.Words}" : ", with no days in common")}{NotEnded(days)}.";
        return $"{first} was missing {one.Days!.Value.Words} and {second} {other.Days!.Value.Words}: both {days!.Value.Words}{NotEnded(one.Days, other.Days)}.";
    }

    private static string Link(SharedRecord row, Sharer sharer)
    {
        var best = sharer.Evidence[0];
        var more = sharer.Evidence.Length - 1;
        var others = more == 0 ? "" : more == 1 ? ", and 1 more item" : string.Create(CultureInfo.InvariantCulture, $", and {more} more items");
        return $"{sharer.Who.Facts.Caption} {best.Edge.Kind.Phrase(best.Edge.Forward)} {row.What.Facts.Caption} ({When(best, sharer)}, graded {best.Edge.Grade}{others})";
    }

    private static string Times(SharedRecord row)
    {
        if (row.Windows.IsEmpty)
            return "No two of them are recorded there over the same days.";
        var latest = row.Windows[0];
        var before = row.WindowCount - 1;
        return $"The times of {latest.One.Facts.Caption} and {latest.Other.Facts.Caption} there overlap: {latest.Days.Words}"
            + (before == 0 ? "." : string.Create(CultureInfo.InvariantCulture, $"; {before} more such {(before == 1 ? "time" : "times")} in the set."));
    }

    private static string NotEnded(params ReadOnlySpan<DaySpan?> spans)
    {
        foreach (var span in spans)
            if (span is { GoesOn: true })
                return ". No end is recorded, so it is taken to go on";
        return "";
    }
}
