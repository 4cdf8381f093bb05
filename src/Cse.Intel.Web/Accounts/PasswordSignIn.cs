using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Cse.Intel.Web.Accounts;

/// <summary>
/// Checks name and password. There is one answer to everything wrong - unknown name, wrong password, locked, disabled,
/// a one-time password grown old - and it takes as long in each case, because the slow hash is worked out in each.
/// </summary>
public sealed class PasswordSignIn(UserManager<UserAccount> users, TimeProvider clock)
{
    private static readonly UserAccount Nobody = new() { UserName = "nobody" };

    private static readonly string NobodysHash =
        new PasswordHasher<UserAccount>(Options.Create(AccountsSetUp.Hashing)).HashPassword(Nobody, Secrets.OneTimePassword());

    // Guesses at one name are answered one after the other, so that the tenth failure counts as the tenth even when
    // they all arrive at once. Names share gates by hash: two that meet only wait a moment longer.
    private static readonly SemaphoreSlim[] Gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    // The hash costs about a fifth of this; what comes on top (counting a failure, say) hides under the rest.
    private static readonly TimeSpan EveryRefusalTakes = TimeSpan.FromMilliseconds(500);

    /// <summary>The account, or null for anything that is wrong.</summary>
    public async Task<UserAccount?> CheckAsync(string name, string password, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(password);
        var started = TimeProvider.System.GetTimestamp();
        var account = await CheckInTurnAsync(name, password, cancel);
        var left = EveryRefusalTakes - TimeProvider.System.GetElapsedTime(started);
        if (account is null && left > TimeSpan.Zero)
            await Task.Delay(left, cancel);
        return account;
    }

    private async Task<UserAccount?> CheckInTurnAsync(string name, string password, CancellationToken cancel)
    {
        var gate = Gates[(uint)users.NormalizeName(name)!.GetHashCode(StringComparison.Ordinal) % Gates.Length];
        await gate.WaitAsync(cancel);
        try
        {
            return await CheckAloneAsync(name, password);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<UserAccount?> CheckAloneAsync(string name, string password)
    {
        var account = password.Length <= OwnPassword.Most ? await users.FindByNameAsync(name) : null;
        var right = Matches(account, password);
        if (account is null)
            return null;
        if (await users.IsLockedOutAsync(account) || !account.Enabled)
            return null;
        if (!right || account.OneTimePasswordUntil < clock.GetUtcNow())
        {
            await users.AccessFailedAsync(account);
            return null;
        }
        account.AccessFailedCount = 0;
        account.LastSignInAt = clock.GetUtcNow();
        var kept = await users.UpdateAsync(account);
        return kept.Succeeded ? account : null;
    }

    private bool Matches(UserAccount? account, string password)
    {
        var tried = password.Length <= OwnPassword.Most ? password : "";
        var result = users.PasswordHasher.VerifyHashedPassword(account ?? Nobody, account?.PasswordHash ?? NobodysHash, tried);
        return result != PasswordVerificationResult.Failed;
    }

    /// <summary>Who an account is once it has signed in.</summary>
    public SignedInUser SignedIn(UserAccount account, Purpose purpose, DateTimeOffset? since = null)
    {
        ArgumentNullException.ThrowIfNull(account);
        return new(account.Id, account.UserName!, account.DisplayName, account.Agency, account.Roles, purpose,
            ByToken: false, account.MustChangePassword, since ?? clock.GetUtcNow());
    }
}
