using Cse.Intel.Letters;

namespace Cse.Intel.Web.Features.Notices;

/// <summary>Why a letter cannot be printed, at the field of the form and in words for its author.</summary>
/// <param name="Field">The field; empty when it is about no single one.</param>
/// <param name="Message">What is wrong.</param>
public sealed record LetterProblem(string Field, string Message)
{
    /// <summary>The refusal of a fact.</summary>
    public static LetterProblem Of(LetterFactException refused)
    {
        ArgumentNullException.ThrowIfNull(refused);
        return Of(refused.Field, refused.Message);
    }

    /// <summary>The refusal of a character.</summary>
    public static LetterProblem Of(MissingGlyphException refused)
    {
        ArgumentNullException.ThrowIfNull(refused);
        return Of(refused.Field, refused.Message);
    }

    /// <summary>A fact of the letter in words.</summary>
    public static string WordsFor(string fact) => Named(fact).Words;

    private static LetterProblem Of(string field, string message)
    {
        var (name, words) = Named(field);
        return new(name, message.StartsWith(field, StringComparison.Ordinal) ? words + message[field.Length..] : message);
    }

    private static (string Name, string Words) Named(string field) => field switch
    {
        "Recipient.DateOfBirth" => ("Adult", "The adult’s date of birth"),
        "Recipient.FullName" => ("Adult", "The adult’s name"),
        "Child.DateOfBirth" => ("Child", "The young person’s date of birth"),
        "Child.FullName" => ("Child", "The young person’s name"),
        "Basis.Since" => (nameof(NoticeForm.CareStart), "The day the order or protection began"),
        "Supporter.Name" => (nameof(NoticeForm.SupporterName), "The supporter’s name"),
        "Supporter.Role" => (nameof(NoticeForm.SupporterRole), "The supporter’s role"),
        "Supporter.StatementReference" => (nameof(NoticeForm.StatementReference), "The reference of the statement"),
        "Supporter.StatementDate" => (nameof(NoticeForm.StatementDate), "The day of the statement"),
        "ExpiresOn" => (nameof(NoticeForm.Basis), "The end of the notice"),
        "Prohibitions" => (nameof(NoticeForm.Prohibitions), "What the adult must not do"),
        _ when field.StartsWith("Recipient", StringComparison.Ordinal) => ("Adult", "The adult’s record"),
        _ when field.StartsWith("FurtherProhibitions", StringComparison.Ordinal) => (nameof(NoticeForm.OtherProhibitions), "A further prohibition"),
        _ when field.StartsWith("Triggers", StringComparison.Ordinal) => ("Triggers[0].Seen", "What was seen"),
        _ => ("", field),
    };
}
