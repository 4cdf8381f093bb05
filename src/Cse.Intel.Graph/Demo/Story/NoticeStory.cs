using System.Collections.Immutable;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Time;
using static Cse.Intel.Graph.Demo.Story.Nodes;

namespace Cse.Intel.Graph.Demo.Story;

/// <summary>
/// Story 8, and what is in place: three notices, the sightings after service, meetings, assessments and actions. Their
/// links stand on the record itself, graded 1 A P, and begin at service (architecture §4); a draft has none.
/// </summary>
internal static class NoticeStory
{
    private const int ServedDaysAgo = 62;
    private const int BreachDaysAgo = 33;
    private const string Officer = "DC Thimblewold, SEIU";

    public static void Write(TownLedger town)
    {
        WriteServed(town);
        WriteDraft(town);
        WriteExpired(town);
        WriteSightings(town);
        WriteMeetings(town);
        WriteAssessments(town);
        WriteActions(town);
    }

    private static void WriteServed(TownLedger town)
    {
        var sixteenth = Birth.Birthday(town.Born(15, 100), 16);
        var notice = town.Add(new NoticeRow(DemoStory.Notices.Served, "CAWN-0001", "active", DemoStory.OpenHouse.Occupier, DemoStory.OpenHouse.Lacey, "S2")
        {
            Support = "pr_holder",
            Supporter = $"Sennara {town.Family(1)}, mother",
            Triggers = [$"{town.On(75)}: The child was found at your home, 9 Larkspill Row, while reported missing.", $"{town.On(70)}: You gave the child a mobile phone."],
            Prohibitions = Standard("HOME", "VEHICLE", "COMPANY", "CONTACT", "GIFTS"),
            EnquirySummary = "Address, tenancy and missing records checked; mother and school consulted.",
            Proportionality = "Two finds in one home and gifts; advice alone was tried and did not help.",
            Drafted = town.DaysAgo(66),
            Served = town.DaysAgo(ServedDaysAgo),
            Expires = sixteenth,
            Review = town.DaysAgo(ServedDaysAgo).AddMonths(3),
            Officer = Officer,
            Breaches = [$"{town.On(BreachDaysAgo)} {town.Place.Id(DemoStory.Notices.BreachReport)}"],
            Service = Service(town, 67, 64, ServedDaysAgo) with { Place = "9 Larkspill Row", Signed = false, Reply = "She comes here of her own accord." },
        });
        LinkNotice(notice, DemoStory.OpenHouse.Occupier, DemoStory.OpenHouse.Lacey, town.DaysAgo(ServedDaysAgo), ended: null);
    }

    private static void WriteDraft(TownLedger town) =>
        town.Add(new NoticeRow(DemoStory.Notices.Draft, "CAWN-0002", "draft", DemoStory.Bridge.Worker, DemoStory.Coercer.Nessary, "S49")
        {
            SubBasis = "care_order",
            Triggers = [$"{town.On(9)}: The child was seen leaving the takeaway with you, in tears."],
            Drafted = town.DaysAgo(6),
            Officer = Officer,
        });

    private static void WriteExpired(TownLedger town)
    {
        var sixteenth = Birth.Birthday(town.Born(16, 45), 16);
        var notice = town.Add(new NoticeRow(DemoStory.Notices.Expired, "CAWN-0003", "expired", DemoStory.Cars.PrivateDriver, DemoStory.OpenHouse.Tamsel, "S2")
        {
            Support = "pr_holder",
            Supporter = $"Gorran {town.Family(2)}, father",
            Triggers = [$"{town.On(310)}: The child was in your car outside the swimming bath."],
            Prohibitions = Standard("VEHICLE", "COMPANY"),
            EnquirySummary = "Keeper of the car traced; father and school consulted.",
            Proportionality = "A grown man, a child of 15, and no reason given.",
            Drafted = town.DaysAgo(306),
            Served = town.DaysAgo(300),
            Expires = sixteenth,
            Review = town.DaysAgo(300).AddMonths(3),
            Officer = Officer,
            Service = Service(town, 305, 302, 300) with { Place = "Calderford Police Station", Signed = true },
        });
        LinkNotice(notice, DemoStory.Cars.PrivateDriver, DemoStory.OpenHouse.Tamsel, town.DaysAgo(300), ended: sixteenth);
    }

    private static ImmutableArray<string> Standard(params string[] codes) =>
        [.. Prohibition.List.Where(item => codes.Contains(item.Code)).Select(item => item.Text)];

    private static NoticeService Service(TownLedger town, int statedDaysAgo, int authorisedDaysAgo, int servedDaysAgo) => new()
    {
        Statement = $"ST/{statedDaysAgo}, {town.DaysAgo(statedDaysAgo).Iso()}",
        Authorised = town.DaysAgo(authorisedDaysAgo),
        Served = town.DaysAgo(servedDaysAgo),
    };

    private static void LinkNotice(UnitRecord notice, string recipient, string child, DateOnly served, DateOnly? ended)
    {
        var stood = ended is { } day ? $"{served.Iso()}/{day.AddDays(-1).Iso()}" : $"{served.Iso()}/";
        notice.RecordedOn(served)
            .With(Person(recipient), "NOTICE_RECIPIENT", stood)
            .With(Person(child), "NOTICE_CHILD", stood);
    }

    private static void WriteSightings(TownLedger town)
    {
        var dorran = Person(DemoStory.OpenHouse.Occupier);
        var lacey = Person(DemoStory.OpenHouse.Lacey);
        var park = town.Add(new AddressRow("A008", "Fallowgreen Park", town.Place.Name, town.Place.Postcode(7, 1), "park", town.Place.Point(230)) { CommonPlace = true });
        var surgery = town.Add(new AddressRow("A009", "12 Lamplighter Close", town.Place.Name, town.Place.Postcode(8, 2), "health centre", town.Place.Point(241)) { CommonPlace = true });
        var breach = town.Add(new EventRow(DemoStory.Notices.BreachSighting, "sighting", town.On(BreachDaysAgo) + "T21:40:00", null, "OCC-0033", "Dorran and Lacey on a bench in Fallowgreen Park; he left when officers came."));
        var chance = town.Add(new EventRow(DemoStory.Notices.NoBreachSighting, "sighting", town.On(21) + "T10:15:00", null, "OCC-0021", "Dorran and Lacey in the same queue at the health centre, her mother between them."));

        town.Report(BreachDaysAgo - 1, "police", "1 A P", "Dorran and Lacey sat together on a bench in Fallowgreen Park at night, after the notice had been served. Judged to be a breach.", id: DemoStory.Notices.BreachReport)
            .Says(dorran, "SEEN_WITH", lacey, town.On(BreachDaysAgo), l => l with { Status = "corroborated" })
            .Says(dorran, "PARTY_TO", breach, town.On(BreachDaysAgo))
            .Says(lacey, "PARTY_TO", breach, town.On(BreachDaysAgo))
            .Says(breach, "OCCURRED_AT", park, town.On(BreachDaysAgo));
        town.Report(20, "health", "1 A P", "Dorran and Lacey stood in the same queue at the health centre; her mother was with her and they did not speak. Judged not to be a breach.", id: DemoStory.Notices.NoBreachReport)
            .Says(dorran, "PARTY_TO", chance, town.On(21))
            .Says(lacey, "PARTY_TO", chance, town.On(21))
            .Says(chance, "OCCURRED_AT", surgery, town.On(21));
    }

    private static void WriteMeetings(TownLedger town)
    {
        Meet(town, DemoStory.Meetings.Recent, "MTG-0001", 38, "CIN_PLAN")
            .With(Person(DemoStory.OpenHouse.Lacey), "MEETING_ABOUT", town.On(38))
            .With(Person(DemoStory.Decoys.SocialWorker), "ATTENDED", town.On(38))
            .With(Person(DemoStory.Decoys.Mother), "ATTENDED", town.On(38));
        Meet(town, DemoStory.Meetings.LongAgo, "MTG-0002", 410, "CAF")
            .With(Person(DemoStory.OpenHouse.Jory), "MEETING_ABOUT", town.On(410))
            .With(Person(DemoStory.Decoys.SocialWorker), "ATTENDED", town.On(410));
    }

    private static UnitRecord Meet(TownLedger town, string id, string reference, int daysAgo, string outcome) =>
        town.Add(new MeetingRow(id, reference, "risk strategy", town.On(daysAgo), outcome, town.DaysAgo(daysAgo).AddMonths(3)), town.DaysAgo(daysAgo));

    private static void WriteAssessments(TownLedger town)
    {
        Assess(town, DemoStory.Assessments.Lacey, DemoStory.OpenHouse.Lacey, 50, "HIGH", "DR2", "DR11", "DR15", "DS4");
        Assess(town, DemoStory.Assessments.Jory, DemoStory.OpenHouse.Jory, 120, "MEDIUM", "DE1", "DR2", "DR15");
        Assess(town, DemoStory.Assessments.Ysella, DemoStory.Bridge.Ysella, 20, "UNDETERMINED", "DR15", "FS1");
    }

    private static void Assess(TownLedger town, string id, string child, int daysAgo, string level, params string[] indicators) =>
        town.Add(new AssessmentRow(id, $"SERA-{id[1..]}", town.On(daysAgo), level, "Family service", [.. indicators]), town.DaysAgo(daysAgo))
            .With(Person(child), "ASSESSED_IN", town.On(daysAgo));

    private static void WriteActions(TownLedger town)
    {
        town.Add(new ActionRow("D001", "ACT-0001", "PATROL", "done", "Neighbourhood team, police", town.On(19), "Three young people seen leaving; recorded."), town.DaysAgo(19))
            .With(Place(DemoStory.OpenHouse.House), "ACTION_TARGET", town.On(19))
            .With(Person(DemoStory.OpenHouse.Lacey), "ACTION_PROTECTS", town.On(19));
        town.Add(new ActionRow("D002", "ACT-0002", "VEHSTOP", "approved", "Roads policing, police", town.On(3), null), town.DaysAgo(3))
            .With(Vehicle(DemoStory.Cars.PrivateCar), "ACTION_TARGET", town.On(3))
            .With(Person(DemoStory.OpenHouse.Wennel), "ACTION_PROTECTS", town.On(3));
    }
}
