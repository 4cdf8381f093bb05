using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Letters;
using Cse.Intel.Letters.Templates.Cawn;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Accounts;

namespace Cse.Intel.Web.Features.Notices;

/// <summary>Prints a notice: gathers what its letter needs beside the notice itself, and renders it.</summary>
public sealed class NoticeLetters(Counter counter, AccountDirectory accounts, IConfiguration configuration, TimeProvider clock)
{
    private static readonly string[] Homes = ["OCCUPIES", "LODGES_AT"];

    /// <summary>The letter, or why it cannot be printed.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="recipient">The adult's record.</param>
    /// <param name="child">The young person's record.</param>
    public async Task<(byte[]? Pdf, LetterProblem? Problem)> PrintAsync(Notice notice, Entity recipient, Entity child)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(recipient);
        ArgumentNullException.ThrowIfNull(child);
        var from = new CawnFactsFrom(
            notice, (Person)recipient.Payload, (Person)child.Payload, await HomeAsync(recipient.Id), LetterHead.From(configuration),
            await IssuerAsync(notice), clock.Today());
        try
        {
            return (LetterTemplates.Cawn.Print(from.Facts()).Pdf, null);
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

    // Links come the latest first, those that go on before all others.
    private async Task<Address?> HomeAsync(EntityId person)
    {
        var record = await counter.AskAsync(new GetRecord(person, counter.Today));
        if (record.Links.FirstOrDefault(link => !link.Edge.Negative && Homes.Contains(link.Edge.Kind.Code)) is not { } home)
            return null;
        var found = await counter.AskAsync(new GetEntities([home.Far.Id], counter.Today));
        return found.TryGetValue(home.Far.Id, out var address) ? address.Payload as Address : null;
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
