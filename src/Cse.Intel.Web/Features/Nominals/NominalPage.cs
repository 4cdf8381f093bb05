using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Web.Features.Network;
using Cse.Intel.Web.Features.Records;
using Cse.Intel.Web.Shared.TagHelpers;
using UkText = Cse.Intel.Graph.Domain.Time.UkText;

namespace Cse.Intel.Web.Features.Nominals;

/// <summary>Something that must be known of a person at once.</summary>
/// <param name="Words">What.</param>
/// <param name="Tag">The class of the tag that carries the words.</param>
/// <param name="Path">Where it can be read up; null when nowhere.</param>
public sealed record Alert(string Words, string Tag, string? Path = null);

/// <summary>What the pages of a young person and of an adult share.</summary>
/// <param name="Record">The record.</param>
/// <param name="Chart">What is next to them; null for whom the network is not.</param>
public abstract record NominalPage(RecordView Record, NetworkChart? Chart)
{
    /// <summary>The person.</summary>
    public Person Person => Record.Person!;

    /// <summary>Birth and age, or that neither is known.</summary>
    public string Born => PayloadFacts.Born(Person.Birth, Record.At.Day) is { Length: > 0 } born ? born : "not known";

    /// <summary>The age by itself.</summary>
    public string Age => AgeTagTagHelper.Words(Person.Birth, Record.At.Day);

    /// <summary>The roles held, in words.</summary>
    public string Roles => PayloadFacts.RoleWords(Person, Record.At.Day);

    /// <summary>True for a young person who is also recorded as of concern (notices-and-powers.md §5.5).</summary>
    public bool IsYoungOfConcern => Record.IsChild && Person.Is(Role.PersonOfConcern, Record.At.Day);

    /// <summary>The sections of the page, in order.</summary>
    public abstract IEnumerable<(string Id, string Words)> Contents { get; }

    /// <summary>What must be known at once.</summary>
    public IEnumerable<Alert> Alerts
    {
        get
        {
            if (MissingNow is { } missing)
                yield return new(missing.Paper.From is { } since ? $"Missing now, since {UkText.Date(since)}" : "Missing now", "govuk-tag--red", missing.Row.FarPath);
            if (Person.CareStatus is { } care and not CareStatus.None)
                yield return new(care is CareStatus.Section20 or CareStatus.CareOrder ? $"Looked after: {care.Words()}" : Sentence(care.Words()), "govuk-tag--purple");
            if (ActiveNotices.Count > 0)
                yield return new(ActiveNotices.Count == 1 ? "Active notice" : $"{ActiveNotices.Count} active notices", "govuk-tag--blue", "#notices");
            if (Record.IsRestricted)
                yield return new("Restricted record", "govuk-tag--orange");
            if (!Person.Identified)
                yield return new("Not identified", "govuk-tag--yellow");
            if (Record.Answer.Subject.BirthConflict)
                yield return new("Birth dates differ between records", "govuk-tag--yellow");
        }
    }

    /// <summary>The episode they are missing in now: one without an end, not later than the day looked at.</summary>
    public (LinkRow Row, PoleEvent Paper)? MissingNow => Record.PapersOf<PoleEvent>("PARTY_TO", "VICTIM_IN")
        .Where(missing => missing.Row.Stands && IsMissing(missing.Paper) && missing.Paper.To is null && !(missing.Paper.From?.First > Record.At.Day))
        .Select(missing => ((LinkRow, PoleEvent)?)missing)
        .FirstOrDefault();

    /// <summary>Notices, the active ones first.</summary>
    public IReadOnlyList<(LinkRow Row, Notice Paper)> Notices =>
        [.. Record.PapersOf<Notice>("NOTICE_CHILD", "NOTICE_RECIPIENT").DistinctBy(notice => notice.Row.Far.Id).OrderBy(notice => notice.Paper.IsActive ? 0 : 1)];

    /// <summary>Notices that stand on the day.</summary>
    public IReadOnlyList<(LinkRow Row, Notice Paper)> ActiveNotices => [.. Notices.Where(notice => notice.Paper.IsActive)];

    /// <summary>Disruption actions.</summary>
    public IReadOnlyList<(LinkRow Row, DisruptionAction Paper)> Actions =>
        [.. Record.PapersOf<DisruptionAction>("ACTION_TARGET", "ACTION_PROTECTS").DistinctBy(action => action.Row.Far.Id)];

    /// <summary>Meetings about them.</summary>
    public IReadOnlyList<(LinkRow Row, Meeting Paper)> Meetings =>
        [.. Record.PapersOf<Meeting>("MEETING_ABOUT").DistinctBy(meeting => meeting.Row.Far.Id)];

    /// <summary>Links to places, vehicles, phones and accounts.</summary>
    public IReadOnlyList<LinkRow> Things => [.. Record.Links.Where(row => row.Far.Facts.Kind is EntityKind.Address or EntityKind.Vehicle or EntityKind.Phone or EntityKind.OnlineAccount)];

    /// <summary>True when somebody is, or may be, a child on the day.</summary>
    protected bool IsYoung(Subject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.Facts.Kind == EntityKind.Person
            && Graph.Access.Redaction.IsChild(new Person { Birth = subject.Facts.Birth, Roles = subject.Facts.Roles }, Record.At.Day);
    }

    /// <summary>A row of "who may be at risk" as chips, with the age.</summary>
    protected PathChips Chips(AtRiskRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new(row.Person, row.Path, row.Sentence, AgeTagTagHelper.Words(row.Person.Facts.Birth, Record.At.Day) + (row.AgeUncertain ? ", age uncertain" : ""));
    }

    private static bool IsMissing(PoleEvent happened) => happened.Type?.StartsWith("missing", StringComparison.OrdinalIgnoreCase) == true;

    private static string Sentence(string words) => string.Concat(words[..1].ToUpperInvariant(), words[1..]);
}
