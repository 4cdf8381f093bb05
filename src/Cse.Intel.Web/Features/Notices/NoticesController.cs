using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Commands;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Letters;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Features.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web.Features.Notices;

/// <summary>
/// Child Abduction Warning Notices: the list, one notice, its letter. Writing one stands in <c>NoticesController.Draft.cs</c>,
/// the steps from authority to the end in <c>NoticesController.Steps.cs</c>.
/// </summary>
public sealed partial class NoticesController(
    Counter counter, NoticeLetters letters, DocumentDesk documents, TimeProvider clock) : Controller
{
    /// <summary>The notices, the newest first.</summary>
    /// <param name="state">Only these.</param>
    /// <param name="page">From 1.</param>
    [HttpGet("/notices"), Needs(Capability.ReadNominal)]
    public async Task<IActionResult> Index(NoticeState? state, int page = 1)
    {
        ModelState.Clear();
        var all = await counter.AskAsync(new ListNotices(state));
        return View(NoticesPage.Of(all, state, page, MayDraft));
    }

    /// <summary>One notice: where it stands, and what may be done with it.</summary>
    [HttpGet("/notices/{id}"), Needs(Capability.ReadNominal)]
    public async Task<IActionResult> Show(string id) => EntityId.TryParse(id, out var notice) ? await PageAsync(notice) : NotFound();

    /// <summary>The letter to take away: the one that was issued last; while none is, the page on which it is issued.</summary>
    [HttpGet("/notices/{id}/letter.pdf"), Needs(Capability.Export), Needs(Capability.ReadNominal)]
    public async Task<IActionResult> Letter(string id)
    {
        if (!EntityId.TryParse(id, out var notice))
            return NotFound();
        await counter.AskAsync(new GetNotice(notice, clock.GetUtcNow()));
        var code = LetterTemplates.Cawn.Code;
        var issued = await documents.ListAsync(new(code, notice.ToString()), null, 1, HttpContext.RequestAborted);
        return Redirect(issued is [var letter] ? $"/documents/{letter.Number}/file.pdf" : $"/documents/new?kind={code}&about={notice}");
    }

    private bool MayDraft => HttpContext.RequireSignedIn().May(Capability.DraftNotice);

    private async Task<IActionResult> PageAsync(EntityId notice) =>
        View("Show", new NoticePage(await counter.AskAsync(new GetNotice(notice, clock.GetUtcNow())), HttpContext.RequireSignedIn(), counter.Today));

    /// <summary>What a command refuses becomes what must be put right on the page.</summary>
    private async Task<T?> TryAsync<T>(ICommand<T> command, Func<string?, string> fieldOf) where T : class
    {
        try
        {
            return await counter.DoAsync(command);
        }
        catch (CommandRefusedException refused)
        {
            foreach (var error in refused.Errors)
                ModelState.AddModelError(fieldOf(error.Field), error.Message);
            return null;
        }
    }

    private static string Capital(string? field) => string.IsNullOrEmpty(field) ? "" : char.ToUpperInvariant(field[0]) + field[1..];
}
