namespace Cse.Intel.Letters.Templates.Cawn;

/// <summary>
/// The standard list of what a recipient must not do (domain: notices and powers, 1.4 field 7; after Kent Police's
/// "Harbourer's Warning", with social media and third parties added). The order here is the order in print.
/// </summary>
public enum CawnProhibition
{
    /// <summary>Having the child in the recipient's home or workplace.</summary>
    HomeOrWorkplace,

    /// <summary>Having the child in any other building where the recipient is.</summary>
    OtherProperty,

    /// <summary>Having the child in a vehicle that the recipient owns or uses.</summary>
    Vehicle,

    /// <summary>Meeting the child or staying in the child's company.</summary>
    Company,

    /// <summary>Contacting the child by any means.</summary>
    Communication,

    /// <summary>Contacting the child through someone else.</summary>
    ThirdParties,

    /// <summary>Giving the child food, drink, gifts or any other thing.</summary>
    Gifts,
}
