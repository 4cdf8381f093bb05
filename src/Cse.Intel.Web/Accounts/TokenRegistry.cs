using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace Cse.Intel.Web.Accounts;

/// <summary>What is needed to make an API token.</summary>
/// <param name="Role">The role the program acts in.</param>
/// <param name="Days">How long it is accepted, 1 to 365 days.</param>
/// <param name="Label">What it is for.</param>
/// <param name="CreatedBy">Who asks for it.</param>
public sealed record NewToken(RoleCode Role, int Days, string Label, string CreatedBy);

/// <summary>A token that was just made, with its text: to be shown once.</summary>
public sealed record IssuedToken(ApiToken Token, string Text);

/// <summary>Makes, checks, lists and revokes API tokens. It does not audit: whoever calls it does.</summary>
public sealed class TokenRegistry(AccountsDb db, TimeProvider clock)
{
    /// <summary>How long a token is accepted when nobody says, in days.</summary>
    public const int UsualDays = 90;

    /// <summary>The longest a token may be accepted, in days.</summary>
    public const int MostDays = 365;

    // "Last used" is kept to the minute: writing it at each request would make every read a write.
    private static readonly TimeSpan LastUsedGrain = TimeSpan.FromMinutes(1);

    /// <summary>All tokens, newest first.</summary>
    public async Task<IReadOnlyList<ApiToken>> AllAsync(CancellationToken cancel) =>
        [.. (await db.Tokens.AsNoTracking().ToListAsync(cancel)).OrderByDescending(token => token.CreatedAt)];

    /// <summary>Makes a token; its text is in the answer and nowhere else.</summary>
    public async Task<IssuedToken> CreateAsync(NewToken wanted, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentOutOfRangeException.ThrowIfLessThan(wanted.Days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(wanted.Days, MostDays);
        var text = Secrets.ApiToken();
        var now = clock.GetUtcNow();
        var token = new ApiToken
        {
            Id = Secrets.Id(),
            Hash = Secrets.Hash(text),
            Role = wanted.Role,
            Label = wanted.Label,
            CreatedBy = wanted.CreatedBy,
            CreatedAt = now,
            ExpiresAt = now.AddDays(wanted.Days),
        };
        db.Tokens.Add(token);
        await db.SaveChangesAsync(cancel);
        return new(token, text);
    }

    /// <summary>The token with this text while it holds, else null.</summary>
    public async Task<ApiToken?> CheckAsync(string text, CancellationToken cancel)
    {
        var hash = Secrets.Hash(text);
        var token = await db.Tokens.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Hash == hash, cancel);
        var now = clock.GetUtcNow();
        if (token is null || !token.HoldsAt(now))
            return null;
        if (token.LastUsedAt is null || now - token.LastUsedAt >= LastUsedGrain)
            await db.Tokens.Where(used => used.Id == token.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.LastUsedAt, now), cancel);
        return token;
    }

    /// <summary>The token with an id, or null.</summary>
    public async Task<ApiToken?> FindAsync(string id, CancellationToken cancel) => await db.Tokens.FindAsync([id], cancel);

    /// <summary>Ends a token at once; no effect on one that was revoked before.</summary>
    public async Task RevokeAsync(ApiToken token, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(token);
        token.RevokedAt ??= clock.GetUtcNow();
        await db.SaveChangesAsync(cancel);
    }
}
