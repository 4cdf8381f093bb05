using Cse.Intel.Letters.Templates.Checks;

namespace Cse.Intel.Letters.Templates.HotelNotice;

/// <summary>
/// A notice by which a constable may ask a hotel for information on its guests (domain: notices and powers, 3.1, HOTELN).
/// It has no place for a child's name.
/// </summary>
public sealed record HotelNoticeFacts : LetterFacts
{
    /// <summary>The hotel.</summary>
    public required Hotel Hotel { get; init; }

    /// <summary>Why the officer believes so, in words fit to be read by the recipient. No child can be recognised in them.</summary>
    [Prose]
    public required string Grounds { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>The day at whose beginning it ends: six months after its start at the latest.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>The officer who issues it, of the rank of inspector at least.</summary>
    public required Officer IssuedBy { get; init; }
}

/// <summary>A hotel and the person to whom a paper about it is addressed.</summary>
/// <param name="Name">The hotel's name.</param>
/// <param name="AddressLines">Its address, one line each.</param>
/// <param name="Person">Full name of the person.</param>
/// <param name="Capacity">What the person is to the hotel.</param>
public sealed record Hotel([property: Line(120)] string Name, [property: Entries(1, 6)] IReadOnlyList<string> AddressLines, [property: Line(120)] string Person, HotelCapacity Capacity);

/// <summary>Who may be given a notice (domain 3.1, HOTELN: owner, operator, manager).</summary>
public enum HotelCapacity
{
    /// <summary>The owner.</summary>
    Owner,

    /// <summary>The operator.</summary>
    Operator,

    /// <summary>The manager.</summary>
    Manager,
}
