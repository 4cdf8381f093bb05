namespace Cse.Intel.Graph.Domain.Identifiers;

/// <summary>What sort of line a number belongs to, by the numbering plan of its country.</summary>
public enum PhoneLine
{
    /// <summary>The plan does not say, or the number is malformed.</summary>
    Unknown,

    /// <summary>A mobile. Not 070 personal numbers nor 076 pagers.</summary>
    Mobile,

    /// <summary>A fixed line.</summary>
    Landline,

    /// <summary>Free, premium, company-wide, personal, pager and internet numbers.</summary>
    Other,
}
