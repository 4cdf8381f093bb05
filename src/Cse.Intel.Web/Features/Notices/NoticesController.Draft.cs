using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Commands;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Audit;
using Cse.Intel.Web.Features.Observations;
using Cse.Intel.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web.Features.Notices;

public sealed partial class NoticesController
{
    /// <summary>The two people first, then the checklist, the form and the letter beside it.</summary>
    /// <param name="adult">Id of the adult.</param>
    /// <param name="child">Id of the young person.</param>
    /// <param name="findAdult">What was typed to find the adult.</param>
    /// <param name="findChild">What was typed to find the young person.</param>
    [HttpGet("/notices/new"), Needs(Capability.DraftNotice)]
    public async Task<IActionResult> New(string? adult, string? child, string? findAdult, string? findChild)
    {
        var people = await PeopleAsync(adult, child);
        if (people is not ({ } recipient, { } young))
            return View("Choose", await ChooseAsync(people.Adult, people.Child, findAdult, findChild));
        var form = new NoticeForm
        {
            Key = EntityId.New(clock).ToString(),
            Adult = recipient.Id.ToString(),
            Child = young.Id.ToString(),
            Triggers = [.. NoticeFormFrom.Triggers(await counter.AskAsync(new GetRecord(young.Id, counter.Today)), recipient.Id)],
        };
        return await FormAsync(form);
    }

    /// <summary>The form of a notice that is being written.</summary>
    [HttpGet("/notices/{id}/edit"), Needs(Capability.DraftNotice)]
    public async Task<IActionResult> Edit(string id)
    {
        if (!EntityId.TryParse(id, out var notice))
            return NotFound();
        var view = await counter.AskAsync(new GetNotice(notice, clock.GetUtcNow()));
        return view.Notice.IsBeingWritten() ? await FormAsync(NoticeFormFrom.Draft(view) with { Key = EntityId.New(clock).ToString() }) : Redirect($"/notices/{id}");
    }

    /// <summary>Asks the rules again with what the form says now; nothing is saved.</summary>
    /// <param name="form">The form.</param>
    /// <param name="add"><c>trigger</c> for another row.</param>
    [HttpPost("/notices/check"), Needs(Capability.DraftNotice)]
    public Task<IActionResult> Check(NoticeForm form, string? add)
    {
        ArgumentNullException.ThrowIfNull(form);
        ModelState.Clear();
        return FormAsync(add == "trigger" ? form with { Triggers = [.. form.Triggers, new()] } : form);
    }

    /// <summary>Saves the draft.</summary>
    [HttpPost("/notices"), Needs(Capability.DraftNotice)]
    public async Task<IActionResult> Save(NoticeForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        ModelState.Clear();
        if (!EntityId.TryParse(form.Adult, out var adult) || !EntityId.TryParse(form.Child, out var child))
            return NotFound();
        var reading = new NoticeReading(ModelState);
        var (inputs, contents) = (reading.Inputs(form), reading.Contents(form));
        if (NoticeReading.Basis(form) is not { } basis)
            ModelState.AddModelError(nameof(form.Basis), "Choose the law the notice leans on");
        else if (ModelState.IsValid && (await PrintAsync(form)).Problem is { } problem)
            ModelState.AddModelError(problem.Field, problem.Message);
        else if (ModelState.IsValid && await WriteAsync(form, adult, child, basis, inputs, contents) is { } changed)
            return Saved(changed);
        return await FormAsync(form);
    }

    /// <summary>The letter of a notice not saved yet, before anything is written in it.</summary>
    [HttpGet("/notices/draft.pdf"), Needs(Capability.DraftNotice)]
    public Task<IActionResult> Draft(NoticeForm form) => InlineAsync(form);

    /// <summary>The letter with what the form says now.</summary>
    [HttpPost("/notices/preview.pdf"), Needs(Capability.DraftNotice)]
    public Task<IActionResult> Preview(NoticeForm form) => InlineAsync(form);

    /// <summary>The letter of a saved draft, to look at.</summary>
    [HttpGet("/notices/{id}/preview.pdf"), Needs(Capability.DraftNotice)]
    public async Task<IActionResult> PreviewSaved(string id)
    {
        if (!EntityId.TryParse(id, out var notice))
            return NotFound();
        var view = await counter.AskAsync(new GetNotice(notice, clock.GetUtcNow()));
        return Inline(await letters.PreviewAsync(view.Notice, view.Recipient, view.Child));
    }

    private async Task<NoticeChanged?> WriteAsync(
        NoticeForm form, EntityId adult, EntityId child, NoticeBasis basis, EligibilityInputs inputs, NoticeContents contents) =>
        EntityId.TryParse(form.Notice, out var notice)
            ? await TryAsync(new AmendNotice(notice, form.Version, basis, inputs, contents), FieldOf)
            : await TryAsync(new DraftNotice(form.Key ?? "", adult, child, basis, inputs, contents), FieldOf);

    private RedirectResult Saved(NoticeChanged changed)
    {
        var words = changed.Words.IsEmpty ? "" : $" Words to think about: {string.Join("; ", changed.Words.Select(word => $"“{word.Word}” (better: {word.Suggestion})"))}.";
        new Done($"{changed.Reference} was saved.{words}").ShowNext(this);
        return Redirect($"/notices/{changed.Notice}");
    }

    private async Task<IActionResult> FormAsync(NoticeForm form)
    {
        if (!EntityId.TryParse(form.Adult, out var adult) || !EntityId.TryParse(form.Child, out var child))
            return NotFound();
        // A day that cannot be read is told when it is saved; the rules are asked without it.
        var inputs = new NoticeReading(new()).Inputs(form);
        var eligibility = await counter.AskAsync(new NoticeEligibilityQuestion(adult, child, inputs, clock.GetUtcNow()));
        return View("Form", new DraftPage
        {
            Form = form.Triggers.Count > 0 ? form : form with { Triggers = [new()] },
            Eligibility = eligibility,
            Possible = PossibleBases(eligibility),
            Today = counter.Today,
            Reference = EntityId.TryParse(form.Notice, out var notice) ? (await counter.AskAsync(new GetNotice(notice, clock.GetUtcNow()))).Notice.Reference : null,
        });
    }

    /// <summary>The bases that stand, and while nobody supports it those that would with the right statement.</summary>
    private static ImmutableArray<EligibleBasis> PossibleBases(NoticeEligibility eligibility)
    {
        if (eligibility.Facts.Support != SupportStatement.None)
            return eligibility.Result.Bases;
        var supports = new[] { SupportStatement.LocalAuthority, SupportStatement.DesignatedOfficer };
        return [.. supports.SelectMany(support => Eligibility.Check(eligibility.Facts with { Support = support }, NoticeRules.Default).Bases).DistinctBy(basis => basis.Basis).OrderBy(basis => basis.Basis)];
    }

    private async Task<(byte[]? Pdf, LetterProblem? Problem)> PrintAsync(NoticeForm form)
    {
        if (!EntityId.TryParse(form.Adult, out var adult) || !EntityId.TryParse(form.Child, out var child))
            throw QuestionRefusedException.NotFound();
        var reading = new NoticeReading(new());
        var (inputs, contents) = (reading.Inputs(form), reading.Contents(form));
        var eligibility = await counter.AskAsync(new NoticeEligibilityQuestion(adult, child, inputs, clock.GetUtcNow()));
        var possible = PossibleBases(eligibility);
        var basis = possible.FirstOrDefault(basis => basis.Basis == NoticeReading.Basis(form)) ?? (possible is [var only] ? only : null);
        if (basis is null)
            return (null, new(nameof(form.Basis), "No basis stands, or none is chosen."));
        var notice = EntityId.TryParse(form.Notice, out var id) ? (await counter.AskAsync(new GetNotice(id, clock.GetUtcNow()))).Notice : Unsaved(adult, child);
        return await letters.PreviewAsync(PaperNotice.Of(notice, basis, inputs, contents), eligibility.Adult, eligibility.Child);
    }

    private Notice Unsaved(EntityId adult, EntityId child) =>
        new() { Reference = "given when saved", Recipient = adult, Child = child, Basis = "", Drafted = counter.Today, Officer = counter.Viewer.User };

    private async Task<IActionResult> InlineAsync(NoticeForm form)
    {
        ModelState.Clear();
        return Inline(await PrintAsync(form));
    }

    private IActionResult Inline((byte[]? Pdf, LetterProblem? Problem) letter) => this.Paper(letter.Pdf, letter.Problem?.Message);

    private async Task<(Entity? Adult, Entity? Child)> PeopleAsync(string? adult, string? child)
    {
        var ids = new[] { adult, child }.Where(text => EntityId.TryParse(text, out _)).Select(text => EntityId.TryParse(text, out var id) ? id : default).Distinct().ToImmutableArray();
        var records = ids.IsEmpty ? new Dictionary<EntityId, Entity>() : await counter.AskAsync(new GetEntities(ids, counter.Today));
        Entity? Person(string? text) => EntityId.TryParse(text, out var id) && records.TryGetValue(id, out var record) && record.Kind == EntityKind.Person ? record : null;
        return (Person(adult), Person(child));
    }

    private async Task<ChoosePage> ChooseAsync(Entity? adult, Entity? child, string? findAdult, string? findChild)
    {
        var (part, phrase) = !string.IsNullOrWhiteSpace(findAdult) ? ("adult", findAdult) : ("child", findChild);
        var matches = string.IsNullOrWhiteSpace(phrase) ? null : await counter.FindKnownAsync(phrase, [EntityKind.Person]);
        return new(adult, child, matches is null ? null : part, phrase, matches);
    }

    private static string FieldOf(string? field) => field switch
    {
        "triggers" => "Triggers[0].Seen",
        "supporter" => nameof(NoticeForm.SupporterName),
        "statement" => nameof(NoticeForm.StatementReference),
        _ => Capital(field),
    };
}
