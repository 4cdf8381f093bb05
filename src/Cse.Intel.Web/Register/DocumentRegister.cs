using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Letters;
using Cse.Intel.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Cse.Intel.Web.Register;

/// <summary>
/// The register of documents: what was issued, to whom, why, and its bytes. It knows nothing of who may see what; pages
/// ask for that first.
/// </summary>
public sealed class DocumentRegister(DocumentsDb db, TimeProvider clock)
{
    private const int UniqueBroken = 19;

    /// <summary>Enters a document. The same order twice enters it once, and gives the first both times.</summary>
    public async Task<IssuedDocument> IssueAsync(DocumentOrder order, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(order);
        var key = KeyOf(order);
        if (await WithKeyAsync(key, cancel) is { } known)
            return known;
        var document = Entry(order, key, clock.GetUtcNow());
        db.Documents.Add(document);
        try
        {
            await db.SaveChangesAsync(cancel);
            return document;
        }
        catch (DbUpdateException raced) when (IsTaken(raced))
        {
            db.ChangeTracker.Clear();
            return await WithKeyAsync(key, cancel) ?? throw new InvalidOperationException("The register refused a document it does not hold.", raced);
        }
    }

    /// <summary>The document that an order entered earlier; null when it is new.</summary>
    public Task<IssuedDocument?> FindAsync(DocumentOrder order, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(order);
        return WithKeyAsync(KeyOf(order), cancel);
    }

    /// <summary>Enters a further edition of a document: its file with one more signature. False when another was entered meanwhile.</summary>
    public async Task<bool> AddEditionAsync(IssuedDocument document, string what, string by, byte[] pdf, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(pdf);
        db.Editions.Add(Edition(document.Id, document.Editions.Max(edition => edition.Number) + 1, what, by, clock.GetUtcNow(), pdf));
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException raced) when (IsTaken(raced))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>A document by its number; null when there is none.</summary>
    public async Task<IssuedDocument?> FindAsync(string? number, CancellationToken cancel) =>
        IssuedDocument.PlaceOf(number) is { } id ? await Whole.SingleOrDefaultAsync(document => document.Id == id, cancel) : null;

    /// <summary>Documents below a place, the newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="before">Only those entered before this place; null = all.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<IReadOnlyList<IssuedDocument>> ListAsync(DocumentFilter filter, long? before, int take, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var found = Whole.Where(document =>
            (before == null || document.Id < before)
            && (filter.Template == null || document.Template == filter.Template)
            && (filter.About == null || document.Subjects.Any(subject => subject.Record == filter.About))
            && (filter.IssuedBy == null || document.IssuedBy == filter.IssuedBy));
        return await found.OrderByDescending(document => document.Id).Take(take).ToListAsync(cancel);
    }

    /// <summary>The bytes of an edition, as they were entered.</summary>
    public async Task<byte[]?> FileAsync(long document, int edition, CancellationToken cancel) =>
        (await db.Files.AsNoTracking().SingleOrDefaultAsync(file => file.DocumentId == document && file.Number == edition, cancel))?.Pdf;

    /// <summary>The document one of whose editions has this hash, or else carries this identifier.</summary>
    public async Task<IssuedDocument?> FindFileAsync(string sha256, string fileId, CancellationToken cancel)
    {
        var edition = await db.Editions.AsNoTracking().FirstOrDefaultAsync(edition => edition.Sha256 == sha256, cancel)
            ?? await db.Editions.AsNoTracking().FirstOrDefaultAsync(edition => fileId != "" && edition.FileId == fileId, cancel);
        return edition is null ? null : await Whole.SingleAsync(document => document.Id == edition.DocumentId, cancel);
    }

    /// <summary>True when the register can be read; for the health page.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancel)
    {
        try
        {
            await db.Documents.AnyAsync(cancel);
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private IQueryable<IssuedDocument> Whole =>
        db.Documents.AsNoTracking().Include(document => document.Subjects).Include(document => document.Editions.OrderBy(edition => edition.Number)).AsSplitQuery();

    private Task<IssuedDocument?> WithKeyAsync(string key, CancellationToken cancel) => Whole.SingleOrDefaultAsync(document => document.Key == key, cancel);

    private static IssuedDocument Entry(DocumentOrder order, string key, DateTimeOffset at) => new()
    {
        Key = key,
        Template = order.Letter.Template,
        Version = order.Letter.Version,
        Title = order.Letter.Title,
        About = order.About.ToString(),
        Facts = order.Letter.Facts,
        Reason = order.Reason,
        Recipients = order.Recipients,
        IssuedBy = order.By,
        IssuedAt = at,
        Subjects = [.. SubjectsOf(order)],
        Editions = [Edition(0, 1, "issued", order.By, at, order.Letter.Pdf), .. order.Signed is var (what, pdf) ? new[] { Edition(0, 2, what, order.By, at, pdf) } : []],
    };

    // What is told in full is told, whoever else is only named.
    private static IEnumerable<DocumentSubject> SubjectsOf(DocumentOrder order)
    {
        var told = order.Told.ToHashSet();
        return told.Concat(order.Named).Append(order.About).Distinct().Select(record => new DocumentSubject { Record = record.ToString(), InFull = told.Contains(record) });
    }

    private static DocumentEdition Edition(long document, int number, string what, string by, DateTimeOffset at, byte[] pdf) => new()
    {
        DocumentId = document,
        Number = number,
        What = what,
        By = by,
        At = at,
        Sha256 = FileMarks.Sha256(pdf),
        FileId = FileMarks.Identifier(pdf),
        File = new() { Pdf = pdf },
    };

    private static bool IsTaken(DbUpdateException raced) => raced.InnerException is SqliteException { SqliteErrorCode: UniqueBroken };

    private static string KeyOf(DocumentOrder order) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new[]
    {
        order.Token, order.By, order.Letter.Template, order.Letter.Version, order.Letter.Facts, order.About.ToString(), order.Reason, order.Recipients,
    }))));
}

/// <summary>A document to be entered.</summary>
/// <param name="Letter">The printed letter.</param>
/// <param name="About">The record it was made from.</param>
/// <param name="Told">The records of which it may tell anything: it is for whoever reads each of them in full.</param>
/// <param name="Named">The records of which it tells what everybody may read who may see them at all.</param>
/// <param name="Reason">Why.</param>
/// <param name="Recipients">To whom it goes, one a line.</param>
/// <param name="By">Who issues it.</param>
/// <param name="Token">Given with the form, so that sending it twice enters one document.</param>
public sealed record DocumentOrder(
    PrintedLetter Letter, EntityId About, IReadOnlyList<EntityId> Told, IReadOnlyList<EntityId> Named, string Reason, string Recipients, string By, string Token)
{
    /// <summary>The file with the force's signature, and whose it is; null when it is not signed.</summary>
    public SignedFile? Signed { get; init; }
}

/// <summary>A signed file.</summary>
/// <param name="What">What was done, e.g. <c>signed by Calderford Police</c>.</param>
/// <param name="Pdf">The file.</param>
public sealed record SignedFile(string What, byte[] Pdf);

/// <summary>Which documents to list; null for all.</summary>
/// <param name="Template">Of this kind.</param>
/// <param name="About">That tell of this record.</param>
/// <param name="IssuedBy">Issued by this account.</param>
public sealed record DocumentFilter(string? Template = null, string? About = null, string? IssuedBy = null);
