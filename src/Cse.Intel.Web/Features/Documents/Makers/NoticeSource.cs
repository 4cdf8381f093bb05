using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Letters.Templates;
using Cse.Intel.Letters.Templates.Cawn;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Accounts;
using Cse.Intel.Web.Features.Notices;

namespace Cse.Intel.Web.Features.Documents.Makers;

/// <summary>What every document made from a notice begins with.</summary>
public sealed class NoticeSource(Counter counter, NoticeLetters letters, AccountDirectory accounts, IConfiguration configuration, TimeProvider clock)
{
    /// <summary>The field that asks the author's rank.</summary>
    public static DocumentField RankField { get; } = new("Rank", "Your rank", Shape: FieldShape.Choice)
    {
        Suggestion = nameof(PoliceRank.Inspector),
        Choices = [.. Enum.GetValues<PoliceRank>().Select(rank => (rank.ToString(), rank.Words()))],
    };

    /// <summary>The notice with the facts of its letter.</summary>
    public async Task<NoticeMaterial> ReadAsync(Entity notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var view = await counter.AskAsync(new GetNotice(notice.Id, clock.GetUtcNow()));
        var (facts, home) = await letters.FactsAsync(view.Notice, view.Recipient, view.Child);
        return new(view, facts, home, LetterHead.From(configuration), counter.Today);
    }

    /// <summary>Who is signed in, as an officer with the rank they gave.</summary>
    public async Task<Officer> AuthorAsync(DocumentAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var user = counter.Viewer.User;
        var rank = Enum.TryParse<PoliceRank>(answers["Rank"], out var given) ? given.Words() : "officer";
        return new(char.ToUpperInvariant(rank[0]) + rank[1..], (await accounts.FindByNameAsync(user))?.DisplayName ?? user, user);
    }
}

/// <summary>A notice, the facts of its letter, and the force.</summary>
/// <param name="View">The notice with the two people.</param>
/// <param name="Letter">What the notice itself prints.</param>
/// <param name="Home">The record of the address it prints; null when none is known.</param>
/// <param name="Force">The force.</param>
/// <param name="Today">Today in London.</param>
public sealed record NoticeMaterial(NoticeView View, CawnFacts Letter, EntityId? Home, LetterHead Force, DateOnly Today)
{
    /// <summary>A document made of it, with the records it tells of: notice, adult, child, the adult's address, and what else it prints.</summary>
    public DocumentFacts Of(object facts, params IEnumerable<EntityId> also) =>
        new(facts, [View.Record.Id, View.Recipient.Id, View.Child.Id]) { Named = [.. also, .. Home is { } home ? [home] : Array.Empty<EntityId>()] };

    /// <summary>The notice as other documents name it.</summary>
    public NoticeIdentity Identity => new(Letter.Reference, Letter.IssuedOn);

    /// <summary>The recipient at the address the notice prints.</summary>
    public Addressee Recipient => new(Letter.Recipient.FullName, Letter.Recipient.AddressLines);

    /// <summary>The head of a document about the notice.</summary>
    /// <param name="mark">What its reference adds to that of the notice.</param>
    public DocumentHead Head(string mark) => Force.Over($"{Letter.Reference}/{mark}", Today);
}
