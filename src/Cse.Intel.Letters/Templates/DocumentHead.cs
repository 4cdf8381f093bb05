using Cse.Intel.Letters.Templates.Checks;

namespace Cse.Intel.Letters.Templates;

/// <summary>What every document says of itself: its reference, who issues it, when, and how it must be handled.</summary>
public sealed record DocumentHead
{
    /// <summary>The document's reference, unique in the force and never reused.</summary>
    [Line(40)]
    public required string Reference { get; init; }

    /// <summary>The force that issues it, e.g. <c>Exampleshire Police</c>.</summary>
    [Line(120)]
    public required string Force { get; init; }

    /// <summary>The unit within the force.</summary>
    [Line(120)]
    public required string Unit { get; init; }

    /// <summary>The document's own date, also written into the file.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Where the unit can be reached, one line each: address, telephone, e-mail.</summary>
    [Entries(1, 6), Line(120)]
    public required IReadOnlyList<string> Contact { get; init; }

    /// <summary>The protective marking at the top and bottom of every page.</summary>
    [Line(60)]
    public string Marking { get; init; } = "OFFICIAL-SENSITIVE";
}
