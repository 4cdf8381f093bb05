using Cse.Intel.Letters.Templates.Checks;
using static Cse.Intel.Letters.Templates.FactCheck;

namespace Cse.Intel.Letters.Templates.Cawn;

/// <summary>
/// What the facts of a notice must fulfil. Whether a notice should be made at all is decided elsewhere; here stands only
/// what would make the paper false or unreadable.
/// </summary>
internal static class CawnFactCheck
{
    /// <exception cref="LetterFactException">A fact is missing, too long, unprintable or contradicts another.</exception>
    /// <exception cref="MissingGlyphException">A fact holds a character that the typeface lacks.</exception>
    public static void Check(CawnFacts facts)
    {
        FactWalk.Check(facts);
        Prohibitions(facts);
        Require(facts.Service is null || facts.State == CawnState.Final, nameof(facts.Service), "is given for a draft, which nobody may serve");
        Dates(facts);
        KeptOutNames.Check(facts);
    }

    private static void Prohibitions(CawnFacts facts)
    {
        Require(facts.Prohibitions.Distinct().Count() == facts.Prohibitions.Count, nameof(facts.Prohibitions), "names one thing twice");
        Require(facts.Prohibitions.Count + facts.FurtherProhibitions.Count > 0, nameof(facts.Prohibitions), "needs at least one entry");
    }

    private static void Dates(CawnFacts facts)
    {
        Require(facts.Child.DateOfBirth <= facts.IssuedOn, "Child.DateOfBirth", "is after the day of issue");
        Require(facts.Recipient.DateOfBirth <= facts.IssuedOn, "Recipient.DateOfBirth", "is after the day of issue");
        Require(facts.Triggers.All(trigger => trigger.On <= facts.IssuedOn), nameof(facts.Triggers), "holds a day after the day of issue");
        Require(facts.Supporter.StatementDate <= facts.IssuedOn, "Supporter.StatementDate", "is after the day of issue");
        Require(facts.StartsOn >= facts.IssuedOn, nameof(facts.StartsOn), "is before the day of issue");
        Require(facts.ExpiresOn > facts.StartsOn, nameof(facts.ExpiresOn), "is not after the start");
        Require(facts.ReviewOn >= facts.StartsOn && facts.ReviewOn <= facts.ExpiresOn, nameof(facts.ReviewOn), "is not between start and end");
        Require(facts.ExpiresOn <= LastDay(facts), nameof(facts.ExpiresOn), $"is after {LastDay(facts).Print().Replace('\u00A0', ' ')}, when the legal basis ends");
        Require(facts.Service is null || facts.Service.On >= facts.IssuedOn, "Service.On", "is before the day of issue");
    }

    /// <summary>
    /// The day at whose beginning the legal basis is certainly gone (domain: notices and powers, 1.5): the 16th or 18th
    /// birthday; 15 days after an emergency protection order at most, 72 hours after police protection began.
    /// </summary>
    private static DateOnly LastDay(CawnFacts facts)
    {
        var birthday = facts.Child.DateOfBirth.Birthday(facts.Basis.AgeLimit);
        return facts.Basis switch
        {
            CawnBasis.S49 { Status: CareStatus.EmergencyProtectionOrder } order => Earlier(birthday, order.Since.AddDays(16)),
            CawnBasis.S49 { Status: CareStatus.PoliceProtection } order => Earlier(birthday, order.Since.AddDays(4)),
            _ => birthday,
        };
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
