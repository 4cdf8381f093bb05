using Cse.Intel.Letters.Templates.Cawn;
using Cse.Intel.Letters.Templates.Chart;
using Cse.Intel.Letters.Templates.Expiry;
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

    /// <summary>The association chart.</summary>
    public static ChartLetter Chart { get; } = new();

    /// <summary>All of them, in the order in which a case meets them.</summary>
    public static IReadOnlyList<LetterTemplate> All { get; } =
    [
        SupportStatement, Cawn, ServiceRecord, Review, Withdrawal, Expiry, Chart,
    ];
}
