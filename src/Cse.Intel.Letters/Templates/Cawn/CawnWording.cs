namespace Cse.Intel.Letters.Templates.Cawn;

/// <summary>
/// The fixed words of the notice, each next to the source of its rule. "Domain" is the reference document on notices and
/// powers. The notice is read aloud at a door, so sentences are short and say "you". Whoever changes a word here raises
/// <see cref="CawnLetter.TemplateVersion"/>.
/// </summary>
internal static class CawnWording
{
    public const string Title = "Child Abduction Warning Notice";

    public const string DraftNotice = "DRAFT - not served";

    /// <summary>The same in the text itself: a screen reader passes over what is repeated on each page.</summary>
    public const string DraftStatement = "This is a draft. It has not been served and has no effect.";

    /// <summary>Domain 1.2, basis A.</summary>
    public static readonly CawnLaw Section2 = new(
        Section: "section 2 of the Child Abduction Act 1984",
        Offence: "It is an offence to take or keep a child under 16 away from a person who has lawful control of the child, or who "
            + "is entitled to it, without lawful authority or a reasonable excuse. Getting the child to go with you, or to stay with "
            + "you or with anyone else, counts as taking or keeping the child.",
        Penalty: "7 years in prison",
        LesserPenalty: " In a magistrates' court it is 6 months in prison, or a fine, or both.",
        Source: "Child Abduction Act 1984 s.2, s.3 and s.4 as enacted; 7 years as printed in Kent Police's 'Harbourer's Warning'. "
            + "Summary penalty and the text of s.2 as amended: to be confirmed by the force's solicitor.");

    /// <summary>Domain 1.2, basis B.</summary>
    public static readonly CawnLaw Section49 = new(
        Section: "section 49 of the Children Act 1989",
        Offence: "It is an offence knowingly to take the child away from the people who are responsible for the child, to keep the "
            + "child away from them, or to persuade, help or encourage the child to run away or to stay away from them, without "
            + "lawful authority or a reasonable excuse.",
        Penalty: "6 months in prison, or a fine at level 5 on the standard scale, or both",
        LesserPenalty: "",
        Source: "Children Act 1989 s.49, text and penalty from Hansard, Lords, 8 November 1989. Present text of s.49(2): to be "
            + "confirmed by the force's solicitor.");

    /// <summary>Domain 1.4 field 9: shelter is from Kent Police's form; the child's wish and consent from domain 1.3.</summary>
    public const string NoDefence =
        "It is no defence that the child wanted to be with you, agreed to be with you or asked you for help. "
        + "It is no defence that you gave the child shelter.";

    /// <summary>Domain 1.4 field 11 (after Swann [2014] NIQB 81); use in court from the Home Office answer of 19 January 2016.</summary>
    public const string WarningOnly =
        "This notice is a warning from the police. It is not a finding that you are guilty of anything. It is not a conviction, "
        + "and it is not an order of a court.";

    /// <summary>As <see cref="WarningOnly"/>.</summary>
    public const string UseInCourt =
        "Breaking this notice is not a crime in itself. But what you do may be a crime, and the police can show this notice to a "
        + "court as evidence that you were warned. They may also ask a court for an order against you.";

    /// <summary>Domain 1.3, investigation first (Swann): the recipient is heard, and there is a way to review and withdrawal.</summary>
    public const string Representations =
        "You can tell the police your side at any time, now or later. You can ask them to look at this notice again, to change it "
        + "or to withdraw it. You can get legal advice first. To do this, contact:";

    /// <summary>Domain 1.5: withdrawal is told in writing.</summary>
    public const string Withdrawal = "If the police change or withdraw this notice, they will tell you in writing.";

    /// <summary>Domain 1.4 field 8, from Kent Police's form.</summary>
    public static readonly IReadOnlyList<string> IfTheChildComes =
    [
        "Do not let the child in.",
        "Ask the child to leave.",
        "If the child does not leave, call the police on 101 straight away. If the child is in danger, call\u00A0999.",
    ];

    /// <summary>Domain 1.4 field 14.</summary>
    public const string MeaningOfSignature =
        "Signing means only that you were given this notice and that it was explained to you. It does not mean that you agree with it.";

    public static CawnLaw LawOf(CawnBasis basis) => basis is CawnBasis.S2 ? Section2 : Section49;

    /// <summary>Domain 1.4 field 7; each phrase completes "you must not ...".</summary>
    public static string Of(CawnProhibition prohibition) => prohibition switch
    {
        CawnProhibition.HomeOrWorkplace => "have the child in your home or in the place where you work, or let the child stay there.",
        CawnProhibition.OtherProperty => "be with the child in any other building or place where you are staying or visiting.",
        CawnProhibition.Vehicle => "have the child in any vehicle that you own or use.",
        CawnProhibition.Company => "meet the child, or stay in the child's company anywhere.",
        CawnProhibition.Communication => "contact the child by phone, text, e-mail, letter, social media, gaming or in any other way.",
        CawnProhibition.ThirdParties => "ask or let anyone else contact the child, or bring the child to you, on your behalf.",
        CawnProhibition.Gifts => "give or send the child food, drink, cigarettes, money, gifts or any other thing.",
        _ => throw new ArgumentOutOfRangeException(nameof(prohibition)),
    };

    /// <summary>The child's status in law; the recipient must know it, or "knowingly" in s.49 fails (domain 1.2, derived).</summary>
    public static string StatusOf(CawnBasis.S49 basis) => basis.Status switch
    {
        CareStatus.CareOrder => $"is in care under a care order made on {basis.Since.Print()} (section 31 of the Children Act 1989)",
        CareStatus.EmergencyProtectionOrder => $"is under an emergency protection order made on {basis.Since.Print()} (section 44 of the Children Act 1989)",
        CareStatus.PoliceProtection => $"has been in police protection since {basis.Since.Print()} (section 46 of the Children Act 1989)",
        _ => throw new ArgumentOutOfRangeException(nameof(basis)),
    };

    /// <summary>What ends an S49 notice early: its basis is gone (domain 1.5, derived).</summary>
    public static string EarlyEndOf(CareStatus status) => status switch
    {
        CareStatus.CareOrder => "the care order",
        CareStatus.EmergencyProtectionOrder => "the emergency protection order",
        CareStatus.PoliceProtection => "police protection",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
