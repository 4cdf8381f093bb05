using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Commands;

/// <summary>
/// Takes a link back: it no longer counts from now on, and stays readable in what was known before. It cannot be put back,
/// only said again. Whoever may only propose takes back what they recorded themselves.
/// </summary>
/// <param name="Assertion">The link.</param>
/// <param name="Reason">Why.</param>
public sealed record RetractAssertion(AssertionId Assertion, string Reason) : ICommand<Assertion>
{
    /// <inheritdoc/>
    public string Name => "retract_assertion";

    /// <inheritdoc/>
    public Capability Needs => Capability.EditLinks;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => [];

    /// <inheritdoc/>
    public async Task<Plan<Assertion>> PlanAsync(IGraphReader reader, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(clock);
        Reasons.Demand(Reason);
        var found = await reader.GetAssertionsAsync([Assertion], cancel);
        if (!found.TryGetValue(Assertion, out var assertion))
            throw CommandRefusedException.NotFound();
        if (assertion.RetractedAt is not null)
            throw new CommandRefusedException("assertion.retracted", null, "This link was taken back before.");
        var report = await reader.GetEntitiesAsync([assertion.Report], null, cancel);
        if (report.TryGetValue(assertion.Report, out var said) && said.Kind != EntityKind.Report)
            throw new CommandRefusedException("assertion.workflow", null, $"This link ends with {said.Caption}: change that instead.");
        if (assertion.RecordedBy != reader.Viewer.User && !reader.Viewer.On(Capability.EditLinks))
            throw new CommandRefusedException("assertion.not_yours", null, "A supervisor or analyst takes back what others recorded.");
        var now = clock.GetUtcNow();
        return new(new($"{Name}:{Assertion}", reader.Viewer.User, Reason.Trim()) { Retractions = [new(Assertion, now)] }, assertion with { RetractedAt = now });
    }
}
