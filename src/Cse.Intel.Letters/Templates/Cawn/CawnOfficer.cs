namespace Cse.Intel.Letters.Templates.Cawn;

/// <summary>A police officer as named on a notice.</summary>
/// <param name="Rank">Rank, e.g. <c>Detective Sergeant</c>.</param>
/// <param name="Name">Name.</param>
/// <param name="Number">Collar or warrant number.</param>
public sealed record CawnOfficer(string Rank, string Name, string Number);
