using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Commands;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries;

/// <summary>What would this observation write? The links as sentences, before saving, by the planner that saves.</summary>
/// <param name="Observation">The page as it stands.</param>
/// <param name="Clock">The clock, for what lies in the future.</param>
public sealed record ObservationPreview(Observation Observation, TimeProvider Clock) : IQuestion<ObservationPreviewAnswer>
{
    /// <inheritdoc/>
    public string Name => "observation_preview";

    /// <inheritdoc/>
    public Capability Needs => Capability.SubmitInformation;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => [.. Observation.Existing.Distinct()];

    /// <inheritdoc/>
    public string? Text => null;

    /// <inheritdoc/>
    public int Count(ObservationPreviewAnswer answer) => Subjects.Length;

    /// <inheritdoc/>
    public async Task<ObservationPreviewAnswer> AnswerAsync(IGraphReader reader, CancellationToken cancel)
    {
        var planner = new ObservationPlanner(reader, Clock, Observation, NoticeRules.Default.ForceCode);
        var draft = await planner.DraftAsync(cancel);
        return new([.. draft.Links.Select(planner.Made)], draft.Grade, draft.Errors, draft.Changes, draft.Prompts, draft.Words);
    }
}

/// <summary>What an observation would write.</summary>
/// <param name="Links">The links it would make.</param>
/// <param name="Grade">The grade it would stand at.</param>
/// <param name="Errors">What must be put right first.</param>
/// <param name="Changes">What it would change, in words.</param>
/// <param name="Prompts">What to think of next, in words.</param>
/// <param name="Words">Words of the narrative that were better said otherwise.</param>
public sealed record ObservationPreviewAnswer(
    ImmutableArray<LinkMade> Links, Grade Grade, ImmutableArray<CommandError> Errors,
    ImmutableArray<string> Changes, ImmutableArray<string> Prompts, ImmutableArray<TermFinding> Words);
