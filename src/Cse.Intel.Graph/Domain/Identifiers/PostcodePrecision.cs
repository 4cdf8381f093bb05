namespace Cse.Intel.Graph.Domain.Identifiers;

/// <summary>How much of a postcode was given.</summary>
public enum PostcodePrecision
{
    /// <summary>Nothing readable as a postcode.</summary>
    None,

    /// <summary>The letters only, such as <c>NG</c>.</summary>
    Area,

    /// <summary>The outward code, such as <c>NG1</c> or <c>W1A</c>.</summary>
    District,

    /// <summary>The outward code and the first digit of the inward one, such as <c>NG1 5</c>.</summary>
    Sector,

    /// <summary>A whole postcode, such as <c>NG1 5FS</c>.</summary>
    Unit,
}
