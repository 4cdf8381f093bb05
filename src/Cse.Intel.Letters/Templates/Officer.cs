using Cse.Intel.Letters.Templates.Checks;

namespace Cse.Intel.Letters.Templates;

/// <summary>A police officer as named on a letter.</summary>
/// <param name="Rank">Rank, e.g. <c>Detective Sergeant</c>.</param>
/// <param name="Name">Name.</param>
/// <param name="Number">Collar or warrant number.</param>
public sealed record Officer([property: Line(60)] string Rank, [property: Line(120)] string Name, [property: Line(40)] string Number);
