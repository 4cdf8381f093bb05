using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries;

/// <summary>One notice with its recipient and its child, for its page and its letter.</summary>
/// <param name="Id">The notice.</param>
/// <param name="On">The instant asked about.</param>
public sealed record GetNotice(EntityId Id, DateTimeOffset On) : IQuestion<NoticeView>
{
    /// <inheritdoc/>
    public string Name => "get_notice";

    /// <inheritdoc/>
    public Capability Needs => Capability.ReadNominal;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => [Id];

    /// <inheritdoc/>
    public string? Text => null;

    /// <inheritdoc/>
    public int Count(NoticeView answer) => 3;

    /// <inheritdoc/>
    public async Task<NoticeView> AnswerAsync(IGraphReader reader, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var revisions = await reader.GetRevisionsAsync(Id, cancel);
        if (revisions.Count == 0 || revisions[^1].Payload is not Notice notice)
            throw QuestionRefusedException.NotFound();
        var people = await reader.GetEntitiesAsync([notice.Recipient, notice.Child], null, cancel);
        var readable = (await Readable.ReadAsync(reader, [.. people.Values], On.ToLondonDay(), cancel)).ToDictionary(person => person.Id);
        // A notice about somebody the viewer may not see would name them: it is not there either.
        if (!readable.TryGetValue(notice.Recipient, out var recipient) || !readable.TryGetValue(notice.Child, out var child))
            throw QuestionRefusedException.NotFound();
        return new(revisions[^1], notice, recipient, child, Steps(revisions), notice.StandsAt(On), [.. notice.Missing().Select(m => m.What)]);
    }

    // One step for each change of state, by whom and when.
    private static ImmutableArray<NoticeStep> Steps(IReadOnlyList<Entity> revisions)
    {
        var steps = ImmutableArray.CreateBuilder<NoticeStep>();
        foreach (var revision in revisions)
            if (revision.Payload is Notice notice && (steps.Count == 0 || steps[^1].State != notice.State))
                steps.Add(new(notice.State, revision.RecordedAt, revision.RecordedBy));
        return steps.ToImmutable();
    }
}

/// <summary>A notice with those it is about.</summary>
/// <param name="Record">Its record, with the version to name when changing it.</param>
/// <param name="Notice">The notice.</param>
/// <param name="Recipient">The adult it warns.</param>
/// <param name="Child">The child it protects.</param>
/// <param name="Steps">How it came to where it is.</param>
/// <param name="Stands">True while it stands between the two.</param>
/// <param name="Missing">What must still be written before it may be authorised.</param>
public sealed record NoticeView(
    Entity Record, Notice Notice, Entity Recipient, Entity Child, ImmutableArray<NoticeStep> Steps, bool Stands, ImmutableArray<string> Missing);

/// <summary>A state a notice came into.</summary>
/// <param name="State">Which.</param>
/// <param name="At">When (UTC).</param>
/// <param name="By">By whom.</param>
public sealed record NoticeStep(NoticeState State, DateTimeOffset At, string By);
