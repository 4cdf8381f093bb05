using Cse.Intel.Letters.Templates.Cawn;
using Cse.Intel.Letters.Templates.Checks;

namespace Cse.Intel.Letters.Templates.Advice;

/// <summary>
/// What a letter of advice says to an adult who seems to mean no harm (domain: notices and powers, 1.1). It names the
/// child, so it is given by hand and not posted.
/// </summary>
public sealed record AdviceFacts : LetterFacts
{
    /// <summary>Full name of the adult.</summary>
    [Line(120)]
    public required string Recipient { get; init; }

    /// <summary>The child. The date of birth is not printed, only that the child is under age.</summary>
    public required CawnChild Child { get; init; }

    /// <summary>The law of abduction that protects the child now; null where none does, as at 16 or 17 and not in care.</summary>
    public CawnBasis? Basis { get; init; }

    /// <summary>What was seen or reported, at least once; printed oldest first.</summary>
    [Entries(1, 20)]
    public required IReadOnlyList<Occasion> Occasions { get; init; }

    /// <summary>The officer who gives the advice.</summary>
    public required Officer GivenBy { get; init; }
}
