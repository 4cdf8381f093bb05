using System.Globalization;

namespace Cse.Intel.Web.Features.Records;

/// <summary>Somebody's tie to a place or thing, as a bar on the scale of the table.</summary>
/// <param name="Link">The link.</param>
/// <param name="IsDated">False when nothing says when.</param>
/// <param name="From">First day; the last one when only that is known.</param>
/// <param name="To">Last day; the day looked at while it goes on.</param>
/// <param name="Start">Where the bar begins, 0 to 100.</param>
/// <param name="Width">How long the bar is, at least 1.</param>
public sealed record Tie(LinkRow Link, bool IsDated, DateOnly From, DateOnly To, double Start, double Width)
{
    /// <summary>The beginning as a drawing takes it.</summary>
    public string StartText => Start.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The length as a drawing takes it.</summary>
    public string WidthText => Width.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>Who was tied to a place or thing and when: rows with bars on one scale of days, the latest first.</summary>
/// <param name="First">The day at the left end.</param>
/// <param name="Last">The day at the right end.</param>
/// <param name="Rows">The ties.</param>
public sealed record TieTable(DateOnly First, DateOnly Last, IReadOnlyList<Tie> Rows)
{
    private const double Scale = 100;

    /// <summary>Lays out links on a scale that ends on a day.</summary>
    public static TieTable Of(IEnumerable<LinkRow> links, DateOnly day)
    {
        var spans = links.Select(link => (link, Span(link, day))).ToList();
        var dated = spans.Where(span => span.Item2 is not null).Select(span => span.Item2!.Value).ToList();
        var first = dated.Count == 0 ? day : dated.Min(span => span.From);
        var last = dated.Count == 0 ? day : dated.Max(span => span.To);
        return new(first, last, [.. spans.Select(span => Lay(span.link, span.Item2, first, last))]);
    }

    private static Tie Lay(LinkRow link, (DateOnly From, DateOnly To)? span, DateOnly first, DateOnly last)
    {
        if (span is not { } known)
            return new(link, false, default, default, 0, 0);
        var days = Math.Max(1, last.DayNumber - first.DayNumber + 1);
        var start = Scale * (known.From.DayNumber - first.DayNumber) / days;
        var width = Math.Max(1, Scale * (known.To.DayNumber - known.From.DayNumber + 1) / days);
        return new(link, true, known.From, known.To, Math.Min(start, Scale - width), width);
    }

    private static (DateOnly From, DateOnly To)? Span(LinkRow link, DateOnly day)
    {
        var seen = link.Link.Edge.Seen;
        if (seen.IsUndated)
            return null;
        var to = seen.EndOn(day);
        var from = seen.From is { } known && known > DateOnly.MinValue && known <= to ? known : to;
        return (from, to);
    }
}
