using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Letters.Pdf.Signing;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Register;
using Cse.Intel.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web.Features.Documents;

/// <summary>
/// The register of documents: the list, one document, its file, and whether a file is ours. Making one stands in
/// <c>DocumentsController.Make.cs</c>.
/// </summary>
[Needs(Capability.Export)]
public sealed partial class DocumentsController(DocumentDesk desk) : Controller
{
    private const int LargestFile = 40_000_000;

    /// <summary>The documents this viewer may open, the newest first.</summary>
    /// <param name="kind">Of this template only.</param>
    /// <param name="about">That tell of this record only.</param>
    /// <param name="by">Issued by this account only.</param>
    /// <param name="before">Below this place only.</param>
    [HttpGet("/documents")]
    public async Task<IActionResult> Index(string? kind, string? about, string? by, long? before)
    {
        ModelState.Clear();
        var record = EntityId.TryParse(about, out var id) ? await desk.AboutAsync(id) : null;
        var filter = new DocumentFilter(Given(kind), record?.Id.ToString() ?? (about is null ? null : ""), Given(by));
        // One more than fits tells whether there are older ones.
        var found = await desk.ListAsync(filter, before, RegisterPage.Size + 1, HttpContext.RequestAborted);
        var shown = found.Take(RegisterPage.Size).ToList();
        return View(new RegisterPage(shown, desk.Kinds, filter, record, before, found.Count > shown.Count ? shown[^1].Id : null));
    }

    /// <summary>One document: what it is, who issued it to whom and why, and its file.</summary>
    [HttpGet("/documents/{number}")]
    public async Task<IActionResult> Show(string number)
    {
        if (await desk.FindAsync(number, HttpContext.RequestAborted) is not { } document)
            return NotFound();
        return View(new DocumentPage(document, (await desk.AboutAsync(document.AboutId))!));
    }

    /// <summary>The file, the same bytes each time. Its name says nothing of anybody.</summary>
    [HttpGet("/documents/{number}/file.pdf")]
    public async Task<IActionResult> Take(string number, int? edition)
    {
        if (await desk.FindAsync(number, HttpContext.RequestAborted) is not { } document)
            return NotFound();
        var pdf = await desk.FileAsync(document, edition ?? document.Editions[^1].Number, HttpContext.RequestAborted);
        return pdf is null ? NotFound() : File(pdf, "application/pdf", $"{document.Number}.pdf");
    }

    /// <summary>Enters a copy of the latest edition that somebody signed, such as with an officer's own certificate.</summary>
    [HttpPost("/documents/{number}/signed-copy"), RequestSizeLimit(LargestFile + 10_000), RequestFormLimits(MultipartBodyLengthLimit = LargestFile + 10_000)]
    public async Task<IActionResult> SignedCopy(string number, IFormFile? file)
    {
        ModelState.Clear();
        if (await desk.FindAsync(number, HttpContext.RequestAborted) is not { } document)
            return NotFound();
        try
        {
            await desk.AddSignedCopyAsync(document, await BytesOfAsync(file));
            new Done("The signed copy was entered as a further edition.").ShowNext(this);
            return Redirect($"/documents/{document.Number}");
        }
        catch (SigningException refused)
        {
            ModelState.AddModelError("File", refused.Message);
            return View("Show", new DocumentPage(document, (await desk.AboutAsync(document.AboutId))!));
        }
    }

    /// <summary>The page on which a file is checked.</summary>
    [HttpGet("/documents/verify")]
    public IActionResult Verify() => View(new VerifyPage(null));

    /// <summary>Tells whether a file is ours and unaltered. It is not kept.</summary>
    [HttpPost("/documents/verify"), RequestSizeLimit(LargestFile + 10_000), RequestFormLimits(MultipartBodyLengthLimit = LargestFile + 10_000)]
    public async Task<IActionResult> Verify(IFormFile? file)
    {
        if (file is null || file.Length == 0)
        {
            ModelState.Clear();
            ModelState.AddModelError("File", "Choose the PDF to check");
            return View(new VerifyPage(null));
        }
        return View(new VerifyPage(await desk.CheckAsync(await BytesOfAsync(file), HttpContext.RequestAborted)));
    }

    private async Task<byte[]> BytesOfAsync(IFormFile? file)
    {
        using var bytes = new MemoryStream();
        if (file is not null)
            await file.CopyToAsync(bytes, HttpContext.RequestAborted);
        return bytes.ToArray();
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
