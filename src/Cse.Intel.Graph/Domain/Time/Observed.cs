namespace Cse.Intel.Graph.Domain.Time;

/// <summary>
/// When something was so: a partial date, an interval <c>from/to</c>, an interval with an open end (<c>2025-01-01/</c>,
/// it goes on), or unknown (empty). Keeps the text as written, so that an export gives it back.
/// </summary>
/// <param name="Text">As written; empty when unknown.</param>
/// <param name="From">First day it may have begun; null when unknown.</param>
/// <param name="To">Last day it may have been so; null when open or unknown.</param>
/// <param name="OpenEnd">True when it goes on as far as is known.</param>
public readonly record struct Observed(string Text, DateOnly? From, DateOnly? To, bool OpenEnd)
{
    /// <summary>Not known when.</summary>
    public static Observed Unknown { get; } = new("", null, null, false);

    /// <summary>True when nothing is known of the time.</summary>
    public bool IsUnknown => From is null && To is null;

    /// <summary>One whole day.</summary>
    public static Observed On(DateOnly day) => From1(PartialDate.On(day));

    /// <summary>From a day on, without a known end.</summary>
    public static Observed Since(DateOnly day) => new(PartialDate.On(day).Text + "/", day, null, true);

    /// <summary>Both days included.</summary>
    public static Observed Between(DateOnly from, DateOnly to) => new($"{PartialDate.On(from)}/{PartialDate.On(to)}", from, to, false);

    /// <summary>Reads a partial date or interval; empty text is unknown. False with a reason fit to show otherwise.</summary>
    public static bool TryParse(string? text, out Observed observed, out string reason)
    {
        observed = Unknown;
        reason = "";
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length == 0)
            return true;
        var slash = trimmed.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            if (!PartialDate.TryParse(trimmed, out var single, out reason))
                return false;
            observed = From1(single);
            return true;
        }
        return TryParseInterval(trimmed, trimmed[..slash].Trim(), trimmed[(slash + 1)..].Trim(), out observed, out reason);
    }

    /// <summary>True when this and the other share at least one day; an unknown one overlaps nothing.</summary>
    public bool Overlaps(Observed other) =>
        !IsUnknown && !other.IsUnknown
        && (From ?? DateOnly.MinValue) <= (other.To ?? DateOnly.MaxValue)
        && (other.From ?? DateOnly.MinValue) <= (To ?? DateOnly.MaxValue);

    /// <summary>True when it holds on that day; an unknown time holds on every day.</summary>
    public bool Holds(DateOnly day) => IsUnknown || ((From ?? DateOnly.MinValue) <= day && day <= (To ?? DateOnly.MaxValue));

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static Observed From1(PartialDate date) => new(date.Text, date.First, date.Last, false);

    private static bool TryParseInterval(string whole, string from, string to, out Observed observed, out string reason)
    {
        observed = Unknown;
        reason = "";
        PartialDate begin = default, end = default;
        var hasBegin = from is not ("" or "..");
        var hasEnd = to is not ("" or "..");
        if (!hasBegin && !hasEnd)
            reason = "an interval needs a beginning or an end";
        else if ((hasBegin && !PartialDate.TryParse(from, out begin, out reason)) || (hasEnd && !PartialDate.TryParse(to, out end, out reason)))
            return false;
        else if (hasBegin && hasEnd && end.Last < begin.First)
            reason = "the interval ends before it begins";
        if (reason.Length > 0)
            return false;
        observed = new(whole, hasBegin ? begin.First : DateOnly.MinValue, hasEnd ? end.Last : null, !hasEnd);
        return true;
    }
}
