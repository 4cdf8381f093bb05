using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Commands;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web.Features.Observations;

/// <summary>"Record what was seen": the form, what it will write, the recording, and taking it back.</summary>
[Needs(Capability.SubmitInformation)]
public sealed class ObservationsController(Counter counter, TimeProvider clock) : Controller
{
    private const int RecordsOfAForm = 20;

    /// <summary>The empty form, or begun with a record or with words.</summary>
    /// <param name="about">Id of the record it is about.</param>
    /// <param name="text">Words that were looked for and not found.</param>
    [HttpGet("/observations/new")]
    public async Task<IActionResult> New(string? about, string? text)
    {
        var form = new ObservationForm { Key = EntityId.New(clock).ToString(), When = "today" };
        if (EntityId.TryParse(about, out var id) && (await counter.AskAsync(new GetEntities([id], counter.Today))).TryGetValue(id, out var record))
            form = ObservationPrefill.With(form, record, counter.Today);
        else if (!string.IsNullOrWhiteSpace(text))
            form = ObservationPrefill.With(form, text);
        return View(Page(form));
    }

    /// <summary>Another child, a known record taken instead of a new one, or the form as it was.</summary>
    [HttpPost("/observations/new")]
    public IActionResult Change(ObservationForm form, string? use, string? add)
    {
        ArgumentNullException.ThrowIfNull(form);
        ModelState.Clear();
        var changed = use is null ? form : ObservationPrefill.Use(form.Tidy(), use);
        return View(nameof(New), Page(add == "child" ? changed with { Children = [.. changed.Children, new()] } : changed));
    }

    /// <summary>What it will write, as sentences; the form again when something must be put right.</summary>
    [HttpPost("/observations/check")]
    public async Task<IActionResult> Check(ObservationForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var tidy = form.Tidy();
        var preview = await counter.AskAsync(new ObservationPreview(await ReadAsync(tidy), clock));
        ModelState.Add(preview.Errors, tidy.Indicator);
        if (!ModelState.IsValid)
            return View(nameof(New), Page(tidy));
        return View(new CheckPage(preview, await KnownAsync(tidy), Sent()));
    }

    /// <summary>Records it.</summary>
    [HttpPost("/observations")]
    public async Task<IActionResult> Record(ObservationForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var tidy = form.Tidy();
        var observation = await ReadAsync(tidy);
        if (!ModelState.IsValid)
            return View(nameof(New), Page(tidy));
        try
        {
            var recorded = await counter.DoAsync(new RecordObservation(observation));
            return View("Recorded", new RecordedPage(recorded, await RecordsAsync(recorded), counter.Viewer.May(Capability.EditLinks)));
        }
        catch (CommandRefusedException refused)
        {
            ModelState.Add(refused.Errors, tidy.Indicator);
            return View(nameof(New), Page(tidy));
        }
    }

    /// <summary>Takes back the links of a recording, from the message that confirmed it.</summary>
    /// <param name="links">Ids of the links.</param>
    [HttpPost("/observations/undo"), Needs(Capability.EditLinks)]
    public async Task<IActionResult> Undo(IList<string> links)
    {
        ArgumentNullException.ThrowIfNull(links);
        var taken = 0;
        foreach (var text in links.Distinct().Take(RecordsOfAForm * RecordsOfAForm))
            if (AssertionId.TryParse(text, out var link))
            {
                await counter.DoAsync(new RetractAssertion(link, "Recorded by mistake and taken back at once"));
                taken++;
            }
        new Done(taken == 1 ? "The link was taken back. It no longer counts." : $"{taken} links were taken back. They no longer count.").ShowNext(this);
        return Redirect("/observations/new");
    }

    private ObservationPage Page(ObservationForm form) => ObservationPage.For(HttpContext.RequireSignedIn(), form);

    private async Task<Observation> ReadAsync(ObservationForm form)
    {
        // What could not be bound says so in words nobody reads; the reading says it at the field.
        ModelState.Clear();
        return new ObservationReading(ModelState, clock.GetUtcNow()).Read(form, await SupportAsync(form.CorroboratedBy));
    }

    private async Task<IReadOnlyList<Entity>> RecordsAsync(ObservationRecorded recorded)
    {
        var ids = recorded.Links.SelectMany(link => new[] { link.From, link.To }).Distinct().ToImmutableArray();
        var records = await counter.AskAsync(new GetEntities(ids, counter.Today));
        return [.. ids.Where(records.ContainsKey).Select(id => records[id])];
    }

    private async Task<EntityId?> SupportAsync(string? reference)
    {
        if (string.IsNullOrWhiteSpace(reference))
            return null;
        var report = await counter.AskAsync(new FindByReference("cse.intel", reference.Trim(), counter.Today) { Kind = EntityKind.Report });
        if (report is null)
            ModelState.AddModelError(nameof(ObservationForm.CorroboratedBy), "There is no report of that reference that you read");
        return report?.Id;
    }

    private async Task<IReadOnlyList<KnownAlready>> KnownAsync(ObservationForm form)
    {
        if (!counter.Viewer.May(Capability.ReadNominal))
            return [];
        var known = new List<KnownAlready>();
        foreach (var (part, words, kind) in ObservationPrefill.NewParts(form).Take(RecordsOfAForm))
            if (await counter.FindKnownAsync(words, [kind]) is { Count: > 0 } matches)
                known.Add(new(part, words, matches));
        return known;
    }

    private ImmutableArray<KeyValuePair<string, string>> Sent() =>
        [.. Request.Form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal))
            .SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? ""))];
}
