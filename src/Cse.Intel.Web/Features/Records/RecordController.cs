using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Queries.Network;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Features.Network;
using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web.Features.Records;

/// <summary>What the slices of the kinds of record share: reading one record, and the chart of what is next to it.</summary>
public abstract class RecordController(Counter counter) : Controller
{
    /// <summary>Most records on the small chart of a record page; the network page shows more.</summary>
    protected const int ChartAtMost = 40;

    /// <summary>Where questions are asked.</summary>
    protected Counter Counter { get; } = counter;

    /// <summary>Who is looking.</summary>
    protected SignedInUser SignedIn => HttpContext.RequireSignedIn();

    /// <summary>The record, with what its page shows whatever its kind.</summary>
    /// <exception cref="QuestionRefusedException">There is none, or none for this viewer: the two look the same.</exception>
    protected async Task<RecordView> ReadAsync(string id, string? asKnownAt)
    {
        var at = KnownAt.Parse(asKnownAt, Counter.Today);
        var answer = await Counter.AskAsync(new GetRecord(IdOf(id), Counter.Today) { AsKnownAt = at.AsKnownAt });
        return new(answer, at, SignedIn, await PapersAsync(answer, at));
    }

    /// <summary>The id of an address; words that are no id name no record.</summary>
    protected static EntityId IdOf(string text) => EntityId.TryParse(text, out var id) ? id : throw QuestionRefusedException.NotFound();

    /// <summary>The chart of what is next to a record; null for whom the network is not.</summary>
    protected async Task<NetworkChart?> ChartAsync(RecordView record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (!record.User.May(Capability.AskNetwork))
            return null;
        var around = await Counter.AskAsync(new NetworkAround([record.Id])
        {
            Today = record.At.Day, AsOf = record.At.AsKnownAt is null ? null : record.At.Day, AsKnownAt = record.At.AsKnownAt, Limit = ChartAtMost,
        });
        return NetworkChart.Of(around, record.Answer.Reports.GetValueOrDefault, record.At.Day);
    }

    /// <summary>A page in another slice, when a record is asked for under the name of another kind.</summary>
    protected IActionResult? Elsewhere(RecordView record, params ReadOnlySpan<EntityKind> here)
    {
        ArgumentNullException.ThrowIfNull(record);
        return here.Contains(record.Answer.Record.Kind) ? null : LocalRedirect(record.At.On(record.Path));
    }

    private async Task<IReadOnlyDictionary<EntityId, Entity>> PapersAsync(RecordAnswer answer, KnownAt at)
    {
        var papers = answer.Links.Select(link => link.Far).Where(far => IsPaper(far.Facts.Kind)).Select(far => far.Id).Distinct().Take(GetRecord.LinksAtMost).ToList();
        return papers.Count == 0
            ? new Dictionary<EntityId, Entity>()
            : await Counter.AskAsync(new GetEntities([.. papers], Counter.Today) { AsKnownAt = at.AsKnownAt });
    }

    private static bool IsPaper(EntityKind kind) =>
        kind is EntityKind.Event or EntityKind.Notice or EntityKind.DisruptionAction or EntityKind.Meeting or EntityKind.Assessment;
}
