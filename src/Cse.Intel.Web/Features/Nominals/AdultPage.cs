using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Web.Features.Network;
using Cse.Intel.Web.Features.Records;

namespace Cse.Intel.Web.Features.Nominals;

/// <summary>The page of an adult (pages.md, "An adult").</summary>
/// <param name="Record">The record.</param>
/// <param name="Indicators">The five indicators; null for whom the network is not.</param>
/// <param name="Reached">Young people reached from them, the strongest first; null for whom the network is not.</param>
/// <param name="Chart">What is next to them.</param>
public sealed record AdultPage(RecordView Record, IndicatorsMetAnswer? Indicators, AtRiskAnswer? Reached, NetworkChart? Chart) : NominalPage(Record, Chart)
{
    private const int ThroughOthersShown = 5;

    /// <inheritdoc/>
    public override IEnumerable<(string Id, string Words)> Contents =>
        from section in new[]
        {
            ("indicators", "Indicators"), ("young", "Young people"), ("things", "Places and things"), ("notices", "Notices and actions"), ("missing", "Not in place"),
            ("network", "Network"), ("timeline", "Timeline"), ("reports", "Reports"), ("recorded", "Details"),
        }
        where (section.Item1 != "network" || Chart is not null) && (section.Item1 != "indicators" || Indicators is not null)
        select section;

    /// <summary>True for a person of concern on the day.</summary>
    public bool IsOfConcern => Person.Is(Role.PersonOfConcern, Record.At.Day);

    /// <summary>Indicators that point to nothing by what is recorded, by their codes.</summary>
    public string NotMet => Indicators is null ? "" : string.Join(", ", Indicators.Findings.Except(Indicators.Met).Select(finding => finding.Result.Indicator.Code));

    /// <summary>The report behind an observation; null when this viewer may not read it.</summary>
    public Entity? ReportOf(IndicatorEvidenceLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Record.Answer.Reports.GetValueOrDefault(line.Report);
    }

    /// <summary>Links to young people, each as it was reported.</summary>
    public IReadOnlyList<LinkRow> YoungLinked => [.. Record.Links.Where(row => IsYoung(row.Far))];

    /// <summary>Young people reached over places, things or others, the first five.</summary>
    public IEnumerable<PathChips> YoungReached =>
        Reached is null ? [] : Reached.Rows.Where(row => row.Links > 1).Take(ThroughOthersShown).Select(Chips);

    /// <summary>Other people they are linked to.</summary>
    public IReadOnlyList<LinkRow> OtherPeople => [.. Record.Links.Where(row => row.Far.Facts.Kind == EntityKind.Person && !IsYoung(row.Far))];

    /// <summary>What is not in place, each with what to do about it.</summary>
    public IEnumerable<Gap> Gaps
    {
        get
        {
            if (IsOfConcern)
                foreach (var young in YoungLinked.Where(row => row.Stands).Select(row => row.Far).DistinctBy(far => far.Id))
                    if (!IsWarnedOff(young.Members))
                        yield return new($"No active notice between {Record.Title} and {young.Facts.Caption}", "See whether the rules allow one.", $"/notices/new?adult={Record.Id}&child={young.Id}");
            if (IsOfConcern && YoungLinked.Count > 0 && Actions.Count == 0)
                yield return new("No disruption action", "Consider what would keep them away from young people.");
            if (Person.Birth.IsUnknown)
                yield return new("Date of birth not known", "Enter at least a range: whoever may be under 18 is a child first.");
            if (!Things.Any(row => row.Far.Facts.Kind == EntityKind.Address && row.Link.Edge.Kind.Code is "OCCUPIES" or "LODGES_AT"))
                yield return new("Home address not known", "Record where they live when it becomes known.");
        }
    }

    private bool IsWarnedOff(IReadOnlyCollection<EntityId> members) => ActiveNotices.Any(notice => members.Contains(notice.Paper.Child));
}
