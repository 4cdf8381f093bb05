using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Store.Json;

namespace Cse.Intel.Graph.Commands;

/// <summary>
/// Begins a notice. The rules must leave the chosen basis; only the supporter's statement may still be missing. A draft
/// has no links: nothing follows from it until it is served.
/// </summary>
/// <param name="Key">Unique for this filling-in of the form.</param>
/// <param name="Adult">Who is to be warned.</param>
/// <param name="Child">Who is to be protected.</param>
/// <param name="Basis">The law it leans on.</param>
/// <param name="Inputs">What the form adds to the records.</param>
/// <param name="Contents">What is written so far.</param>
public sealed record DraftNotice(
    string Key, EntityId Adult, EntityId Child, NoticeBasis Basis, EligibilityInputs Inputs, NoticeContents Contents) : ICommand<NoticeChanged>
{
    /// <summary>The settings of the rules.</summary>
    public NoticeRules Rules { get; init; } = NoticeRules.Default;

    /// <inheritdoc/>
    public string Name => "draft_notice";

    /// <inheritdoc/>
    public Capability Needs => Capability.DraftNotice;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => [Adult, Child];

    /// <inheritdoc/>
    public async Task<Plan<NoticeChanged>> PlanAsync(IGraphReader reader, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var ids = new CommandIds(Name, reader.Viewer.User, Key);
        Refuse([.. CommandIds.Check(Key) is { } error ? [error] : Array.Empty<CommandError>(), .. Contents.Check()]);
        var id = ids.Entity("notice");
        if (await reader.GetRevisionsAsync(id, cancel) is [var first, ..] revisions)
            return Again(id, ids, (Notice)first.Payload, revisions[^1]);
        var read = await NoticeEligibilityFacts.ReadAsync(reader, Adult, Child, Inputs, clock.GetUtcNow(), cancel) ?? throw CommandRefusedException.NotFound();
        var basis = NoticeDrafting.DemandBasis(read.Facts, Basis, Rules);
        var reference = await References.DrawAsync(reader, ids, EntityKind.Notice, "CAWN", Rules.ForceCode, clock.Today().Year, 5, cancel);
        var notice = NoticeDrafting.Write(New(reference.Id, reader.Viewer.User, clock.Today()), read.Facts, basis, Contents, Rules);
        var changes = new ChangeSet(ids.ChangeSet, reader.Viewer.User, "Drafted a notice")
        {
            Entities = [new(id, 0, notice, Protection.Unit with { Agency = reader.Viewer.Agency }, [reference], Retention.From(clock.Today()), clock.GetUtcNow(), reader.Viewer.User)],
        };
        return new(changes, NoticeWriting.Changed(id, 1, notice) with { Warnings = [.. basis.Warnings, .. read.Cautions], Words = Contents.Words });
    }

    // A second click saves nothing twice; other words under the same key must not be lost as if they were one.
    private Plan<NoticeChanged> Again(EntityId id, CommandIds ids, Notice first, Entity present)
    {
        var sameWords = PayloadJson.Write(Contents.Into(first)) == PayloadJson.Write(first);
        if (!sameWords || (first.Recipient, first.Child, first.Basis, first.Support) != (Adult, Child, Basis.ToString(), Inputs.Support.Code()))
            throw new CommandRefusedException("command.key_used", null, $"This form was saved before, as {first.Reference}, and says something else now. Open {first.Reference} and write on there.");
        return new(new(ids.ChangeSet, ids.Author, "Drafted before"), NoticeWriting.Changed(id, present.Version, (Notice)present.Payload));
    }

    private Notice New(string reference, string officer, DateOnly today) => new()
    {
        Reference = reference,
        Recipient = Adult,
        Child = Child,
        Basis = Basis.ToString(),
        Drafted = today,
        Officer = officer,
    };

    private static void Refuse(ImmutableArray<CommandError> errors)
    {
        if (!errors.IsEmpty)
            throw new CommandRefusedException(errors);
    }
}
