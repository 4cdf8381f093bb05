using Cse.Intel.Letters.Templates.AccessSheet;
using Cse.Intel.Letters.Templates.ActionLog;
using Cse.Intel.Letters.Templates.ActionPlan;
using Cse.Intel.Letters.Templates.Advice;
using Cse.Intel.Letters.Templates.BreachPack;
using Cse.Intel.Letters.Templates.Cawn;
using Cse.Intel.Letters.Templates.Chart;
using Cse.Intel.Letters.Templates.ConsentSearch;
using Cse.Intel.Letters.Templates.Expiry;
using Cse.Intel.Letters.Templates.HotelNotice;
using Cse.Intel.Letters.Templates.HotelRequest;
using Cse.Intel.Letters.Templates.MeetingPack;
using Cse.Intel.Letters.Templates.Minutes;
using Cse.Intel.Letters.Templates.Review;
using Cse.Intel.Letters.Templates.ServiceRecord;
using Cse.Intel.Letters.Templates.SupportStatement;
using Cse.Intel.Letters.Templates.Withdrawal;

namespace Cse.Intel.Letters;

/// <summary>Every kind of letter there is.</summary>
public static class LetterTemplates
{
    /// <summary>The Child Abduction Warning Notice.</summary>
    public static CawnLetter Cawn { get; } = new();

    /// <summary>The record of service of a notice.</summary>
    public static ServiceRecordLetter ServiceRecord { get; } = new();

    /// <summary>The statement of the person who supports a notice.</summary>
    public static SupportStatementLetter SupportStatement { get; } = new();

    /// <summary>The letter on the review of a notice.</summary>
    public static ReviewLetter Review { get; } = new();

    /// <summary>The letter on the withdrawal of a notice.</summary>
    public static WithdrawalLetter Withdrawal { get; } = new();

    /// <summary>The letter on the end of a notice.</summary>
    public static ExpiryLetter Expiry { get; } = new();

    /// <summary>The log of disruption actions.</summary>
    public static ActionLogLetter ActionLog { get; } = new();

    /// <summary>The evidence pack on a notice that may have been broken.</summary>
    public static BreachPackLetter BreachPack { get; } = new();

    /// <summary>The letter of advice on harbouring and abduction.</summary>
    public static AdviceLetter Advice { get; } = new();

    /// <summary>The hotel guest-information notice.</summary>
    public static HotelNoticeLetter HotelNotice { get; } = new();

    /// <summary>The request for guests' details under it.</summary>
    public static HotelRequestLetter HotelRequest { get; } = new();

    /// <summary>The record of a search by consent.</summary>
    public static ConsentSearchLetter ConsentSearch { get; } = new();

    /// <summary>The association chart.</summary>
    public static ChartLetter Chart { get; } = new();

    /// <summary>The pack for a multi-agency meeting.</summary>
    public static MeetingPackLetter MeetingPack { get; } = new();

    /// <summary>The minutes of one part of a meeting.</summary>
    public static MinutesLetter Minutes { get; } = new();

    /// <summary>The action plan of a meeting.</summary>
    public static ActionPlanLetter ActionPlan { get; } = new();

    /// <summary>The sheet that tells who has used a child's record.</summary>
    public static AccessSheetLetter AccessSheet { get; } = new();

    /// <summary>All of them, in the order in which a case meets them.</summary>
    public static IReadOnlyList<LetterTemplate> All { get; } =
    [
        Advice, SupportStatement, Cawn, ServiceRecord, Review, Withdrawal, Expiry,
        BreachPack, ActionLog, Chart,
        HotelNotice, HotelRequest, ConsentSearch,
        MeetingPack, Minutes, ActionPlan, AccessSheet,
    ];
}
