using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Commands;

/// <summary>
/// Grades a report, or grades it again. Every link that carries no grade of its own follows; the older grade stays in the
/// report's revisions.
/// </summary>
/// <param name="Report">The report.</param>
/// <param name="ExpectedVersion">The version that was read.</param>
/// <param name="Grade">The grade it gets.</param>
/// <param name="Conditions">What recipients must keep to, when the handling code is C.</param>
/// <param name="Reason">Why.</param>
public sealed record RegradeReport(EntityId Report, int ExpectedVersion, Grade Grade, string? Conditions, string Reason) : ICommand<Report>
{
    /// <summary>The separate report that supports it, for information graded B.</summary>
    public EntityId? CorroboratedBy { get; init; }

    /// <inheritdoc/>
    public string Name => "regrade_report";

    /// <inheritdoc/>
    public Capability Needs => Capability.Grade;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => [Report];

    /// <inheritdoc/>
    public async Task<Plan<Report>> PlanAsync(IGraphReader reader, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(clock);
        Reasons.Demand(Reason);
        if (GradeRules.Check(Grade, Conditions, Reason, CorroboratedBy).ToImmutableArray() is { IsEmpty: false } errors)
            throw new CommandRefusedException(errors);
        var found = await reader.GetEntitiesAsync([Report, .. CorroboratedBy is { } id ? [id] : Array.Empty<EntityId>()], null, cancel);
        if (!found.TryGetValue(Report, out var record) || record.Payload is not Report report)
            throw CommandRefusedException.NotFound();
        if (CorroboratedBy is { } other && (other == Report || !found.TryGetValue(other, out var support) || support.Payload is not Domain.Pole.Report))
            throw CommandRefusedException.NotFound("corroboratedBy");
        var details = CorroboratedBy is { } supporting ? report.Details.SetItem("corroborated_by", supporting.ToString()) : report.Details;
        var next = report with
        {
            Grade = Grade,
            Given = OwnGrade.Of(Grade),
            Conditions = Grade.Handling == HandlingCode.Conditions ? Conditions!.Trim() : null,
            Details = details.SetItem("grade_reason", Reason.Trim()),
        };
        return new(new(RevisionKey.Of(Name, reader.Viewer.User, Report, ExpectedVersion, next), reader.Viewer.User, Reason.Trim())
        {
            Entities = [new(Report, ExpectedVersion, next, record.Protection with { Handling = Grade.Handling }, [], record.Retention, clock.GetUtcNow(), reader.Viewer.User)],
        }, next);
    }
}
