using Cse.Intel.Graph.Domain.Pole;

namespace Cse.Intel.Graph.Domain.Notices;

/// <summary>A child's care status with the instants between which it holds.</summary>
/// <param name="Status">What it is.</param>
/// <param name="Start">When it began; null when not recorded.</param>
/// <param name="End">When it ends by its own terms; null when not known.</param>
/// <param name="Extended">True for an emergency protection order that the court extended.</param>
public sealed record CareEpisode(CareStatus Status, DateTimeOffset? Start = null, DateTimeOffset? End = null, bool Extended = false)
{
    /// <summary>
    /// When it ends at the latest: its own end, or as long as the law lets it last, whichever is first
    /// (notices-and-powers.md §2, date rules). Null = no known end.
    /// </summary>
    public DateTimeOffset? EndsBy(NoticeRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return (End, LongestEnd(rules)) switch
        {
            ({ } own, { } longest) => own < longest ? own : longest,
            var (own, longest) => own ?? longest,
        };
    }

    /// <summary>True when it holds at an instant, as far as its dates tell.</summary>
    public bool HoldsAt(DateTimeOffset instant, NoticeRules rules) =>
        (Start is null || Start <= instant) && (EndsBy(rules) is not { } end || instant < end);

    /// <summary>True when the law limits how long it lasts, so that its beginning must be known.</summary>
    public bool NeedsStart => Status is CareStatus.PoliceProtection or CareStatus.EmergencyProtectionOrder;

    private DateTimeOffset? LongestEnd(NoticeRules rules) => (Status, Start) switch
    {
        (CareStatus.PoliceProtection, { } start) => start.AddHours(rules.PoliceProtectionHours),
        (CareStatus.EmergencyProtectionOrder, { } start) => start.PlusLondonDays(Extended ? rules.ExtendedProtectionOrderDays : rules.ProtectionOrderDays),
        _ => null,
    };
}
