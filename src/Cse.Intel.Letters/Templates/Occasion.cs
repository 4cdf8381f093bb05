using Cse.Intel.Letters.Templates.Checks;

namespace Cse.Intel.Letters.Templates;

/// <summary>One occasion, in words that the reader of the document may see.</summary>
/// <param name="On">The day.</param>
/// <param name="Seen">What was seen or reported.</param>
public sealed record Occasion(DateOnly On, [property: Prose] string Seen);
