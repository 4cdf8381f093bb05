using Cse.Intel.Letters.Templates.Checks;

namespace Cse.Intel.Letters.Templates.Cawn;

/// <summary>The person who is warned.</summary>
/// <param name="FullName">Full name.</param>
/// <param name="Aliases">Other names the person is known by; may be empty.</param>
/// <param name="DateOfBirth">Date of birth.</param>
/// <param name="AddressLines">The address, one line each.</param>
public sealed record CawnRecipient(
    [property: Line(120)] string FullName,
    [property: Entries(0, 10), Line(120)] IReadOnlyList<string> Aliases,
    DateOnly DateOfBirth,
    [property: Entries(1, 10)] IReadOnlyList<string> AddressLines);
