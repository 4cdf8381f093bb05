using System.Collections.Immutable;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Letters;
using Cse.Intel.Letters.Templates;
using Cse.Intel.Letters.Templates.Cawn;

namespace Cse.Intel.Web.Features.Notices;

/// <summary>
/// From a notice and the two people to the facts of its letter, in this one place. What a draft still lacks is printed in
/// brackets as "to be added"; a notice that may be served is refused instead.
/// </summary>
/// <param name="Notice">The notice.</param>
/// <param name="Recipient">The adult.</param>
/// <param name="Child">The young person.</param>
/// <param name="Home">Where the adult lives, when it is known.</param>
/// <param name="Head">The force.</param>
/// <param name="Issuer">The officer who issues it.</param>
/// <param name="Today">Today in London: what a draft is dated.</param>
public sealed record CawnFactsFrom(Notice Notice, Person Recipient, Person Child, Address? Home, LetterHead Head, Officer Issuer, DateOnly Today)
{
    private bool IsDraft => Notice.IsBeingWritten() || Notice.State == NoticeState.Rejected;

    private DateOnly IssuedOn => Notice.InstantOf(NoticeDetails.AuthorisedAt)?.ToLondonDay() ?? Today;

    private DateOnly StartsOn => Notice.Served ?? IssuedOn;

    private DateTimeOffset Expires => Notice.Expires ?? throw new LetterFactException("ExpiresOn", "is not settled: no basis stands");

    /// <summary>The facts.</summary>
    /// <exception cref="LetterFactException">A fact is missing that no letter can do without.</exception>
    public CawnFacts Facts()
    {
        var known = Prohibition.List.Where(item => Notice.Prohibitions.Contains(item.Text)).SelectMany(item => Printed(item.Code)).ToList();
        var others = Notice.Prohibitions.Where(text => Prohibition.List.All(item => item.Text != text)).ToList();
        return new()
        {
            Reference = Notice.Reference,
            Force = Head.Force,
            Unit = Head.Unit,
            Recipient = new(Recipient.FullName, Names(Recipient), BornOn(Recipient, "Recipient.DateOfBirth"), HomeLines()),
            Child = new(Child.FullName, BornOn(Child, "Child.DateOfBirth")),
            Basis = Basis(),
            Triggers = Triggers(),
            Supporter = Supporter(),
            Prohibitions = known,
            FurtherProhibitions = known.Count + others.Count == 0 && IsDraft ? [ToAdd("prohibitions")] : others,
            IssuedOn = IssuedOn,
            StartsOn = StartsOn,
            ExpiresOn = Expires.ToLondonDay(),
            ReviewOn = Notice.Review ?? Review(),
            RepresentationsContact = Head.Contact,
            IssuedBy = Issuer,
            Service = IsDraft ? null : Service(),
            State = IsDraft ? CawnState.Draft : CawnState.Final,
        };
    }

    private static string ToAdd(string what) => $"[{what}: to be added]";

    private static ImmutableArray<string> Names(Person person) =>
        [.. person.Aliases.Append(person.Nickname ?? "").Where(name => !string.IsNullOrWhiteSpace(name) && name != person.FullName).Distinct()];

    private static DateOnly BornOn(Person person, string field) => person.Birth.Date is { IsExact: true } date
        ? date.First
        : throw new LetterFactException(field, "must be known to the day: settle it on the record first");

    private ImmutableArray<string> HomeLines()
    {
        ImmutableArray<string> lines = Home is null ? [] : [.. new[] { Home.Line1, Home.Line2, Home.Town, Home.Postcode?.Display }.Where(line => !string.IsNullOrWhiteSpace(line))!];
        return lines.IsEmpty ? [IsDraft ? ToAdd("address") : "Address not known"] : lines;
    }

    private CawnBasis Basis() => Notice.BasisOf() == NoticeBasis.S2
        ? new CawnBasis.S2()
        : new CawnBasis.S49(StatusOf(Notice.SubBasis), Notice.InstantOf(NoticeDetails.CareStart)?.ToLondonDay()
            ?? throw new LetterFactException("Basis.Since", "is missing: the letter names the day of the order"));

    private static Letters.Templates.Cawn.CareStatus StatusOf(Graph.Domain.Pole.CareStatus? status) => status switch
    {
        Graph.Domain.Pole.CareStatus.EmergencyProtectionOrder => Letters.Templates.Cawn.CareStatus.EmergencyProtectionOrder,
        Graph.Domain.Pole.CareStatus.PoliceProtection => Letters.Templates.Cawn.CareStatus.PoliceProtection,
        _ => Letters.Templates.Cawn.CareStatus.CareOrder,
    };

    private ImmutableArray<CawnTrigger> Triggers()
    {
        ImmutableArray<CawnTrigger> seen = [.. Notice.Triggers.Select(line => TriggerLine.Parse(line, Notice.Drafted)).Select(line => new CawnTrigger(line.On, line.Seen))];
        return seen.IsEmpty && IsDraft ? [new(IssuedOn, ToAdd("what was seen"))] : seen;
    }

    private CawnSupporter Supporter()
    {
        var line = SupporterLine.Parse(Notice.Supporter);
        var statement = StatementLine.Read(Detail(NoticeDetails.Statement));
        return new(
            line.Name ?? OrToAdd("supporter"), line.Role ?? OrToAdd("role"), Entitlement(Notice.InputsOf().Support) ?? OrToAdd("entitlement"),
            statement?.Reference ?? OrToAdd("reference"), statement?.On ?? IssuedOn);
    }

    private string OrToAdd(string what) => IsDraft ? ToAdd(what) : "";

    private static string? Entitlement(SupportStatement support) => support switch
    {
        SupportStatement.ParentalResponsibility => "has parental responsibility",
        SupportStatement.LawfulCarer => "has lawful control as a carer",
        SupportStatement.LocalAuthority => "speaks for the local authority",
        SupportStatement.DesignatedOfficer => "is the designated police officer",
        _ => null,
    };

    private static IEnumerable<CawnProhibition> Printed(string code) => code switch
    {
        "HOME" => [CawnProhibition.HomeOrWorkplace],
        "OTHER_PLACE" => [CawnProhibition.OtherProperty],
        "VEHICLE" => [CawnProhibition.Vehicle],
        "COMPANY" => [CawnProhibition.Company],
        "CONTACT" => [CawnProhibition.Communication, CawnProhibition.ThirdParties],
        "GIFTS" => [CawnProhibition.Gifts],
        _ => [],
    };

    private DateOnly Review()
    {
        var usual = StartsOn.AddMonths(NoticeRules.Default.ReviewMonths);
        var last = NoticeProgress.LastDay(Expires);
        var review = usual < last ? usual : last;
        return review < StartsOn ? StartsOn : review;
    }

    private CawnService? Service()
    {
        if (Notice.InstantOf(NoticeDetails.ServedAt) is not { } at)
            return null;
        var london = at.ToLondon().DateTime;
        var by = OfficerLine.Parse(Detail(NoticeDetails.ServedBy));
        return new(
            DateOnly.FromDateTime(london), TimeOnly.FromDateTime(london), Detail(NoticeDetails.ServedPlace) ?? "", new(by.Rank ?? "Officer", by.Name ?? "", by.Number ?? "not given"),
            Detail(NoticeDetails.ServedMethod) ?? "", Detail(NoticeDetails.Identity) ?? "", Detail(NoticeDetails.Witness), Detail(NoticeDetails.BodyWornVideo));
    }

    private string? Detail(string key) => Notice.Details.GetValueOrDefault(key);
}
