using Cse.Intel.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Cse.Intel.Web.Accounts;

/// <summary>Registers accounts and tokens, for the site and for the verbs alike.</summary>
public static class AccountsSetUp
{
    /// <summary>Wrong guesses before an account is locked (intelligence-handling.md §4.1, "Lockout").</summary>
    public const int GuessesBeforeLock = 10;

    /// <summary>How long a lock holds (intelligence-handling.md §4.1, "Lockout").</summary>
    public static readonly TimeSpan LockLasts = TimeSpan.FromMinutes(30);

    /// <summary>PBKDF2 with HMAC-SHA-512; the count is what OWASP's password storage sheet asks for that function.</summary>
    public static PasswordHasherOptions Hashing { get; } = new() { IterationCount = 210_000 };

    /// <summary>Adds Identity over SQLite, the directory, sign-in by password and the token registry.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, DataFolder folder)
    {
        services.AddDbContext<AccountsDb>(options => options.UseSqlite(AccountsDb.ConnectionString(folder)));
        services.AddIdentityCore<UserAccount>(options =>
            {
                options.Lockout.MaxFailedAccessAttempts = GuessesBeforeLock;
                options.Lockout.DefaultLockoutTimeSpan = LockLasts;
                options.Password = new()
                {
                    RequiredLength = OwnPassword.Least,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
            })
            .AddEntityFrameworkStores<AccountsDb>()
            .AddPasswordValidator<OwnPassword>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = Hashing.IterationCount);
        services.AddScoped<AccountDirectory>();
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<TokenRegistry>();
        return services;
    }

    /// <summary>Makes the accounts file where it is missing.</summary>
    public static void EnsureAccounts(this IServiceProvider services)
    {
        using var scope = services.CreateScope();
        scope.ServiceProvider.GetRequiredService<AccountsDb>().EnsureReady(services.GetRequiredService<DataFolder>());
    }
}
