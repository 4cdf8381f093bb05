using Cse.Intel.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Cse.Intel.Web.Register;

/// <summary>The register of issued documents, in its own SQLite file. Rows are added and read, never changed.</summary>
public sealed class DocumentsDb(DbContextOptions<DocumentsDb> options) : DbContext(options)
{
    // Another process may be writing: wait this long for the lock, in seconds.
    private const int BusyTimeout = 15;

    // No defence against somebody who owns the file; they stop a slip in our own code.
    private static readonly string[] AppendOnly =
    [
        .. from table in new[] { "Documents", "Subjects", "Editions", "Files" }
           from act in new[] { "UPDATE", "DELETE" }
           select $"CREATE TRIGGER IF NOT EXISTS {table}_no_{act} BEFORE {act} ON {table} BEGIN SELECT RAISE(ABORT, 'the register of documents is append-only'); END",
    ];

    /// <summary>The documents.</summary>
    public DbSet<IssuedDocument> Documents => Set<IssuedDocument>();

    /// <summary>Their editions.</summary>
    public DbSet<DocumentEdition> Editions => Set<DocumentEdition>();

    /// <summary>The bytes of the editions.</summary>
    public DbSet<DocumentFile> Files => Set<DocumentFile>();

    /// <summary>How the file in a data folder is opened.</summary>
    public static string ConnectionString(DataFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return new SqliteConnectionStringBuilder { DataSource = folder.DocumentsFile, DefaultTimeout = BusyTimeout }.ToString();
    }

    /// <summary>Makes the file and its tables where they are missing.</summary>
    public void EnsureReady(DataFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        folder.SetUpAlone(folder.DocumentsFile, () =>
        {
            Database.EnsureCreated();
            Database.ExecuteSqlRaw("PRAGMA journal_mode=WAL");
            foreach (var trigger in AppendOnly)
                Database.ExecuteSqlRaw(trigger);
        });
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantAsText>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<IssuedDocument>(document =>
        {
            document.ToTable("Documents").Ignore(d => d.Number).Ignore(d => d.AboutId);
            document.HasIndex(d => d.Key).IsUnique();
            document.HasMany(d => d.Subjects).WithOne().HasForeignKey(s => s.DocumentId);
            document.HasMany(d => d.Editions).WithOne().HasForeignKey(e => e.DocumentId);
        });
        modelBuilder.Entity<DocumentSubject>(subject =>
        {
            subject.ToTable("Subjects").Ignore(s => s.Id).HasKey(s => new { s.DocumentId, s.Record });
            subject.HasIndex(s => s.Record);
        });
        modelBuilder.Entity<DocumentEdition>(edition =>
        {
            edition.ToTable("Editions").HasKey(e => new { e.DocumentId, e.Number });
            edition.HasIndex(e => e.Sha256);
            edition.HasIndex(e => e.FileId);
            edition.HasOne(e => e.File).WithOne().HasForeignKey<DocumentFile>(f => new { f.DocumentId, f.Number });
        });
        modelBuilder.Entity<DocumentFile>().ToTable("Files").HasKey(f => new { f.DocumentId, f.Number });
    }

    /// <summary>UTC, to the tenth of a microsecond, so that text sorts as time.</summary>
    private sealed class InstantAsText() : ValueConverter<DateTimeOffset, string>(
        instant => instant.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        text => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
}
