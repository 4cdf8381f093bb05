using System.Text.RegularExpressions;
using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Cse.Intel.Web.Accounts;

/// <summary>What is needed to make an account.</summary>
/// <param name="Name">Sign-in name: letters, digits and <c>. - _ @</c>.</param>
/// <param name="DisplayName">Name on screen.</param>
/// <param name="Agency">Agency they work for.</param>
/// <param name="Roles">At least one role.</param>
public sealed record NewAccount(string Name, string DisplayName, string Agency, IReadOnlyList<RoleCode> Roles);

/// <summary>An account and the one-time password that was just made for it: to be shown once.</summary>
public sealed record IssuedPassword(UserAccount Account, string Password);

/// <summary>Makes, disables and resets accounts. It does not audit: whoever calls it does, with the caller's name.</summary>
public sealed partial class AccountDirectory(UserManager<UserAccount> users, AccountsDb db, TimeProvider clock)
{
    /// <summary>How long a one-time password is accepted: a week, so that a forgotten one does not lie about for ever.</summary>
    public static readonly TimeSpan OneTimePasswordLife = TimeSpan.FromDays(7);

    /// <summary>All accounts by name.</summary>
    public async Task<IReadOnlyList<UserAccount>> AllAsync(CancellationToken cancel) =>
        await db.Users.AsNoTracking().OrderBy(account => account.NormalizedUserName).ToListAsync(cancel);

    /// <summary>True while there is no account at all.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancel) => !await db.Users.AnyAsync(cancel);

    /// <summary>The account with an id, or null.</summary>
    public Task<UserAccount?> FindAsync(string id) => users.FindByIdAsync(id);

    /// <summary>The account with a sign-in name, in any case, or null.</summary>
    public Task<UserAccount?> FindByNameAsync(string name) => users.FindByNameAsync(name);

    /// <summary>What is wrong with a new account, fit to show; null when nothing is.</summary>
    public async Task<string?> ProblemAsync(NewAccount wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        if (!SignInName().IsMatch(wanted.Name))
            return "Enter a sign-in name of 2 to 50 letters, digits, dots, hyphens or underscores";
        if (wanted.Roles.Count == 0)
            return "Choose at least one role";
        return await users.FindByNameAsync(wanted.Name) is null ? null : "That sign-in name is taken; names are not used twice";
    }

    /// <summary>Makes an account with a one-time password.</summary>
    /// <exception cref="AccountException">The name is taken or not a name; the message is fit to show.</exception>
    public async Task<IssuedPassword> CreateAsync(NewAccount wanted)
    {
        if (await ProblemAsync(wanted) is { } problem)
            throw new AccountException(problem);
        var account = new UserAccount
        {
            UserName = wanted.Name,
            DisplayName = wanted.DisplayName.Length > 0 ? wanted.DisplayName : wanted.Name,
            Agency = wanted.Agency,
            Roles = wanted.Roles,
            CreatedAt = clock.GetUtcNow(),
        };
        var password = GiveOneTimePassword(account);
        Check(await users.CreateAsync(account));
        return new(account, password);
    }

    /// <summary>Replaces the password by a one-time password, ends all sessions and lifts a lock.</summary>
    public async Task<IssuedPassword> ResetPasswordAsync(UserAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var password = GiveOneTimePassword(account);
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
        Check(await users.UpdateSecurityStampAsync(account));
        return new(account, password);
    }

    /// <summary>Enables or disables an account; disabling ends its sessions at their next request.</summary>
    public async Task SetEnabledAsync(UserAccount account, bool enabled)
    {
        ArgumentNullException.ThrowIfNull(account);
        account.Enabled = enabled;
        Check(await users.UpdateSecurityStampAsync(account));
    }

    /// <summary>Stores a password of the user's own; the problem when it is refused, null when it is kept.</summary>
    public async Task<string?> ChooseOwnPasswordAsync(UserAccount account, string password)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(password);
        if (OwnPassword.Problem(password, account) is { } problem)
            return problem;
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        account.MustChangePassword = false;
        account.OneTimePasswordUntil = null;
        Check(await users.UpdateSecurityStampAsync(account));
        return null;
    }

    private string GiveOneTimePassword(UserAccount account)
    {
        var password = Secrets.OneTimePassword();
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        account.MustChangePassword = true;
        account.OneTimePasswordUntil = clock.GetUtcNow() + OneTimePasswordLife;
        return password;
    }

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new AccountException(string.Join("; ", result.Errors.Select(error => error.Description)));
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._@-]{1,49}$")]
    private static partial Regex SignInName();
}

/// <summary>An account could not be made or changed; the message is fit to show.</summary>
public sealed class AccountException(string message) : Exception(message);
