using Cse.Intel.Web.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace Cse.Intel.Web.Access;

/// <summary>
/// The session of a person at a browser: 15 minutes idle, 10 hours at most, and ended at the next request when the
/// account is disabled or its password or roles change (intelligence-handling.md §4.1, "Session").
/// </summary>
public sealed class SessionCookie(AccountsDb db, TimeProvider clock) : CookieAuthenticationEvents
{
    /// <summary>The authentication scheme.</summary>
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    /// <summary>A session without a request for this long is over.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);

    /// <summary>A session is over after this long, whatever happened in it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(10);

    // The framework renews a cookie only past half its life, which would cut the idle time to as little as half.
    private static readonly TimeSpan RenewAfter = TimeSpan.FromMinutes(1);

    /// <summary>How the cookie is sent.</summary>
    public static void Configure(CookieAuthenticationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Cookie.Name = "cse-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Idle;
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.EventsType = typeof(SessionCookie);
    }

    /// <summary>Starts or renews the session of somebody who has just proved who they are.</summary>
    public static Task StartAsync(HttpContext context, SignedInUser user, string? securityStamp) =>
        context.SignInAsync(Scheme, user.ToPrincipal(securityStamp));

    /// <inheritdoc/>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (SignedInUser.From(context.Principal) is { } user && await StillHoldsAsync(user, context))
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }

    /// <inheritdoc/>
    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.ShouldRenew = context.ElapsedTime >= RenewAfter;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (Http.Wants.Page(context.Request))
            return base.RedirectToLogin(context);
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private async Task<bool> StillHoldsAsync(SignedInUser user, CookieValidatePrincipalContext context)
    {
        if (clock.GetUtcNow() - user.SignedInAt >= Longest)
            return false;
        var account = await db.Users.AsNoTracking()
            .Where(account => account.Id == user.Id)
            .Select(account => new { account.Enabled, account.SecurityStamp })
            .FirstOrDefaultAsync(context.HttpContext.RequestAborted);
        return account is { Enabled: true } && context.Principal!.HasClaim(SignedInUser.StampClaim, account.SecurityStamp ?? "");
    }
}
