using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Data;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Cse.Intel.Web.Accounts;

/// <summary>Accounts and API tokens, in their own SQLite file. Roles are a column: the twelve are fixed by the matrix.</summary>
public sealed class AccountsDb(DbContextOptions<AccountsDb> options) : IdentityUserContext<UserAccount>(options)
{
    // Other processes (the verbs, a second site) write to the same file: wait this long for the lock, in seconds.
    private const int BusyTimeout = 15;

    /// <summary>The API tokens.</summary>
    public DbSet<ApiToken> Tokens => Set<ApiToken>();

    /// <summary>How the file in a data folder is opened.</summary>
    public static string ConnectionString(DataFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return new SqliteConnectionStringBuilder { DataSource = folder.AccountsFile, DefaultTimeout = BusyTimeout }.ToString();
    }

    /// <summary>Makes the file and its tables where they are missing; write-ahead logging lets readers go on meanwhile.</summary>
    public void EnsureReady(DataFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        folder.SetUpAlone(folder.AccountsFile, () =>
        {
            Database.EnsureCreated();
            Database.ExecuteSqlRaw("PRAGMA journal_mode=WAL");
        });
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<UserAccount>(account =>
        {
            account.ToTable("Accounts");
            account.Property(a => a.Roles).HasConversion(RolesAsText, SameRoles);
        });
        builder.Entity<ApiToken>(token =>
        {
            token.ToTable("ApiTokens").HasKey(t => t.Id);
            token.Ignore(t => t.Name);
            token.HasIndex(t => t.Hash).IsUnique();
            token.Property(t => t.Role).HasConversion<string>();
        });
    }

    private static readonly ValueConverter<IReadOnlyList<RoleCode>, string> RolesAsText = new(
        roles => string.Join(' ', roles),
        text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => Enum.Parse<RoleCode>(code)).ToList());

    private static readonly ValueComparer<IReadOnlyList<RoleCode>> SameRoles = new(
        (a, b) => a!.SequenceEqual(b!),
        roles => roles.Aggregate(0, HashCode.Combine),
        roles => roles.ToList());
}
