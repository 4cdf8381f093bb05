using Cse.Intel.Graph.Domain;
using Cse.Intel.Letters;
using Cse.Intel.Letters.Pdf.Signing;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Register;
using Cse.Intel.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web.Features.Documents;

public sealed partial class DocumentsController
{
    /// <summary>The page on which a document is made: what its author adds, and beside it how it will print.</summary>
    [HttpGet("/documents/new")]
    public async Task<IActionResult> New(string? kind, string? about)
    {
        ModelState.Clear();
        return await FindAsync(kind, about) is var (maker, record)
            ? View("New", new MakePage(maker, desk.TitleOf(maker), record, new() { Kind = kind, About = about, Token = Guid.CreateVersion7().ToString("N") }))
            : NotFound();
    }

    /// <summary>The document as it would print before anything is written.</summary>
    [HttpGet("/documents/preview.pdf")]
    public Task<IActionResult> Preview(string? kind, string? about) => PreviewAsync(new() { Kind = kind, About = about });

    /// <summary>The document with what the form says now.</summary>
    [HttpPost("/documents/preview.pdf"), ActionName("PreviewOfForm")]
    public Task<IActionResult> Preview(IssueForm form) => PreviewAsync(form);

    /// <summary>Issues it.</summary>
    [HttpPost("/documents/new")]
    public async Task<IActionResult> Issue(IssueForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        ModelState.Clear();
        if (await FindAsync(form.Kind, form.About) is not var (maker, record))
            return NotFound();
        if (form.Check(ModelState) && await TryAsync(maker, record, () => desk.IssueAsync(maker, record, Answers(maker, record, form), form)) is { } issued)
        {
            new Done($"{issued.Number} was issued and entered in the register.").ShowNext(this);
            return Redirect($"/documents/{issued.Number}");
        }
        return View("New", new MakePage(maker, desk.TitleOf(maker), record, form));
    }

    private async Task<IActionResult> PreviewAsync(IssueForm form)
    {
        ModelState.Clear();
        if (await FindAsync(form.Kind, form.About) is not var (maker, record))
            return NotFound();
        var letter = await TryAsync(maker, record, () => desk.PreviewAsync(maker, record, Answers(maker, record, form), HttpContext.RequestAborted));
        return this.Paper(letter?.Pdf, string.Join(' ', ModelState.Values.SelectMany(entry => entry.Errors).Select(error => error.ErrorMessage)));
    }

    private async Task<(IDocumentMaker Maker, Entity About)?> FindAsync(string? kind, string? about)
    {
        if (!EntityId.TryParse(about, out var id) || await desk.AboutAsync(id) is not { } record)
            return null;
        var maker = desk.MakersFor(record, HttpContext.RequireSignedIn()).FirstOrDefault(maker => maker.Template.Code == kind);
        return maker is null ? null : (maker, record);
    }

    /// <summary>What the template refuses becomes what must be put right on the page.</summary>
    private async Task<T?> TryAsync<T>(IDocumentMaker maker, Entity about, Func<Task<T>> make) where T : class
    {
        try
        {
            return await make();
        }
        catch (LetterFactException refused)
        {
            Refuse(maker, about, refused.Field, refused.Message);
        }
        catch (MissingGlyphException refused)
        {
            Refuse(maker, about, refused.Field, refused.Message);
        }
        catch (SigningException refused)
        {
            ModelState.AddModelError("", $"It was not issued. {refused.Message}");
        }
        return null;
    }

    private void Refuse(IDocumentMaker maker, Entity about, string fact, string message)
    {
        var (field, words) = maker.Name(about, fact);
        ModelState.AddModelError(field is null ? "" : $"Answers[{field}]", message.StartsWith(fact, StringComparison.Ordinal) ? words + message[fact.Length..] : message);
    }

    // A field that the form did not send says what it suggests.
    private static DocumentAnswers Answers(IDocumentMaker maker, Entity about, IssueForm form) =>
        new(maker.FieldsFor(about).ToDictionary(field => field.Name, field => form.Answers.TryGetValue(field.Name, out var written) ? written : field.Suggestion));
}
