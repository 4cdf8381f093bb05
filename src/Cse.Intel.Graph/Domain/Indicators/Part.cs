namespace Cse.Intel.Graph.Domain.Indicators;

/// <summary>The parts an observation may have, by which its links are said.</summary>
public enum Part
{
    /// <summary>The adult it is about.</summary>
    Adult,
    /// <summary>Each child it names or describes.</summary>
    Child,
    /// <summary>The place.</summary>
    Place,
    /// <summary>The vehicle.</summary>
    Vehicle,
    /// <summary>The phone.</summary>
    Phone,
    /// <summary>The online account.</summary>
    Account,
}

/// <summary>What a link depends on, beyond both its parts being there.</summary>
public enum LinkCondition
{
    /// <summary>Nothing.</summary>
    None,
    /// <summary>The child was found there.</summary>
    Found,
    /// <summary>The child lodges there.</summary>
    Lodges,
}

/// <summary>A link that an observation makes: from one part to another; a part that stands for several makes one each.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="Kind">Code of the kind of link.</param>
/// <param name="To">Where it ends.</param>
/// <param name="When">What it depends on.</param>
public sealed record LinkTemplate(Part From, string Kind, Part To, LinkCondition When = LinkCondition.None);
