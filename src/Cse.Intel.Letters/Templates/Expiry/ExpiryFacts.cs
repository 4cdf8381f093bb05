using Cse.Intel.Letters.Templates.Cawn;

namespace Cse.Intel.Letters.Templates.Expiry;

/// <summary>
/// What the letter says that tells of a notice's end (domain: notices and powers, 1.5). It is posted, and others may open
/// it: it has no place for the child's name or birthday.
/// </summary>
public sealed record ExpiryFacts : LetterFacts
{
    /// <summary>The person who was given the notice.</summary>
    public required Addressee Recipient { get; init; }

    /// <summary>The notice.</summary>
    public required NoticeIdentity Notice { get; init; }

    /// <summary>The law it rested on.</summary>
    public required CawnBasis Basis { get; init; }

    /// <summary>The day at whose beginning it ended.</summary>
    public required DateOnly ExpiredOn { get; init; }

    /// <summary>Why it ended.</summary>
    public required ExpiryCause Cause { get; init; }
}

/// <summary>Why a notice ended by itself.</summary>
public enum ExpiryCause
{
    /// <summary>The day printed in it came. The law it rested on may protect the child still.</summary>
    DateReached,

    /// <summary>The child reached the age at which that law's protection ends.</summary>
    AgeReached,

    /// <summary>The order or the police protection on which it rested ended.</summary>
    BasisEnded,
}
