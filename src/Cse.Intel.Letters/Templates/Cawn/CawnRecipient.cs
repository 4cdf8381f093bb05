namespace Cse.Intel.Letters.Templates.Cawn;

/// <summary>The person who is warned.</summary>
/// <param name="FullName">Full name.</param>
/// <param name="Aliases">Other names the person is known by; may be empty.</param>
/// <param name="DateOfBirth">Date of birth.</param>
/// <param name="AddressLines">The address, one line each.</param>
public sealed record CawnRecipient(
    string FullName, IReadOnlyList<string> Aliases, DateOnly DateOfBirth, IReadOnlyList<string> AddressLines);
