using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Commands;

/// <summary>
/// Records what was seen: one graded report, the records it names for the first time, and the links it makes, all or
/// nothing. The same key by the same author records it once.
/// </summary>
/// <param name="Observation">The page.</param>
public sealed record RecordObservation(Observation Observation) : ICommand<ObservationRecorded>
{
    /// <summary>Force code in the report's reference.</summary>
    public string ForceCode { get; init; } = NoticeRules.Default.ForceCode;

    /// <inheritdoc/>
    public string Name => "record_observation";

    /// <inheritdoc/>
    public Capability Needs => Capability.SubmitInformation;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => [.. Observation.Existing.Distinct()];

    /// <inheritdoc/>
    public async Task<Plan<ObservationRecorded>> PlanAsync(IGraphReader reader, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var planner = new ObservationPlanner(reader, clock, Observation, ForceCode);
        var earlier = await reader.GetEntitiesAsync([planner.ReportId], null, cancel);
        return earlier.TryGetValue(planner.ReportId, out var report)
            ? await AgainAsync(reader, planner, report, cancel)
            : await planner.PlanAsync(cancel);
    }

    private async Task<Plan<ObservationRecorded>> AgainAsync(IGraphReader reader, ObservationPlanner planner, Entity report, CancellationToken cancel)
    {
        var assertions = await reader.GetAssertionsOfReportAsync(report.Id, cancel);
        var ends = await reader.GetEntitiesAsync([.. assertions.SelectMany(a => new[] { a.From, a.To }).Distinct()], null, cancel);
        var payload = (Report)report.Payload;
        // A second click records nothing twice; something else under the same key must not be lost as if it were one.
        if (payload.Text != Observation.Narrative?.Trim() || payload.Indicator != Observation.Indicator || !Observation.Existing.All(ends.ContainsKey))
            throw new CommandRefusedException("command.key_used", null, $"This form was recorded before, as {payload.Urn}, and says something else now. Open a new form for what is new.");
        var links = assertions.Select(a => new LinkMade(a.Id, a.Kind.Code, a.From, a.To,
            $"{ends[a.From].Caption} {a.Kind.Forward} {ends[a.To].Caption}{a.Observed.Trailing()}"));
        var nothing = new ChangeSet(new CommandIds(Name, reader.Viewer.User, Observation.Key).ChangeSet, reader.Viewer.User, "Recorded before");
        var made = planner.NewIds.Where(ends.ContainsKey);
        return new(nothing, new(report.Id, payload.Urn!, payload.Grade, [.. links], [.. made]) { Repeated = true });
    }
}

/// <summary>What the recording gave.</summary>
/// <param name="Report">The report.</param>
/// <param name="Urn">Its reference.</param>
/// <param name="Grade">The grade it stands at.</param>
/// <param name="Links">The links made.</param>
/// <param name="NewRecords">The records made.</param>
public sealed record ObservationRecorded(EntityId Report, string Urn, Grade Grade, ImmutableArray<LinkMade> Links, ImmutableArray<EntityId> NewRecords)
{
    /// <summary>What it changed, in words.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];

    /// <summary>What to think of next, in words.</summary>
    public ImmutableArray<string> Prompts { get; init; } = [];

    /// <summary>Words of the narrative that were better said otherwise.</summary>
    public ImmutableArray<TermFinding> Words { get; init; } = [];

    /// <summary>True when it had been recorded before and nothing was written now.</summary>
    public bool Repeated { get; init; }
}

/// <summary>A link made, or to be made.</summary>
/// <param name="Id">Its assertion.</param>
/// <param name="Kind">Code of its kind.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Sentence">It as a sentence.</param>
public sealed record LinkMade(AssertionId Id, string Kind, EntityId From, EntityId To, string Sentence);
