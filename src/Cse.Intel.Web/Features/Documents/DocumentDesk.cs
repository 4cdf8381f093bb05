using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Letters;
using Cse.Intel.Letters.Wording;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Audit;
using Cse.Intel.Web.Register;

namespace Cse.Intel.Web.Features.Documents;

/// <summary>
/// Documents as one request meets them: what can be made, how it would print, issuing it, and what of the register this
/// viewer may open. All of it is audited before it is answered.
/// </summary>
public sealed class DocumentDesk(
    Counter counter, DocumentRegister register, IEnumerable<IDocumentMaker> makers, WordingBook words, IAuditTrail audit, DocumentSeal seal, FileCheck check)
{
    // A page of the list is filled from so many register entries at a time.
    private const int Chunk = 200;

    /// <summary>The kinds of document that this user can make of a record, in the order of the templates.</summary>
    public IEnumerable<IDocumentMaker> MakersFor(Entity about, SignedInUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.May(Capability.Export) ? makers.Where(maker => user.May(maker.Needs) && maker.Fits(about)) : [];
    }

    /// <summary>Every kind of document that can be made, by code and title.</summary>
    public IReadOnlyList<(string Code, string Title)> Kinds => [.. makers.Select(maker => (maker.Template.Code, TitleOf(maker)))];

    /// <summary>What a kind of document is called.</summary>
    public string TitleOf(IDocumentMaker maker)
    {
        ArgumentNullException.ThrowIfNull(maker);
        return words[maker.Template.Code].Title;
    }

    /// <summary>The record a document would be about, as this viewer reads it. What is gathered from it is looked at again.</summary>
    public async Task<Entity?> AboutAsync(EntityId id) =>
        (await counter.AskAsync(new GetEntities([id], counter.Today))).GetValueOrDefault(id);

    /// <summary>The document as it would print, each page saying that it is not issued.</summary>
    /// <exception cref="LetterFactException">A fact is missing or cannot be printed.</exception>
    /// <exception cref="MissingGlyphException">A character cannot be printed.</exception>
    public async Task<PrintedLetter> PreviewAsync(IDocumentMaker maker, Entity about, DocumentAnswers answers, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(maker);
        return await audit.AroundAsync(counter.Viewer, "document.preview", about?.Id.ToString(), maker.Template.Code,
            async () => maker.Template.PrintFacts((await GatherAsync(maker, about!, answers)).Facts, words, asPreview: true), cancel);
    }

    /// <summary>Prints, signs where the force signs, and enters it in the register.</summary>
    /// <exception cref="LetterFactException">A fact is missing or cannot be printed.</exception>
    /// <exception cref="MissingGlyphException">A character cannot be printed.</exception>
    public Task<IssuedDocument> IssueAsync(IDocumentMaker maker, Entity about, DocumentAnswers answers, IssueForm form)
    {
        ArgumentNullException.ThrowIfNull(maker);
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(form);
        // What a person has sent off is done, also when the browser goes.
        return audit.AroundAsync(counter.Viewer, "document.issue", about.Id.ToString(), maker.Template.Code, async () =>
        {
            var gathered = await GatherAsync(maker, about, answers);
            var letter = maker.Template.PrintFacts(gathered.Facts, words, asPreview: false);
            var order = new DocumentOrder(letter, about.Id, gathered.Told, gathered.Named, form.Reason!.Trim(), form.RecipientLines, counter.Viewer.User, form.Token ?? "");
            return await seal.IssueAsync(order, CancellationToken.None);
        }, CancellationToken.None);
    }

    /// <summary>A document that this viewer may open; null when there is none, or none for them.</summary>
    public async Task<IssuedDocument?> FindAsync(string? number, CancellationToken cancel) =>
        await register.FindAsync(number, cancel) is { } document && (await OpenToViewerAsync([document])).Count == 1 ? document : null;

    /// <summary>The bytes of one edition; reading them is audited.</summary>
    public Task<byte[]?> FileAsync(IssuedDocument document, int edition, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(document);
        return audit.AroundAsync(counter.Viewer, "document.read", document.About, document.Number, () => register.FileAsync(document.Id, edition, cancel), cancel);
    }

    /// <summary>
    /// The newest documents below a place that this viewer may open. No count is given: it would tell of those they may not.
    /// </summary>
    public async Task<IReadOnlyList<IssuedDocument>> ListAsync(DocumentFilter filter, long? before, int take, CancellationToken cancel)
    {
        var open = new List<IssuedDocument>();
        while (open.Count < take)
        {
            var chunk = await register.ListAsync(filter, before, Chunk, cancel);
            open.AddRange(await OpenToViewerAsync(chunk));
            if (chunk.Count < Chunk)
                break;
            before = chunk[^1].Id;
        }
        return [.. open.Take(take)];
    }

    /// <summary>What a file is, as far as this viewer may know.</summary>
    public async Task<FileVerdict> CheckAsync(byte[] pdf, CancellationToken cancel)
    {
        var verdict = await check.CheckAsync(pdf, cancel);
        await audit.NoteAsync(counter.Viewer, "document.verify", verdict.Document?.About, AuditOutcome.Done, cancel);
        return verdict.Document is { } document && (await OpenToViewerAsync([document])).Count == 0 ? verdict.WithoutDocument() : verdict;
    }

    /// <summary>Enters a copy that somebody signed as a further edition.</summary>
    /// <exception cref="Letters.Pdf.Signing.SigningException">The file is no such copy.</exception>
    public Task AddSignedCopyAsync(IssuedDocument document, byte[] file)
    {
        ArgumentNullException.ThrowIfNull(document);
        return audit.AroundAsync(counter.Viewer, "document.signed_copy", document.About, document.Number,
            () => seal.AddSignedCopyAsync(document, file, counter.Viewer.User, CancellationToken.None), CancellationToken.None);
    }

    private async Task<DocumentFacts> GatherAsync(IDocumentMaker maker, Entity about, DocumentAnswers answers)
    {
        var gathered = await maker.GatherAsync(about, answers);
        var told = await ReadInFullAsync([.. gathered.Told.Distinct()]);
        var named = await SeenAsync([.. gathered.Named.Distinct()]);
        return gathered.Told.All(told.Contains) && gathered.Named.All(named.Contains)
            ? gathered
            : throw new LetterFactException("The document", "tells of records that you may not read in full: ask a colleague who may to make it");
    }

    private async Task<IReadOnlyList<IssuedDocument>> OpenToViewerAsync(IReadOnlyList<IssuedDocument> documents)
    {
        var subjects = documents.SelectMany(document => document.Subjects).ToList();
        var told = await ReadInFullAsync([.. subjects.Where(subject => subject.InFull).Select(subject => subject.Id).Distinct()]);
        var named = await SeenAsync([.. subjects.Where(subject => !subject.InFull).Select(subject => subject.Id).Distinct()]);
        return [.. documents.Where(document => document.Subjects.All(subject => (subject.InFull ? told : named).Contains(subject.Id)))];
    }

    private async Task<HashSet<EntityId>> ReadInFullAsync(ImmutableArray<EntityId> ids) =>
        ids.IsEmpty ? [] : [.. (await counter.AskAsync(new ReadInFull(ids, counter.Today))).Keys];

    private async Task<HashSet<EntityId>> SeenAsync(ImmutableArray<EntityId> ids) =>
        ids.IsEmpty ? [] : [.. (await counter.AskAsync(new GetEntities(ids, counter.Today))).Keys];
}
