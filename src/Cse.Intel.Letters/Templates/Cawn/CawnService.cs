namespace Cse.Intel.Letters.Templates.Cawn;

/// <summary>How the notice was given to the recipient (domain: notices and powers, 1.4 field 13).</summary>
/// <param name="On">The day.</param>
/// <param name="At">The time of day in the United Kingdom.</param>
/// <param name="Place">Where.</param>
/// <param name="By">The officer who served it.</param>
/// <param name="Method">How, e.g. <c>in person, read aloud, copy left</c>.</param>
/// <param name="IdentityConfirmedBy">How the officer knew who the person was.</param>
/// <param name="Witness">Who saw it; null if nobody else did.</param>
/// <param name="BodyWornVideo">Reference of the recording; null if there is none.</param>
public sealed record CawnService(
    DateOnly On, TimeOnly At, string Place, Officer By, string Method, string IdentityConfirmedBy, string? Witness, string? BodyWornVideo);
