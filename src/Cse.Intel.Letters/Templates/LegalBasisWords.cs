using Cse.Intel.Letters.Templates.Cawn;
using Cse.Intel.Letters.Wording;

namespace Cse.Intel.Letters.Templates;

/// <summary>What the law of one basis makes a letter say (domain: notices and powers, 1.2).</summary>
internal sealed class LegalBasisWords(CawnBasis basis, LetterWording law)
{
    /// <summary>The section, as read aloud.</summary>
    public string Section => law.Plain($"{Code} section");

    /// <summary>The offence in plain English.</summary>
    public string Offence => law.Plain($"{Code} offence");

    /// <summary>The maximum; completes "the maximum penalty is ...".</summary>
    public string Penalty => law.Plain($"{Code} penalty");

    /// <summary>A sentence on the maximum in a magistrates' court where that is lower; else empty.</summary>
    public string LesserPenalty => basis is CawnBasis.S2 ? law.Plain("S2 lesser penalty") : "";

    /// <summary>The child's status in law, when the basis asks for one.</summary>
    public string? Status => basis is CawnBasis.S49 order ? law.Plain($"{Order(order.Status)} status", ("date", order.Since.Print())) : null;

    /// <summary>The order with which the basis ends, when there is one.</summary>
    public string? EndsWith => basis is CawnBasis.S49 order ? law.Plain(Order(order.Status)) : null;

    private string Code => basis is CawnBasis.S2 ? "S2" : "S49";

    private static string Order(CareStatus status) => status switch
    {
        CareStatus.CareOrder => "care order",
        CareStatus.EmergencyProtectionOrder => "emergency protection order",
        CareStatus.PoliceProtection => "police protection",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
