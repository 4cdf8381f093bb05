using System.Globalization;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Commands;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Uk = Cse.Intel.Web.Shared.TagHelpers.UkText;

namespace Cse.Intel.Web.Features.Notices;

public sealed partial class NoticesController
{
    /// <summary>Authorises it; whoever wrote at it is refused.</summary>
    [HttpPost("/notices/{id}/authorise"), Needs(Capability.AuthoriseNotice)]
    public Task<IActionResult> Authorise(string id, int version, PoliceRank rank) =>
        StepAsync(id, notice => new AuthoriseNotice(notice, version, rank), changed => $"{changed.Reference} is authorised and can be served.");

    /// <summary>Rejects it, with a reason.</summary>
    [HttpPost("/notices/{id}/reject"), Needs(Capability.AuthoriseNotice)]
    public Task<IActionResult> Reject(string id, int version, string? reason) =>
        StepAsync(id, notice => new RejectNotice(notice, version, reason ?? ""), changed => $"{changed.Reference} was rejected. The record is kept.");

    /// <summary>Withdraws it, with a reason.</summary>
    [HttpPost("/notices/{id}/withdraw"), Needs(Capability.AuthoriseNotice)]
    public Task<IActionResult> Withdraw(string id, int version, string? reason) =>
        StepAsync(id, notice => new WithdrawNotice(notice, version, reason ?? ""), changed => $"{changed.Reference} was withdrawn. Tell the recipient in writing; the record is kept.");

    /// <summary>The page on which service is recorded.</summary>
    [HttpGet("/notices/{id}/serve"), Needs(Capability.ServeNotice)]
    public async Task<IActionResult> Serve(string id)
    {
        if (!EntityId.TryParse(id, out var notice))
            return NotFound();
        var view = await counter.AskAsync(new GetNotice(notice, clock.GetUtcNow()));
        return View(new ServePage(view, new()
        {
            Version = view.Record.Version,
            At = clock.GetUtcNow().ToLondon().ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
            Method = "in person, explained aloud, copy left",
        }));
    }

    /// <summary>Records that it was served: from then on it stands.</summary>
    [HttpPost("/notices/{id}/serve"), Needs(Capability.ServeNotice)]
    public async Task<IActionResult> Serve(string id, ServeForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!EntityId.TryParse(id, out var notice))
            return NotFound();
        ModelState.Clear();
        if (ReadService(form) is { } service
            && await TryAsync(new ServeNotice(notice, form.Version, service), field => field == "officer" ? nameof(form.Name) : Capital(field)) is { } changed)
        {
            new Done($"{changed.Reference} stands from now on.").ShowNext(this);
            return Redirect($"/notices/{id}");
        }
        return View(new ServePage(await counter.AskAsync(new GetNotice(notice, clock.GetUtcNow())), form));
    }

    private async Task<IActionResult> StepAsync(string id, Func<EntityId, ICommand<NoticeChanged>> command, Func<NoticeChanged, string> done)
    {
        if (!EntityId.TryParse(id, out var notice))
            return NotFound();
        ModelState.Clear();
        if (await TryAsync(command(notice), Capital) is not { } changed)
            return await PageAsync(notice);
        new Done(done(changed)).ShowNext(this);
        return Redirect($"/notices/{id}");
    }

    private NoticeService? ReadService(ServeForm form)
    {
        if (!DateTime.TryParse(form.At, Uk.Culture, DateTimeStyles.None, out var at))
            ModelState.AddModelError(nameof(form.At), "Enter the day and time of service, such as 3 May 2026 9:40pm");
        if (form.Signature is not ("signed" or "refused"))
            ModelState.AddModelError(nameof(form.Signature), "Say whether the recipient signed");
        if (!ModelState.IsValid)
            return null;
        return new()
        {
            At = new(at, UkClock.London.GetUtcOffset(at)),
            Place = form.Place ?? "",
            Officer = new OfficerLine(form.Rank, form.Name, form.Number).ToString(),
            Identity = form.Identity ?? "",
            Method = form.Method ?? "",
            Witness = form.Witness,
            BodyWornVideo = form.BodyWornVideo,
            Signed = form.Signature == "signed",
            Reply = form.Reply,
        };
    }
}
