using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries.Network;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Graph.Schema;
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
        var actions = (await ActionsAsync(about.Id))
            .Where(action => (from is null || Proposed(action) >= from) && (to is null || Proposed(action) <= to)).ToList();
        var children = await ChildrenAsync([.. actions.Select(action => action.Id)]);
        var force = LetterHead.From(configuration);
        var facts = new ActionLogFacts
        {
            Head = new() { Reference = $"ACTIONLOG/{counter.Today:yyyy-MM-dd}", Force = force.Force, Unit = force.Unit, On = counter.Today, Contact = force.Contact },
            Subject = new(KindOf(about), about.Caption),
            Filters = [.. Filters(from, to)],
            PrintedFor = answers.Text("PrintedFor"),
            Actions = [.. actions.Select(action => Logged(action, about.Caption, children.GetValueOrDefault(action.Id)))],
        };
        return new(facts, []) { Named = [about.Id, .. actions.Select(action => action.Id)] };
    }

    private async Task<IReadOnlyList<Entity>> ActionsAsync(EntityId about)
    {
        var record = await counter.AskAsync(new GetRecord(about, counter.Today));
        var ids = record.Links.Where(link => !link.Edge.Negative && link.Edge.Kind.Code == "ACTION_TARGET").Select(link => link.Far.Id).Distinct();
        return [.. (await counter.AskAsync(new GetEntities([.. ids], counter.Today))).Values];
    }

    /// <summary>How many children each action protects, as far as this viewer may see them.</summary>
    private async Task<IReadOnlyDictionary<EntityId, int>> ChildrenAsync(IReadOnlyList<EntityId> actions)
    {
        if (actions.Count == 0)
            return new Dictionary<EntityId, int>();
        var answer = await counter.AskAsync(new NetworkAround([.. actions]) { Today = counter.Today, Kinds = [PoleSchema.Default["ACTION_PROTECTS"]], Limit = NetworkAround.LimitAtMost });
        return answer.Lines.GroupBy(line => line.To).ToDictionary(lines => lines.Key, lines => lines.Select(line => line.From).Distinct().Count());
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

    private static DateOnly Proposed(Entity action) => action.RecordedAt.ToLondonDay();

    private static LoggedAction Logged(Entity record, string target, int children)
    {
        var action = (DisruptionAction)record.Payload;
        var done = action.Status is "done" or "reviewed" ? action.When?.First : null;
        var proposed = done is { } day && day < Proposed(record) ? day : Proposed(record);
        var (owner, agency) = (action.Owner ?? "not named").Split(',', 2, StringSplitOptions.TrimEntries) is [var name, var of] ? (name, of) : (action.Owner ?? "not named", "not named");
        return new()
        {
            Code = action.Code,
            Label = $"{action.Code} {action.Reference}",
            Target = target,
            Children = new ProtectedChildren.Count(children),
            Owner = owner,
            Agency = agency,
            Proposed = proposed,
            Approved = action.Status == "approved" ? proposed : null,
            Due = done is null ? action.When?.Last : null,
            Done = done,
            Outcome = action.Outcome,
        };
    }
}
