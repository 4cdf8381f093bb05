using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Web.Features.Network;
using Cse.Intel.Web.Features.Records;

namespace Cse.Intel.Web.Features.Nominals;

/// <summary>The page of a young person, in the order in which it is needed (pages.md, "A young person").</summary>
/// <param name="Record">The record.</param>
/// <param name="Risks">Persons of concern within three links; null for whom the network is not.</param>
/// <param name="Others">Other young people who may be at risk; null for whom the network is not.</param>
/// <param name="Chart">What is next to them.</param>
public sealed record YoungPersonPage(RecordView Record, RisksAnswer? Risks, AtRiskAnswer? Others, NetworkChart? Chart) : NominalPage(Record, Chart)
{
    private const int MeetingEveryMonths = 3;

    /// <inheritdoc/>
    public override IEnumerable<(string Id, string Words)> Contents =>
        from section in new[]
        {
            ("risks", "Risks"), ("others", "Others at risk"), ("network", "Network"), ("timeline", "Timeline"), ("reports", "Reports"),
            ("notices", "Notices and actions"), ("meetings", "Meetings"), ("assessment", "Assessment"), ("missing", "What is missing"), ("recorded", "Details"),
        }
        where section.Item1 != "network" || Chart is not null
        select section;

    /// <summary>The strongest paths to persons of concern.</summary>
    public IEnumerable<PathChips> RiskPaths => Risks is null ? [] : Risks.Rows.Select(row => new PathChips(row.Who, row.Path, row.Sentence, NoteOf(row)));

    /// <summary>Their own links that bear risk, other than to the persons of concern who stand above.</summary>
    public IReadOnlyList<LinkRow> OwnRisks => [.. Record.Links.Where(row =>
        row.Stands && row.Link.Edge.Kind.BearsRisk == RiskBearing.Yes && !IsYoung(row.Far) && row.Far.Facts.Kind != EntityKind.Event && !IsDirectRisk(row))];

    /// <summary>Other young people, the strongest first.</summary>
    public IEnumerable<PathChips> OtherPeople => Others is null ? [] : Others.Rows.Select(Chips);

    /// <summary>Assessments, the latest first.</summary>
    public IReadOnlyList<(LinkRow Row, Assessment Paper)> Assessments =>
        [.. Record.PapersOf<Assessment>("ASSESSED_IN").DistinctBy(made => made.Row.Far.Id)];

    /// <summary>What is not in place, each with what to do about it.</summary>
    public IEnumerable<Gap> Gaps
    {
        get
        {
            if (Assessments.Count == 0)
                yield return new("No assessment", "Ask children’s social care for one, or record the one that was made.");
            if (!Meetings.Any(meeting => meeting.Row.Link.Edge.Seen.EndOn(Record.At.Day) >= Record.At.Day.AddMonths(-MeetingEveryMonths)))
                yield return new("No meeting in the last three months", "A strategy or review meeting may be due.");
            foreach (var risk in Unwarned)
                yield return new($"No active notice between {Record.Title} and {risk.Who.Facts.Caption}", "See whether the rules allow one.", $"/notices/new?child={Record.Id}&adult={risk.Who.Id}");
            if (Person.Birth.IsUnknown)
                yield return new("Date of birth not known", "Notices depend on the age. Enter at least a range.");
            if (Person.CareStatus is null)
                yield return new("Care status not known", "Notices under section 49 depend on it.");
        }
    }

    // Somebody whom another adult stands between is a matter of the network first, not of a notice.
    private IEnumerable<RiskRow> Unwarned => Risks is null
        ? []
        : Risks.Rows.Where(risk => risk.Path.Steps.Length <= 2 && !IsYoung(risk.Who)
            && !ActiveNotices.Any(notice => risk.Who.Members.Contains(notice.Paper.Recipient)));

    private bool IsDirectRisk(LinkRow row) => Risks?.Rows.Any(risk => risk.Who.Id == row.Far.Id) == true;

    private string? NoteOf(RiskRow row) => IsYoung(row.Who) ? "also a young person: a child first" : null;
}

/// <summary>Something that is not in place.</summary>
/// <param name="Words">What.</param>
/// <param name="Advice">What to do about it.</param>
/// <param name="Path">Where to do it; null when not here.</param>
public sealed record Gap(string Words, string Advice, string? Path = null);
