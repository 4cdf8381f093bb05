using Cse.Intel.Web.Accounts;

namespace Cse.Intel.Web.Features.Accounts;

/// <summary>What the page for a new account sends.</summary>
public sealed record NewAccountForm
{
    /// <summary>Sign-in name.</summary>
    public string? Name { get; init; }

    /// <summary>Name on screen.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Codes of the roles.</summary>
    public IList<string> Roles { get; init; } = [];
}

/// <summary>A one-time password, shown once.</summary>
/// <param name="Account">Whose it is.</param>
/// <param name="Password">The password.</param>
/// <param name="Heading">What was done.</param>
public sealed record OneTimePasswordPage(UserAccount Account, string Password, string Heading);
