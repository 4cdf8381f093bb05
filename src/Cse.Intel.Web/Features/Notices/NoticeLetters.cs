using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
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
            return (LetterTemplates.Cawn.Print(await FactsAsync(notice, recipient, child), words, asPreview: true).Pdf, null);
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

    /// <summary>All that the letter says besides its words.</summary>
    /// <exception cref="LetterFactException">A fact is missing that no letter can do without.</exception>
    public async Task<CawnFacts> FactsAsync(Notice notice, Entity recipient, Entity child) =>
        (await FactsAndHomeAsync(notice, recipient, child)).Facts;

    /// <summary>The same, with the record of the address it prints.</summary>
    /// <exception cref="LetterFactException">A fact is missing that no letter can do without.</exception>
    public async Task<(CawnFacts Facts, EntityId? Home)> FactsAndHomeAsync(Notice notice, Entity recipient, Entity child)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(recipient);
        ArgumentNullException.ThrowIfNull(child);
        var record = await counter.AskAsync(new GetRecord(recipient.Id, counter.Today));
        var home = await HomeAsync(record);
        var facts = new CawnFactsFrom(
            notice, (Person)recipient.Payload, (Person)child.Payload, home?.Payload as Address, LetterHead.From(configuration),
            await IssuerAsync(notice), clock.Today()).Facts();
        return (facts with { NamesKeptOut = await OtherChildrenAsync(record, child.Id) }, home?.Id);
    }

    // Links come the latest first, those that go on before all others.
    private async Task<Entity?> HomeAsync(RecordAnswer recipient)
    {
        if (recipient.Links.FirstOrDefault(link => !link.Edge.Negative && Homes.Contains(link.Edge.Kind.Code)) is not { } home)
            return null;
        return (await counter.AskAsync(new GetEntities([home.Far.Id], counter.Today))).GetValueOrDefault(home.Far.Id);
    }

    // A letter to an adult about one child never names another who is linked to the same adult.
    private async Task<ImmutableArray<string>> OtherChildrenAsync(RecordAnswer recipient, EntityId child)
    {
        var people = recipient.Links.Select(link => link.Far).Where(far => far.Facts.Kind == EntityKind.Person && far.Id != child).Select(far => far.Id).Distinct();
        var found = await counter.AskAsync(new GetEntities([.. people], counter.Today));
        return [.. found.Values.Where(person => Redaction.IsChild(person.Payload, counter.Today)).SelectMany(person => ((Person)person.Payload).Names()).Distinct()];
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
