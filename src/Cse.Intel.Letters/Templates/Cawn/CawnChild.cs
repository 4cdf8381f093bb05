using Cse.Intel.Letters.Templates.Checks;

namespace Cse.Intel.Letters.Templates.Cawn;

/// <summary>The child whom the notice protects.</summary>
/// <param name="FullName">Full name.</param>
/// <param name="DateOfBirth">Date of birth; the birthday that ends the law's protection is reckoned from it.</param>
public sealed record CawnChild([property: Line(120)] string FullName, DateOnly DateOfBirth);
