namespace Cse.Intel.Graph.Domain.Identifiers;

/// <summary>Which British registration format a mark fits, in the order of plausibility for a car on the road today.</summary>
public enum VrmFormat
{
    /// <summary>None of ours: foreign, partly read or mistyped.</summary>
    Unknown,

    /// <summary>September 2001 on, such as <c>AB12 CDE</c>.</summary>
    Current,

    /// <summary>1983 to 2001, such as <c>A123 BCD</c>; a leading Q means that the age is not known.</summary>
    Prefix,

    /// <summary>1963 to 1982, such as <c>ABC 123D</c>.</summary>
    Suffix,

    /// <summary>1903 to 1963, such as <c>AB 1234</c> or <c>1234 AB</c>.</summary>
    Dateless,

    /// <summary>Northern Ireland, such as <c>JIL 1234</c>.</summary>
    NorthernIreland,

    /// <summary>Armed forces, such as <c>11 AA 11</c>.</summary>
    Military,

    /// <summary>Diplomatic missions and international organisations, such as <c>123 D 456</c>.</summary>
    Diplomatic,
}
