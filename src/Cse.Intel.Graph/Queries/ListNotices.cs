using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries;

/// <summary>The notices the viewer may see, the newest first. One about somebody hidden from the viewer is not there.</summary>
/// <param name="State">Only these; null for all.</param>
public sealed record ListNotices(NoticeState? State) : IQuestion<ImmutableArray<ListedNotice>>
{
    /// <inheritdoc/>
    public string Name => "list_notices";

    /// <inheritdoc/>
    public Capability Needs => Capability.ReadNominal;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => [];

    /// <inheritdoc/>
    public string? Text => State?.ToString();

    /// <inheritdoc/>
    public int Count(ImmutableArray<ListedNotice> answer) => answer.Length;

    /// <inheritdoc/>
    public async Task<ImmutableArray<ListedNotice>> AnswerAsync(IGraphReader reader, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var notices = new List<(Entity Record, Notice Notice)>();
        await foreach (var record in reader.ScanEntitiesAsync(EntityKind.Notice, null, cancel))
            if (record.Payload is Notice notice && (State is null || notice.State == State))
                notices.Add((record, notice));
        var people = await reader.GetEntitiesAsync([.. notices.SelectMany(n => new[] { n.Notice.Recipient, n.Notice.Child }).Distinct()], null, cancel);
        return
        [
            .. notices.Where(n => people.ContainsKey(n.Notice.Recipient) && people.ContainsKey(n.Notice.Child))
                .OrderByDescending(n => n.Notice.Drafted).ThenByDescending(n => n.Notice.Reference, StringComparer.Ordinal)
                .Select(n => new ListedNotice(n.Record.Id, n.Notice, people[n.Notice.Recipient].Caption, people[n.Notice.Child].Caption)),
        ];
    }
}

/// <summary>One notice of the list.</summary>
/// <param name="Id">Its record.</param>
/// <param name="Notice">The notice.</param>
/// <param name="Recipient">The adult it warns.</param>
/// <param name="Child">The young person it protects.</param>
public sealed record ListedNotice(EntityId Id, Notice Notice, string Recipient, string Child);
