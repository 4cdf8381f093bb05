namespace Cse.Intel.Graph.Domain.Identifiers;

/// <summary>
/// What its format says about an identifier. It never says that the identifier was issued, nor that it is
/// the right one; and it never decides whether to keep it: all three are stored and searchable.
/// </summary>
public enum Validity
{
    /// <summary>The format holds, and the check character too where there is one.</summary>
    Valid,

    /// <summary>The format or the check character does not hold; <see cref="Identifier.Reason"/> says why.</summary>
    Malformed,

    /// <summary>No rule can tell right from wrong here, such as a short code or an account on a platform we have no rule for.</summary>
    Unknown,
}
