using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Letters.Templates;
using Cse.Intel.Letters.Templates.Cawn;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Features.Notices;

namespace Cse.Intel.Web.Features.Documents.Makers;

/// <summary>What every document made from a notice begins with.</summary>
public sealed class NoticeSource(Counter counter, NoticeLetters letters, TimeProvider clock)
{
    /// <summary>The notice with the facts of its letter.</summary>
    public async Task<(NoticeView View, CawnFacts Facts)> ReadAsync(Entity notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var view = await counter.AskAsync(new GetNotice(notice.Id, clock.GetUtcNow()));
        return (view, await letters.FactsAsync(view.Notice, view.Recipient, view.Child));
    }

    /// <summary>The records that such a document tells of.</summary>
    public static System.Collections.Immutable.ImmutableArray<EntityId> SubjectsOf(NoticeView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return [view.Record.Id, view.Recipient.Id, view.Child.Id];
    }
}
