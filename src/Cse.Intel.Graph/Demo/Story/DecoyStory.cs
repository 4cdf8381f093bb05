using static Cse.Intel.Graph.Demo.Story.Nodes;

namespace Cse.Intel.Graph.Demo.Story;

/// <summary>Story 7: what looks like risk and is not, or no longer, or was never so.</summary>
internal static class DecoyStory
{
    private static readonly Node Lacey = Person(DemoStory.OpenHouse.Lacey);

    public static void Write(TownLedger town)
    {
        WritePlaces(town);
        WriteSocialWorker(town);
        WriteDenied(town);
        WriteDiscountedAndRumoured(town);
        WriteLongAgo(town);
        WriteRetracted(town);
    }

    private static void WritePlaces(TownLedger town)
    {
        var hostel = town.Add(new AddressRow(DemoStory.Decoys.Hostel, "41 Ropewalk Rise", town.Place.Name, town.Place.Postcode(4, 2), "hostel", town.Place.Point(130)) { Line2 = "Millrace Hostel", CommonPlace = true });
        var bus = town.Add(new VehicleRow(DemoStory.Decoys.Bus, town.Place.Mark(3), "Halvard", "Town Bus", "green", town.Anchor.Year - 11) { CommonPlace = true, Notes = "Route 6." });
        town.Report(100, "voluntary", "2 D P", "A mother and her son lodge at Millrace Hostel until a flat is found for them.")
            .Says(Person(DemoStory.Decoys.HostelChild), "LODGES_AT", hostel, town.Between(160, 101))
            .Says(Person(Cast.HostelMother), "LODGES_AT", hostel, town.Between(160, 101))
            .Says(Person(Cast.HostelMother), "FAMILY_OF", Person(DemoStory.Decoys.HostelChild), town.Since(4000));
        town.Report(57, "voluntary", "2 D P", "Zephan has had a bed at Millrace Hostel for some weeks.")
            .Says(Person(DemoStory.UncertainAge.Person), "LODGES_AT", hostel, town.Between(100, 58));
        town.Report(39, "school", "2 C P", "Lacey and Jory take the route 6 bus to school with most of their year.")
            .Says(Lacey, "TRAVELLED_IN", bus, town.On(40))
            .Says(Person(DemoStory.OpenHouse.Jory), "TRAVELLED_IN", bus, town.On(40));
    }

    private static void WriteSocialWorker(TownLedger town)
    {
        string[] children =
        [
            DemoStory.OpenHouse.Lacey, DemoStory.OpenHouse.Jory, DemoStory.OpenHouse.Mabyn, DemoStory.OpenHouse.Wennel,
            DemoStory.OpenHouse.Tamsel, DemoStory.Bridge.Ysella, DemoStory.Coercer.Nessary, DemoStory.Decoys.BehindDenied,
            DemoStory.Decoys.BehindDiscounted, DemoStory.Decoys.BehindRumour, DemoStory.Decoys.BehindLongAgo, Cast.HomeResident,
        ];
        foreach (var (child, daysAgo) in children.Select((c, i) => (c, 10 + (7 * i))))
            town.Report(daysAgo - 1, "csc", "1 A P", "A worker of the family service met the young person as arranged.")
                .Says(Person(DemoStory.Decoys.SocialWorker), "SEEN_WITH", Person(child), town.On(daysAgo));
    }

    private static void WriteDenied(TownLedger town)
    {
        var carrow = Person(DemoStory.Decoys.DeniedAdult);
        town.Report(59, "voluntary", "2 C P", "Somebody thought that Lacey was in the market hall with Carrow.")
            .Says(carrow, "SEEN_WITH", Lacey, town.On(60));
        town.Report(41, "police", "1 A P", "Checked: it was not Lacey who was with Carrow in the market hall but his niece. Lacey was in lessons all that day.")
            .Says(carrow, "SEEN_WITH", Lacey, town.On(60), l => l with { Id = DemoStory.Decoys.DeniedLink, Negative = true, Details = "Lacey was in lessons." });
        town.Report(29, "school", "1 A P", "Carrow, a neighbour, brings Teglin home from school as her mother has arranged.")
            .Says(carrow, "COLLECTED", Person(DemoStory.Decoys.BehindDenied), town.On(30));
    }

    private static void WriteDiscountedAndRumoured(TownLedger town)
    {
        town.Report(45, "school", "2 C P", "Lacey and Pasken were said to have left the school grounds together. The gate record shows that Pasken was absent.")
            .Says(Lacey, "SEEN_WITH", Person(DemoStory.Decoys.BehindDiscounted), town.On(46), l => l with { Id = DemoStory.Decoys.DiscountedLink, Status = "discounted" });
        town.Report(34, "voluntary", "3 E P", "A message without a name says that Jagren gives Lacey money. Its other statements were shown to be untrue.")
            .Says(Person(DemoStory.Decoys.RumouredAdult), "GAVE", Lacey, town.On(35), l => l with { Id = DemoStory.Decoys.RumourLink, Details = "item=money" });
        town.Report(27, "school", "1 A P", "Jagren, who trains the swimming club, drove Elowynne to a meet with her parents' knowledge.")
            .Says(Person(DemoStory.Decoys.RumouredAdult), "SEEN_WITH", Person(DemoStory.Decoys.BehindRumour), town.On(28));
    }

    // 1,826 days are ten half-lives of SEEN_WITH: less than a thousandth is left, and a pair under 0.01 is not walked.
    private static void WriteLongAgo(TownLedger town)
    {
        var trevanne = Person(DemoStory.Decoys.LongAgoAdult);
        town.Report(1825, "police", "1 A P", "Lacey, then ten, was at a street party with Trevanne, a friend of her family.")
            .Says(trevanne, "SEEN_WITH", Lacey, town.On(1826), l => l with { Id = DemoStory.Decoys.DecayedLink });
        town.Report(20, "health", "2 B P", "Trevanne sat with Zennel in the waiting room; her father is his friend.")
            .Says(trevanne, "SEEN_WITH", Person(DemoStory.Decoys.BehindLongAgo), town.On(21));
    }

    private static void WriteRetracted(TownLedger town) =>
        town.Report(33, "police", "1 A P", "Jory was in Gimlet Yard. The entry first named another street and was put right the next day.")
            .Says(Person(DemoStory.OpenHouse.Jory), "SEEN_AT", Place(DemoStory.Bridge.Takeaway), town.On(34),
                l => l with { Id = DemoStory.Decoys.RetractedLink, Retracted = town.DaysAgo(32), Details = "Recorded in error: wrong street." });
}
