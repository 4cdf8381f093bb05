using static Cse.Intel.Graph.Demo.Story.Nodes;

namespace Cse.Intel.Graph.Demo.Story;

/// <summary>
/// Homes of the young people of the story, their teachers and carers. Young people live with somebody; only adults
/// occupy an address, so that a shared front door alone never makes a brother of Lacey's look at risk through her.
/// </summary>
internal static class FamilyStory
{
    public static void Write(TownLedger town)
    {
        Home(town, "A010", "22 Cloudberry Avenue", 160, DemoStory.Decoys.Mother, DemoStory.OpenHouse.Lacey, DemoStory.Decoys.Brother);
        Home(town, "A011", "5 Osierbed Lane", 171, Cast.JorysFather, DemoStory.OpenHouse.Jory);
        Home(town, "A012", "17 Sheepwash Terrace", 182, DemoStory.Eligibility.SupportingParent, DemoStory.OpenHouse.Wennel);
        Home(town, "A013", "8 Spindrift Court", 193, Cast.YsellasMother, DemoStory.Bridge.Ysella);
        Home(town, "A014", "31 Fallowgreen Road", 204, Cast.MabynsGrandmother, DemoStory.OpenHouse.Mabyn);
        WriteCare(town);
        town.Report(300, "school", "1 A P", "Staff list of Alderfold School at the beginning of the year.")
            .Says(Person(Cast.Teacher), "EMPLOYED_AT", Place(DemoStory.Cars.School), town.Since(1400));
        town.Report(7, "csc", "1 A P", "Wennel's mother has parental responsibility, says that Brannoc has no permission to take Wennel anywhere, and will support a notice in writing.")
            .Says(Person(DemoStory.Eligibility.SupportingParent), "FAMILY_OF", Person(DemoStory.OpenHouse.Wennel), town.Since(5000), l => l with { Details = "parental responsibility" });
    }

    private static void Home(TownLedger town, string id, string line1, int point, string carer, params string[] children)
    {
        var home = town.Add(new AddressRow(id, line1, town.Place.Name, town.Place.Postcode(5, point), "house", town.Place.Point(point)));
        var report = town.Report(260, "csc", "1 B P", "Household record: who lives at the address and who cares for whom.")
            .Says(Person(carer), "OCCUPIES", home, town.Since(1500));
        foreach (var child in children)
            report
                .Says(Person(child), "LIVES_WITH", Person(carer), town.Since(1500))
                .Says(Person(carer), "FAMILY_OF", Person(child), town.Since(3000));
        if (children is [var first, var second])
            report
                .Says(Person(first), "FAMILY_OF", Person(second), town.Since(3000))
                .Says(Person(first), "LIVES_WITH", Person(second), town.Since(1500));
    }

    private static void WriteCare(TownLedger town)
    {
        var home = town.Add(new AddressRow("A007", "2 Quernstone Way", town.Place.Name, town.Place.Postcode(6, 5), "children's home", town.Place.Point(215)) { Line2 = "Kilnfield House" });
        town.Report(90, "csc", "1 A P", "Nessary is under a care order and is placed at Kilnfield House.")
            .Says(Person(DemoStory.Coercer.Nessary), "LODGES_AT", home, town.Since(250));
        town.Report(95, "csc", "1 A P", "Wilmet has been placed at Kilnfield House for a year.")
            .Says(Person(Cast.HomeResident), "LODGES_AT", home, town.Since(360))
            .Says(Person(Cast.HomeManager), "EMPLOYED_AT", home, town.Since(1100));
    }
}
