using Cse.Intel.Graph.Domain;
using Cse.Intel.Letters;
using Cse.Intel.Letters.Pdf.Signing;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Features.Notices;
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
        return await FindAsync(kind, about) is { } making
            ? PageOf(making, new() { Kind = kind, About = about, Token = Guid.CreateVersion7().ToString("N") })
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
        if (await FindAsync(form.Kind, form.About) is not { } making)
            return NotFound();
        if (form.Check(ModelState) && await TryAsync(making, () => desk.IssueAsync(making.Maker, making.About, making.Answers(form), form)) is { } issued)
        {
            new Done($"{issued.Number} was issued and entered in the register.").ShowNext(this);
            return Redirect($"/documents/{issued.Number}");
        }
        return PageOf(making, form);
    }

    private async Task<IActionResult> PreviewAsync(IssueForm form)
    {
        ModelState.Clear();
        if (await FindAsync(form.Kind, form.About) is not { } making)
            return NotFound();
        var letter = await TryAsync(making, () => desk.PreviewAsync(making.Maker, making.About, making.Answers(form), HttpContext.RequestAborted));
        return this.Paper(letter?.Pdf, string.Join(' ', ModelState.Values.SelectMany(entry => entry.Errors).Select(error => error.ErrorMessage)));
    }

    private ViewResult PageOf(Making making, IssueForm form) =>
        View("New", new MakePage(making.Maker, desk.TitleOf(making.Maker), making.About, making.Fields, form));

    private async Task<Making?> FindAsync(string? kind, string? about)
    {
        if (!EntityId.TryParse(about, out var id) || await desk.AboutAsync(id) is not { } record)
            return null;
        var maker = desk.MakersFor(record, HttpContext.RequireSignedIn()).FirstOrDefault(maker => maker.Template.Code == kind);
        return maker is null ? null : new(maker, record, await maker.FieldsForAsync(record));
    }

    /// <summary>What the template refuses becomes what must be put right on the page.</summary>
    private async Task<T?> TryAsync<T>(Making making, Func<Task<T>> make) where T : class
    {
        try
        {
            return await make();
        }
        catch (LetterFactException refused)
        {
            Refuse(making, refused.Field, refused.Message);
        }
        catch (MissingGlyphException refused)
        {
            Refuse(making, refused.Field, refused.Message);
        }
        catch (SigningException refused)
        {
            ModelState.AddModelError("", $"It was not issued. {refused.Message}");
        }
        return null;
    }

    private void Refuse(Making making, string fact, string message)
    {
        var field = making.FieldOf(fact);
        var words = field?.Label ?? LetterProblem.WordsFor(fact);
        ModelState.AddModelError(field?.FormName ?? "", message.StartsWith(fact, StringComparison.Ordinal) ? words + message[fact.Length..] : message);
    }

    /// <summary>A document being made.</summary>
    private sealed record Making(IDocumentMaker Maker, Entity About, IReadOnlyList<DocumentField> Fields)
    {
        /// <summary>What was written; a field that the form did not send says what it suggests.</summary>
        public DocumentAnswers Answers(IssueForm form) =>
            new(Fields.ToDictionary(field => field.Name, field => form.Answers.TryGetValue(field.Name, out var written) ? written : field.Suggestion));

        /// <summary>The field that fills a fact: it has the fact's name, or that of the list the fact stands in.</summary>
        public DocumentField? FieldOf(string fact) =>
            Fields.FirstOrDefault(field => field.Name == fact) ?? Fields.FirstOrDefault(field => fact.StartsWith(field.Name + "[", StringComparison.Ordinal));
    }
}
