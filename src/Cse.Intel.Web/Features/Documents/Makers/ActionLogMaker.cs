using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Letters;
using Cse.Intel.Letters.Templates.ActionLog;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Features.Notices;

namespace Cse.Intel.Web.Features.Documents.Makers;

/// <summary>The disruption actions against an adult, an address or a vehicle, oldest first.</summary>
public sealed class ActionLogMaker(Counter counter, IConfiguration configuration) : IDocumentMaker
{
    /// <inheritdoc/>
    public LetterTemplate Template => LetterTemplates.ActionLog;

    /// <inheritdoc/>
    public Capability Needs => Capability.ReadNominal;

    /// <inheritdoc/>
    public bool Fits(Entity about)
    {
        ArgumentNullException.ThrowIfNull(about);
        return about.Payload is Address or Vehicle || about.Payload is Person person && !Redaction.IsChild(person, counter.Today);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<DocumentField>> FieldsForAsync(Entity about) => Task.FromResult<IReadOnlyList<DocumentField>>(
    [
        new("PrintedFor", "For whom this copy is", "Name and role"),
        new("From", "Only actions recorded from", "Leave empty for all", FieldShape.Day),
        new("To", "Only actions recorded until", "Leave empty for all", FieldShape.Day),
    ]);

    /// <inheritdoc/>
    public async Task<DocumentFacts> GatherAsync(Entity about, DocumentAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(answers);
        var (from, to) = (answers.Day("From"), answers.Day("To"));
        var actions = (await counter.AskAsync(new ActionsAgainst(about.Id, counter.Today)))
            .Where(action => (from is null || Proposed(action) >= from) && (to is null || Proposed(action) <= to)).ToList();
        var facts = new ActionLogFacts
        {
            Head = LetterHead.From(configuration).Over($"ACTIONLOG/{counter.Today:yyyy-MM-dd}", counter.Today),
            Subject = new(KindOf(about), about.Caption),
            Filters = [.. Filters(from, to)],
            PrintedFor = answers.Text("PrintedFor"),
            Actions = [.. actions.Select(action => Logged(action, about.Caption))],
        };
        return new(facts, []) { Named = [about.Id, .. actions.Select(action => action.Record.Id)] };
    }

    private static LogSubjectKind KindOf(Entity about) => about.Payload switch
    {
        Address => LogSubjectKind.Address,
        Vehicle => LogSubjectKind.Vehicle,
        _ => LogSubjectKind.Adult,
    };

    private static IEnumerable<LogFilter> Filters(DateOnly? from, DateOnly? to)
    {
        if (from is { } first)
            yield return new("Recorded from", Words(first));
        if (to is { } last)
            yield return new("Recorded until", Words(last));
    }

    private static string Words(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly Proposed(RecordedAction action) => action.FirstRecorded.ToLondonDay();

    // An action keeps no days of its own steps yet: what is printed is when each was recorded.
    private static LoggedAction Logged(RecordedAction recorded, string target)
    {
        var action = recorded.Action;
        var done = action.Status is "done" or "reviewed" ? action.When?.First : null;
        var proposed = done is { } day && day < Proposed(recorded) ? day : Proposed(recorded);
        var approved = recorded.RecordedAsApproved?.ToLondonDay();
        var parts = (action.Owner ?? "not named").Split(',', 2, StringSplitOptions.TrimEntries);
        return new()
        {
            Code = action.Code,
            Label = $"{action.Code} {action.Reference}",
            Target = target,
            Children = new ProtectedChildren.Count(recorded.Children),
            Owner = parts[0],
            Agency = parts.Length == 2 ? parts[1] : "not named",
            Proposed = proposed,
            Approved = approved < proposed ? proposed : approved,
            Due = done is null ? action.When?.Last : null,
            Done = done,
            Outcome = action.Outcome,
        };
    }
}
