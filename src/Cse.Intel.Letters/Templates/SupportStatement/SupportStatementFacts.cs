using Cse.Intel.Letters.Templates.Cawn;
using Cse.Intel.Letters.Templates.Checks;

namespace Cse.Intel.Letters.Templates.SupportStatement;

/// <summary>
/// The statement of the person who is entitled to say that an adult has no permission to be with a child (domain: notices
/// and powers, 1.3). It is printed to be read, corrected and signed by that person.
/// </summary>
public sealed record SupportStatementFacts : LetterFacts
{
    /// <summary>Full name of the person who makes the statement.</summary>
    [Line(120)]
    public required string Supporter { get; init; }

    /// <summary>What the person is to the child, e.g. <c>the child's mother</c>, <c>social worker, Exampleshire County Council</c>.</summary>
    public required string Role { get; init; }

    /// <summary>Why the person may say so.</summary>
    public required SupportGround Ground { get; init; }

    /// <summary>The child.</summary>
    public required CawnChild Child { get; init; }

    /// <summary>Full name of the adult who has no permission.</summary>
    [Line(120)]
    public required string Adult { get; init; }

    /// <summary>What else the person says, in their own words; null if nothing.</summary>
    [Prose]
    public string? OwnWords { get; init; }

    /// <summary>The officer who took the statement.</summary>
    public required Officer TakenBy { get; init; }
}
