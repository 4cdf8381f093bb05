using System.Globalization;
using Cse.Intel.Graph.Domain.Pole;

namespace Cse.Intel.Graph.Domain.Notices;

/// <summary>
/// What a notice carries in its details beyond the fields every notice has (notices-and-powers.md §1.4, rows 6, 12 to 14):
/// the keys, and the form in which instants and answers are written.
/// </summary>
public static class NoticeDetails
{
    /// <summary>Which settings of the rules it was drafted under.</summary>
    public const string RulesVersion = "rules_version";

    /// <summary>Beginning of the care status it stands on.</summary>
    public const string CareStart = "care_start";

    /// <summary>End of the care status by its own terms.</summary>
    public const string CareEnd = "care_end";

    /// <summary><c>yes</c> when the protection order was extended.</summary>
    public const string CareExtended = "care_extended";

    /// <summary>Reference and date of the supporter's statement.</summary>
    public const string Statement = "support_statement";

    /// <summary>What the recipient said when heard.</summary>
    public const string Representations = "representations";

    /// <summary>Account that authorised it.</summary>
    public const string AuthorisedBy = "authorised_by";

    /// <summary>Rank of who authorised it.</summary>
    public const string AuthorisedRank = "authorised_rank";

    /// <summary>When it was authorised.</summary>
    public const string AuthorisedAt = "authorised_at";

    /// <summary>When it was served, with the time.</summary>
    public const string ServedAt = "served_at";

    /// <summary>Where it was served.</summary>
    public const string ServedPlace = "served_place";

    /// <summary>How it was served.</summary>
    public const string ServedMethod = "served_method";

    /// <summary>Name, rank and number of the serving officer.</summary>
    public const string ServedBy = "served_by";

    /// <summary>How the recipient's identity was confirmed.</summary>
    public const string Identity = "identity_confirmed";

    /// <summary>Who witnessed the service.</summary>
    public const string Witness = "witness";

    /// <summary>Reference of body-worn video.</summary>
    public const string BodyWornVideo = "body_worn_video";

    /// <summary><c>signed</c> or <c>refused</c>.</summary>
    public const string Signature = "signature";

    /// <summary>The recipient's reply.</summary>
    public const string Reply = "reply";

    /// <summary>Why it was rejected or withdrawn.</summary>
    public const string EndReason = "end_reason";

    /// <summary>Day on which it ended.</summary>
    public const string EndedOn = "ended_on";

    /// <summary>The notice with a detail; empty text leaves it as it is.</summary>
    public static Notice With(this Notice notice, string key, string? value)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return string.IsNullOrWhiteSpace(value) ? notice : notice with { Details = notice.Details.SetItem(key, value.Trim()) };
    }

    /// <summary>The notice with an instant as a detail.</summary>
    public static Notice With(this Notice notice, string key, DateTimeOffset? value) =>
        notice.With(key, value?.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>An instant among the details; null when there is none.</summary>
    public static DateTimeOffset? InstantOf(this Notice notice, string key)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return notice.Details.TryGetValue(key, out var text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var instant) ? instant : null;
    }
}
