using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Web.Features.Network;

namespace Cse.Intel.Web.Features.Records;

/// <summary>The page of an address, a vehicle, a phone or an account (pages.md, "An address, a vehicle, a phone").</summary>
/// <param name="Record">The record.</param>
/// <param name="Chart">What is next to it; null for whom the network is not.</param>
public sealed record ThingPage(RecordView Record, NetworkChart? Chart)
{
    private const int TogetherAtMost = 20;

    /// <summary>Who is tied to it and when, as bars on one scale.</summary>
    public TieTable Ties => TieTable.Of(Record.Links.Where(row => row.Far.Facts.Kind == EntityKind.Person), Record.At.Day);

    /// <summary>Young people tied to it, each once.</summary>
    public IReadOnlyList<Subject> YoungPeople => [.. People.Where(IsYoung)];

    /// <summary>Adults of concern tied to it, each once.</summary>
    public IReadOnlyList<Subject> AdultsOfConcern => [.. People.Where(person => !IsYoung(person) && person.Is(Role.PersonOfConcern, Record.At.Day))];

    /// <summary>Links to what is no person.</summary>
    public IReadOnlyList<LinkRow> OtherLinks => [.. Record.Links.Where(row => row.Far.Facts.Kind != EntityKind.Person)];

    /// <summary>Whether it counts as busy, and why.</summary>
    public BusyPlace Busy => BusyPlace.Of(Record.Answer, Record.At.Day);

    /// <summary>Whether it counts as busy, and why, in words (at-risk.md, rule 7).</summary>
    public string BusyWords
    {
        get
        {
            var busy = Busy;
            var people = busy.Persons == 1 ? "1 person is" : $"{busy.Persons} people are";
            var limit = busy.Common ? $"{busy.Limit}, because many come and go here" : $"{busy.Limit}";
            return busy.IsBusy
                ? string.Create(Shared.TagHelpers.UkText.Culture, $"Yes. {people} linked to it and the limit is {limit}: sharing it says less, and a path through it counts {busy.Factor:0.00}.")
                : $"No. {people} linked to it; it would count as busy over {limit}.";
        }
    }

    /// <summary>A young person and an adult of concern tied to it on the same days, the latest first.</summary>
    public IEnumerable<Together> Together =>
        (from young in Ties.Rows
         where young.IsDated && IsYoung(young.Link.Far)
         from adult in Ties.Rows
         where adult.IsDated && !IsYoung(adult.Link.Far) && adult.Link.Far.Is(Role.PersonOfConcern, Record.At.Day)
         let both = Features.Records.Together.Of(young, adult)
         where both is not null
         orderby both.To descending
         select both).DistinctBy(both => (both.Young.Id, both.Adult.Id, both.From, both.To)).Take(TogetherAtMost);

    private IEnumerable<Subject> People => Record.Links
        .Where(row => row.Stands && row.Far.Facts.Kind == EntityKind.Person)
        .Select(row => row.Far)
        .DistinctBy(person => person.Id);

    private bool IsYoung(Subject subject) =>
        Redaction.IsChild(new Person { Birth = subject.Facts.Birth, Roles = subject.Facts.Roles }, Record.At.Day);
}

/// <summary>Two people tied to the same place or thing on the same days; a prompt to look, not a sighting of both.</summary>
/// <param name="Young">The young person.</param>
/// <param name="Adult">The adult of concern.</param>
/// <param name="From">First day that both cover.</param>
/// <param name="To">Last day that both cover.</param>
public sealed record Together(Subject Young, Subject Adult, DateOnly From, DateOnly To)
{
    /// <summary>What two ties share; null when they share no day.</summary>
    public static Together? Of(Tie young, Tie adult)
    {
        ArgumentNullException.ThrowIfNull(young);
        ArgumentNullException.ThrowIfNull(adult);
        var from = young.From > adult.From ? young.From : adult.From;
        var to = young.To < adult.To ? young.To : adult.To;
        return from <= to ? new(young.Link.Far, adult.Link.Far, from, to) : null;
    }
}
