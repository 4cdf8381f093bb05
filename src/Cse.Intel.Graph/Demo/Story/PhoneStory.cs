using static Cse.Intel.Graph.Demo.Story.Nodes;

namespace Cse.Intel.Graph.Demo.Story;

/// <summary>Story 3: two men who are never seen together use one phone; it rang two children.</summary>
internal static class PhoneStory
{
    private static readonly Node Dorran = Person(DemoStory.OpenHouse.Occupier);
    private static readonly Node Hedrek = Person(DemoStory.SharedPhone.SecondUser);
    private static readonly Node Lacey = Person(DemoStory.OpenHouse.Lacey);
    private static readonly Node Kitt = Person(DemoStory.Cars.Kitt);

    public static void Write(TownLedger town)
    {
        var flat = town.Add(new AddressRow(DemoStory.SharedPhone.SecondHome, "14 Tannery Steps", town.Place.Name, town.Place.Postcode(1, 4), "flat", town.Place.Point(22)) { Line2 = "Flat 2" });
        var shared = town.Add(new PhoneRow(DemoStory.SharedPhone.Phone, town.Place.Mobile(0), "Pay as you go, cracked screen."));
        var laceys = town.Add(new PhoneRow(DemoStory.SharedPhone.LaceysPhone, town.Place.Mobile(1)));
        var kitts = town.Add(new PhoneRow(DemoStory.SharedPhone.KittsPhone, town.Place.Mobile(2)));

        town.Report(150, "police", "1 A P", "Address check: Hedrek lives at flat 2, 14 Tannery Steps.")
            .Says(Hedrek, "OCCUPIES", flat, town.Since(230));
        town.Report(66, "police", "1 A P", "The occupier of 9 Larkspill Row gave this number as his own when officers called.")
            .Says(Dorran, "USES_PHONE", shared, town.On(68));
        town.Report(43, "police", "2 B P", "The same number is the one on which Hedrek takes orders for work.")
            .Says(Hedrek, "USES_PHONE", shared, town.Between(130, 44));
        town.Report(63, "csc", "1 A P", "With her mother's help Lacey showed missed calls on her phone from a number that she would not name.")
            .Says(Lacey, "USES_PHONE", laceys, town.Since(200))
            .Says(shared, "CONTACTED", laceys, town.Between(96, 64));
        town.Report(28, "school", "1 A P", "Kitt's phone, handed in at school, showed eleven calls in one day from one number.")
            .Says(Kitt, "USES_PHONE", kitts, town.Since(160))
            .Says(shared, "CONTACTED", kitts, town.On(29));
        town.Report(21, "police", "2 B P", "Hedrek and Kitt sat together in a car park off Tannery Steps for some time.")
            .Says(Hedrek, "SEEN_WITH", Kitt, town.On(22));
    }
}
