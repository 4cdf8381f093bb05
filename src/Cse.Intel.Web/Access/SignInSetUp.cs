using Cse.Intel.Web.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.StaticAssets;

namespace Cse.Intel.Web.Access;

/// <summary>Registers the two ways to sign in: a cookie for people, a token for programs.</summary>
public static class SignInSetUp
{
    private const string EitherScheme = "either";

    /// <summary>Adds cookie and token sign-in. A request with an Authorization header is judged by that alone.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services, DataFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        services.AddScoped<SessionCookie>();
        services.AddAuthentication(EitherScheme)
            .AddPolicyScheme(EitherScheme, null, options => options.ForwardDefaultSelector =
                context => BearerToken.IsOn(context.Request) ? BearerToken.SchemeName : SessionCookie.Scheme)
            .AddCookie(SessionCookie.Scheme, SessionCookie.Configure)
            .AddScheme<AuthenticationSchemeOptions, BearerToken>(BearerToken.SchemeName, null);
        services.AddDataProtection()
            .SetApplicationName("cse-intel")
            .PersistKeysToFileSystem(new DirectoryInfo(folder.Keys));
        services.AddAntiforgery(options =>
        {
            // We send DENY ourselves; the framework would send the weaker SAMEORIGIN.
            options.SuppressXFrameOptionsHeader = true;
            options.Cookie.Name = "cse-form";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        return services;
    }

    /// <summary>Leads whoever signed in with a one-time password to choosing their own, and nowhere else.</summary>
    public static IApplicationBuilder UseOwnPasswordFirst(this IApplicationBuilder site) => site.Use((context, next) =>
    {
        if (context.SignedIn() is not { MustChangePassword: true } || IsOpenMeanwhile(context))
            return next(context);
        if (Http.Wants.Page(context.Request))
            context.Response.Redirect("/password");
        else
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });

    // By address and not by "open to all": an open route may judge its callers itself, as an API does.
    private static readonly PathString[] OpenMeanwhile = ["/password", "/sign-out", "/sign-in", "/error", "/health"];

    private static bool IsOpenMeanwhile(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
        || OpenMeanwhile.Any(open => context.Request.Path.StartsWithSegments(open, StringComparison.OrdinalIgnoreCase));
}
