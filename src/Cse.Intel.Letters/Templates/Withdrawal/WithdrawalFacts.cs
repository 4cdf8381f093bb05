using Cse.Intel.Letters.Templates.Checks;

namespace Cse.Intel.Letters.Templates.Withdrawal;

/// <summary>
/// What the letter says that takes a notice back (domain: notices and powers, 1.5). It is posted, and others may open it:
/// it has no place for the child's name.
/// </summary>
public sealed record WithdrawalFacts : LetterFacts
{
    /// <summary>The person who was given the notice.</summary>
    public required Addressee Recipient { get; init; }

    /// <summary>The notice.</summary>
    public required NoticeIdentity Notice { get; init; }

    /// <summary>The day from which the notice no longer holds.</summary>
    public required DateOnly WithdrawnOn { get; init; }

    /// <summary>Why, in words fit to be read by the recipient.</summary>
    [Prose]
    public required string Reason { get; init; }

    /// <summary>The officer who withdrew it: the one who authorised the notice, or a higher one.</summary>
    public required Officer WithdrawnBy { get; init; }
}
