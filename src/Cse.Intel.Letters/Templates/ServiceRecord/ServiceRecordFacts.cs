using System.Text.Json.Serialization;
using Cse.Intel.Letters.Templates.Cawn;
using Cse.Intel.Letters.Templates.Checks;

namespace Cse.Intel.Letters.Templates.ServiceRecord;

/// <summary>How a notice was given to a person, or could not be (domain: notices and powers, 1.3 and 1.4 fields 13 and 14).</summary>
public sealed record ServiceRecordFacts : LetterFacts
{
    /// <summary>The notice.</summary>
    public required NoticeIdentity Notice { get; init; }

    /// <summary>The person whom it warns.</summary>
    public required CawnRecipient Recipient { get; init; }

    /// <summary>The day of the visit.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Its time of day in the United Kingdom.</summary>
    public required TimeOnly At { get; init; }

    /// <summary>Where.</summary>
    public required string Place { get; init; }

    /// <summary>The officer who came to serve it.</summary>
    public required Officer By { get; init; }

    /// <summary>Who else saw it; null if nobody did.</summary>
    public string? Witness { get; init; }

    /// <summary>Reference of the body-worn video; null if there is none.</summary>
    public string? BodyWornVideo { get; init; }

    /// <summary>What came of it.</summary>
    public required ServiceOutcome Outcome { get; init; }
}

/// <summary>What came of a visit to serve a notice.</summary>
[JsonDerivedType(typeof(Signed), nameof(Signed)), JsonDerivedType(typeof(Refused), nameof(Refused)), JsonDerivedType(typeof(NotServed), nameof(NotServed))]
public abstract record ServiceOutcome
{
    private ServiceOutcome()
    {
    }

    /// <summary>Given, and signed for.</summary>
    /// <param name="Delivery">How it was given.</param>
    /// <param name="Reply">What the person said, in their own words; null if they said nothing.</param>
    public sealed record Signed(Delivery Delivery, [property: Prose] string? Reply) : ServiceOutcome;

    /// <summary>Given, and not signed for.</summary>
    /// <param name="Delivery">How it was given.</param>
    /// <param name="WordsOfRefusal">How the person declined, in their own words or as seen.</param>
    /// <param name="Reply">What else the person said, in their own words; null if nothing.</param>
    public sealed record Refused(Delivery Delivery, [property: Prose] string WordsOfRefusal, [property: Prose] string? Reply) : ServiceOutcome;

    /// <summary>Not given; the notice waits for another visit.</summary>
    /// <param name="Reason">Why not.</param>
    /// <param name="NextAttempt">When it is tried again.</param>
    public sealed record NotServed([property: Prose] string Reason, DateOnly NextAttempt) : ServiceOutcome;
}

/// <summary>How a notice was given, in person.</summary>
/// <param name="IdentityConfirmedBy">How the officer knew who the person was.</param>
/// <param name="ExplainedAloud">Whether it was read aloud and explained.</param>
/// <param name="CopyLeft">Whether a copy was left with the person.</param>
/// <param name="Interpreter">Name and language of the interpreter; null if none was needed.</param>
public sealed record Delivery(string IdentityConfirmedBy, bool ExplainedAloud, bool CopyLeft, string? Interpreter);
