using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;

namespace Cse.Intel.Graph.Domain.Notices;

/// <summary>Where a notice stands, from what it holds and the time (notices-and-powers.md §1.5, state machine).</summary>
public static class NoticeProgress
{
    /// <summary>Its basis; a stored code that is none counts as s.2.</summary>
    public static NoticeBasis BasisOf(this Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return Enum.TryParse<NoticeBasis>(notice.Basis, out var basis) ? basis : NoticeBasis.S2;
    }

    /// <summary>True while it stands between recipient and child: served, and not past its end, also before upkeep has marked it.</summary>
    public static bool StandsAt(this Notice notice, DateTimeOffset instant)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return notice.State == NoticeState.Active && (notice.Expires is not { } end || instant < end);
    }

    /// <summary>True while it may still be written.</summary>
    public static bool IsBeingWritten(this Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return notice.State is NoticeState.Draft or NoticeState.AwaitingSupport or NoticeState.AwaitingAuthority;
    }

    /// <summary>What must still be written before anybody may authorise it, with the field of the form.</summary>
    public static IEnumerable<(string Field, string What)> Missing(this Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        if (notice.Triggers.IsDefaultOrEmpty)
            yield return ("triggers", "What was seen, with dates.");
        if (notice.Prohibitions.IsDefaultOrEmpty)
            yield return ("prohibitions", "At least one thing the recipient must not do.");
        if (string.IsNullOrWhiteSpace(notice.EnquirySummary))
            yield return ("enquirySummary", "What enquiries were made.");
        if (string.IsNullOrWhiteSpace(notice.Proportionality))
            yield return ("proportionality", "Why it is proportionate.");
        if (notice.Support is null or "none" || string.IsNullOrWhiteSpace(notice.Supporter))
            yield return ("supporter", "Who supports it, by name and role, and their statement.");
    }

    /// <summary>The state of a notice that is being written.</summary>
    public static NoticeState StateOf(Notice notice)
    {
        var missing = notice.Missing().Select(m => m.Field).ToList();
        return missing switch
        {
            [] => NoticeState.AwaitingAuthority,
            ["supporter"] => NoticeState.AwaitingSupport,
            _ => NoticeState.Draft,
        };
    }

    /// <summary>The last London day on which a notice that ends at an instant still stands.</summary>
    public static DateOnly LastDay(DateTimeOffset end) => end.AddTicks(-1).ToLondonDay();

    /// <summary>What the rules need to be asked again for a notice that has been drafted.</summary>
    public static EligibilityInputs InputsOf(this Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var support = SupportStatements.TryParse(notice.Support, out var known) ? known : SupportStatement.None;
        return new()
        {
            Care = notice.SubBasis,
            CareStart = notice.InstantOf(NoticeDetails.CareStart),
            CareEnd = notice.InstantOf(NoticeDetails.CareEnd),
            CareExtended = notice.Details.GetValueOrDefault(NoticeDetails.CareExtended) == "yes",
            Support = support,
        };
    }
}
