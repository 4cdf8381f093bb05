using Cse.Intel.Letters.Templates.Cawn;
using Cse.Intel.Letters.Templates.Checks;

namespace Cse.Intel.Letters.Templates.AccessSheet;

/// <summary>
/// Who has used a child's record, for an answer to the child or a carer (domain: intelligence handling, 3.1, 3.2). People
/// appear by role and agency; it has no place for the names of staff or for searches.
/// </summary>
public sealed record AccessSheetFacts : LetterFacts
{
    /// <summary>The child whose record it is.</summary>
    public required CawnChild Child { get; init; }

    /// <summary>Full name of the person who asked.</summary>
    [Line(120)]
    public required string AskedBy { get; init; }

    /// <summary>Whether that is the child or somebody who cares for the child.</summary>
    public required SheetReader Reader { get; init; }

    /// <summary>The first day that the sheet covers.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day that the sheet covers.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The uses to be told, in any order; printed oldest first. What may lawfully be withheld is not among them.</summary>
    public required IReadOnlyList<RecordAccess> Accesses { get; init; }
}

/// <summary>For whom the sheet is worded.</summary>
public enum SheetReader
{
    /// <summary>The child.</summary>
    Child,

    /// <summary>A parent or carer.</summary>
    Carer,
}

/// <summary>One use of the record.</summary>
/// <param name="On">The day.</param>
/// <param name="At">The time of day in the United Kingdom.</param>
/// <param name="Role">The role of the person, not the name.</param>
/// <param name="Agency">The agency of the person.</param>
/// <param name="Reason">Why: the reason code given.</param>
/// <param name="Act">What was done.</param>
/// <param name="SharedWith">For sharing, the role and agency it was shared with.</param>
public sealed record RecordAccess(
    DateOnly On, TimeOnly At, [property: Line(80)] string Role, [property: Line(80)] string Agency, AccessReason Reason, AccessAct Act, string? SharedWith = null);

/// <summary>What was done with a record: the operations that must be logged (Data Protection Act 2018 s.62; intelligence handling 3.2).</summary>
public enum AccessAct
{
    /// <summary>Something was added.</summary>
    Collected,

    /// <summary>Something was changed.</summary>
    Altered,

    /// <summary>It was looked at.</summary>
    Consulted,

    /// <summary>Something was shared.</summary>
    Disclosed,

    /// <summary>It was linked or joined with another record.</summary>
    Combined,

    /// <summary>Something was deleted.</summary>
    Erased,
}

/// <summary>Why a record was used: the reason codes of intelligence handling 4.2.</summary>
public enum AccessReason
{
    /// <summary>Child at immediate risk.</summary>
    R1 = 1,

    /// <summary>Investigation.</summary>
    R2 = 2,

    /// <summary>Intelligence development.</summary>
    R3 = 3,

    /// <summary>CAWN or disruption.</summary>
    R4 = 4,

    /// <summary>Meeting preparation.</summary>
    R5 = 5,

    /// <summary>Safeguarding request from partner.</summary>
    R6 = 6,

    /// <summary>Disclosure in criminal proceedings.</summary>
    R7 = 7,

    /// <summary>Data quality or merge.</summary>
    R8 = 8,

    /// <summary>Review and retention.</summary>
    R9 = 9,

    /// <summary>Supervision or dip sample.</summary>
    R10 = 10,

    /// <summary>Subject rights.</summary>
    R11 = 11,

    /// <summary>Audit or professional standards.</summary>
    R12 = 12,

    /// <summary>Other.</summary>
    R99 = 99,
}
