using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Commands;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Accounts;
using Cse.Intel.Web.Audit;
using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web.Features.Notices;

/// <summary>
/// Child Abduction Warning Notices: the list, one notice, its letter. Writing one stands in <c>NoticesController.Draft.cs</c>,
/// the steps from authority to the end in <c>NoticesController.Steps.cs</c>.
/// </summary>
public sealed partial class NoticesController(
    Counter counter, IAuditTrail audit, AccountDirectory accounts, IConfiguration configuration, TimeProvider clock) : Controller
{
    private NoticeLetters Letters => new(counter, accounts, configuration, clock);

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

    /// <summary>The letter to take away. Its name says nothing of anybody.</summary>
    [HttpGet("/notices/{id}/letter.pdf"), Needs(Capability.Export), Needs(Capability.ReadNominal)]
    public async Task<IActionResult> Letter(string id)
    {
        if (!EntityId.TryParse(id, out var notice))
            return NotFound();
        var view = await counter.AskAsync(new GetNotice(notice, clock.GetUtcNow()));
        var (pdf, problem) = await audit.AroundAsync(
            counter.Viewer, "notice.letter", id, view.Notice.Reference, () => Letters.PrintAsync(view.Notice, view.Recipient, view.Child), HttpContext.RequestAborted);
        if (pdf is not null)
            return File(pdf, "application/pdf", $"{view.Notice.Reference}.pdf");
        ModelState.AddModelError("", $"The letter cannot be printed yet. {problem!.Message}");
        return await PageAsync(notice);
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
