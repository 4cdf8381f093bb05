using Cse.Intel.Letters.Templates.Checks;

namespace Cse.Intel.Letters.Templates.Cawn;

/// <summary>One occasion that led to the notice, in words that may be read to the recipient.</summary>
/// <param name="On">The day.</param>
/// <param name="Seen">What was seen: stayed at the home, same room, same vehicle, in company.</param>
public sealed record CawnTrigger(DateOnly On, [property: Prose(2000)] string Seen);
