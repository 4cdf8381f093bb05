using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Letters;
using Cse.Intel.Letters.Templates;
using Cse.Intel.Letters.Templates.Cawn;
using Cse.Intel.Letters.Wording;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Accounts;

namespace Cse.Intel.Web.Features.Notices;

/// <summary>Gathers what a notice's letter needs beside the notice itself, and prints previews of it.</summary>
public sealed class NoticeLetters(Counter counter, AccountDirectory accounts, IConfiguration configuration, WordingBook words, TimeProvider clock)
{
    private static readonly string[] Homes = ["OCCUPIES", "LODGES_AT"];

    /// <summary>The letter, each page saying that it has no effect, or why it cannot be printed.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="recipient">The adult's record.</param>
    /// <param name="child">The young person's record.</param>
    public async Task<(byte[]? Pdf, LetterProblem? Problem)> PreviewAsync(Notice notice, Entity recipient, Entity child)
    {
        try
        {
            return (LetterTemplates.Cawn.Print((await FactsAsync(notice, recipient, child)).Facts, words, asPreview: true).Pdf, null);
        }
        catch (LetterFactException refused)
        {
            return (null, LetterProblem.Of(refused));
        }
        catch (MissingGlyphException refused)
        {
            return (null, LetterProblem.Of(refused));
        }
    }

    /// <summary>All that the letter says besides its words, and the record of the address it prints.</summary>
    /// <exception cref="LetterFactException">A fact is missing that no letter can do without.</exception>
    public async Task<(CawnFacts Facts, EntityId? Home)> FactsAsync(Notice notice, Entity recipient, Entity child)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(recipient);
        ArgumentNullException.ThrowIfNull(child);
        var home = await HomeAsync(recipient.Id);
        // A letter to an adult about one child never names another who is on record with the same adult.
        var young = await counter.AskAsync(new YoungPeopleWith(recipient.Id, counter.Today));
        var facts = new CawnFactsFrom(
            notice, (Person)recipient.Payload, (Person)child.Payload, home?.Payload as Address, LetterHead.From(configuration),
            await IssuerAsync(notice), clock.Today()).Facts();
        return (facts with { NamesKeptOut = young.NamesBeside(child.Id) }, home?.Id);
    }

    // Links come the latest first, those that go on before all others.
    private async Task<Entity?> HomeAsync(EntityId recipient)
    {
        var record = await counter.AskAsync(new GetRecord(recipient, counter.Today));
        if (record.Links.FirstOrDefault(link => !link.Edge.Negative && Homes.Contains(link.Edge.Kind.Code)) is not { } home)
            return null;
        return (await counter.AskAsync(new GetEntities([home.Far.Id], counter.Today))).GetValueOrDefault(home.Far.Id);
    }

    private async Task<Officer> IssuerAsync(Notice notice)
    {
        var authorised = notice.Details.GetValueOrDefault(NoticeDetails.AuthorisedBy);
        var name = authorised ?? notice.Officer ?? counter.Viewer.User;
        var account = await accounts.FindByNameAsync(name);
        var rank = notice.Details.GetValueOrDefault(NoticeDetails.AuthorisedRank) is { } words ? char.ToUpperInvariant(words[0]) + words[1..] : "Officer";
        return new(rank, account?.DisplayName ?? name, name);
    }
}
