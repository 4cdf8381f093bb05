using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Web.Access;

namespace Cse.Intel.Web.Features.Records;

/// <summary>One of the main actions beside a heading.</summary>
/// <param name="Label">What it does.</param>
/// <param name="Path">Where it leads.</param>
public sealed record RecordAction(string Label, string Path);

/// <summary>What every record page shows alike, whatever the kind.</summary>
/// <param name="Answer">The record with its links.</param>
/// <param name="At">The times looked at.</param>
/// <param name="User">Who is looking.</param>
/// <param name="Papers">Events, notices, actions, meetings and assessments at the far ends of its links.</param>
public sealed record RecordView(RecordAnswer Answer, KnownAt At, SignedInUser User, IReadOnlyDictionary<EntityId, Entity> Papers)
{
    private const int TimelineAtMost = 30;

    private IReadOnlyList<LinkRow>? _links;

    /// <summary>The record's id.</summary>
    public EntityId Id => Answer.Record.Id;

    /// <summary>Who or what this is.</summary>
    public string Title => Answer.Record.Caption;

    /// <summary>What kind of record it is, in words.</summary>
    public string Kind => RecordPath.Words(Answer.Record.Kind);

    /// <summary>Its page.</summary>
    public string Path => RecordPath.Of(Answer.Record.Kind, Id);

    /// <summary>The page of what changed in it.</summary>
    public string HistoryPath => $"/records/{Id}/history";

    /// <summary>Every link, the latest first.</summary>
    public IReadOnlyList<LinkRow> Links => _links ??=
        [.. Answer.Links.Select(link => new LinkRow(link, Answer.Reports.GetValueOrDefault(link.Edge.Report)))];

    /// <summary>What is recorded; what the heading says already is left out.</summary>
    public IEnumerable<Fact> Facts => PayloadFacts.Of(Answer.Record.Payload, At.Day).Where(fact => fact.Label is not ("Name" or "Born" or "Roles"));

    /// <summary>Other records judged to be the same person.</summary>
    public IEnumerable<Entity> SameAs => Answer.Records.Skip(1);

    /// <summary>What other systems call it.</summary>
    public IEnumerable<string> References => Answer.Records.SelectMany(record => record.ExternalRefs).Select(reference => $"{reference.System} {reference.Id}").Distinct();

    /// <summary>True when the record is restricted, and this viewer is listed.</summary>
    public bool IsRestricted => Answer.Record.Protection.Restriction != Restriction.Open;

    /// <summary>With whom to speak about restricted records that touch this one.</summary>
    public IEnumerable<string> Contacts => Answer.Pointers.Select(pointer => pointer.Contact).Distinct();

    /// <summary>The reports behind its links that this viewer may read, the latest first.</summary>
    public IEnumerable<Entity> Reports => Answer.Reports.Values
        .OrderByDescending(report => ((Report)report.Payload).Submitted?.Last)
        .ThenBy(report => report.SortKey, StringComparer.Ordinal);

    /// <summary>Links with a time, the latest first: the first thirty, and how many there are.</summary>
    public (IReadOnlyList<LinkRow> Shown, int Total) Timeline
    {
        get
        {
            var dated = Links.Where(row => !row.Link.Edge.Seen.IsUndated).ToList();
            return (dated[..Math.Min(TimelineAtMost, dated.Count)], dated.Count);
        }
    }

    /// <summary>The main actions, never more than three.</summary>
    public IEnumerable<RecordAction> Actions
    {
        get
        {
            if (User.May(Capability.SubmitInformation))
                yield return new("Record what was seen", $"/observations/new?about={Id}");
            if (User.May(Capability.AskNetwork) && IsPoleKind)
                yield return new("Who else may be at risk?", $"/at-risk?from={Id}");
            if (User.May(Capability.DraftNotice) && Answer.Record.Kind == EntityKind.Person)
                yield return new("Draft a notice", $"/notices/new?{(IsChild ? "child" : "adult")}={Id}");
        }
    }

    /// <summary>True for somebody who is, or may be, under 18 on the day, with everything that is judged to be the same person.</summary>
    public bool IsChild => Person is { } person && Redaction.IsChild(person, At.Day);

    /// <summary>The person with the roles and birth of all records judged the same; null for what is no person.</summary>
    public Person? Person => Answer.Record.Payload is Person person
        ? person with { Roles = Answer.Subject.Facts.Roles, Birth = Answer.Subject.Facts.Birth }
        : null;

    /// <summary>The links to papers of a kind, each with its paper, those this viewer may not read left out.</summary>
    public IEnumerable<(LinkRow Row, T Paper)> PapersOf<T>(params string[] kinds) where T : EntityPayload =>
        from row in Links
        where kinds.Contains(row.Link.Edge.Kind.Code)
        let paper = Papers.GetValueOrDefault(row.Far.Id)?.Payload as T
        where paper is not null
        select (row, paper);

    private bool IsPoleKind => Answer.Record.Kind is EntityKind.Person or EntityKind.Address or EntityKind.Vehicle or EntityKind.Phone or EntityKind.OnlineAccount;
}
