using System.Collections.Immutable;
using System.Globalization;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Commands;

/// <summary>
/// Marks every served notice that is past its end as expired and ends its links on its last day. For the product's own
/// upkeep (<see cref="Viewer.ForUpkeep"/>), once a day and at start; a notice past its end does not stand before that
/// either, see <see cref="NoticeProgress.StandsAt"/>.
/// </summary>
public sealed record ExpireNotices : ICommand<ImmutableArray<NoticeChanged>>
{
    /// <inheritdoc/>
    public string Name => "expire_notices";

    /// <inheritdoc/>
    public Capability Needs => Capability.ServeNotice;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => [];

    /// <inheritdoc/>
    public async Task<Plan<ImmutableArray<NoticeChanged>>> PlanAsync(IGraphReader reader, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(clock);
        var now = clock.GetUtcNow();
        var all = new ChangeSet($"{Name}:{now.UtcTicks.ToString(CultureInfo.InvariantCulture)}", reader.Viewer.User, "Notices past their end");
        var changed = ImmutableArray.CreateBuilder<NoticeChanged>();
        await foreach (var record in reader.ScanEntitiesAsync(EntityKind.Notice, null, cancel))
        {
            if (record.Payload is not Notice { State: NoticeState.Active, Expires: { } end } notice || end > now)
                continue;
            var next = notice with { State = NoticeState.Expired };
            var one = await NoticeLinks.EndAsync(reader, clock, record, next, NoticeProgress.LastDay(end), Name, all.Reason, cancel);
            all = all with
            {
                Entities = all.Entities.AddRange(one.Entities),
                Retractions = all.Retractions.AddRange(one.Retractions),
                Assertions = all.Assertions.AddRange(one.Assertions),
            };
            changed.Add(NoticeWriting.Changed(record.Id, record.Version + 1, next));
        }
        return new(all, changed.ToImmutable());
    }
}
