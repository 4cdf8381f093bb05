using static Cse.Intel.Graph.Demo.Story.Nodes;

namespace Cse.Intel.Graph.Demo.Story;

/// <summary>Story 2: a private car that collects girls and boys from a school, and a taxi that means nothing.</summary>
internal static class CarsStory
{
    private static readonly Node Brannoc = Person(DemoStory.Cars.PrivateDriver);
    private static readonly Node Wennel = Person(DemoStory.OpenHouse.Wennel);
    private static readonly Node Tamsel = Person(DemoStory.OpenHouse.Tamsel);
    private static readonly Node Perren = Person(DemoStory.OpenHouse.Perren);
    private static readonly Node Kitt = Person(DemoStory.Cars.Kitt);

    public static void Write(TownLedger town)
    {
        var school = town.Add(new AddressRow(DemoStory.Cars.School, "Alderfold School", town.Place.Name, town.Place.Postcode(2, 3), "school", town.Place.Point(60)) { Line2 = "Kilnfire Street", CommonPlace = true });
        var car = town.Add(new VehicleRow(DemoStory.Cars.PrivateCar, town.Place.Mark(1), "Marlowe", "Finch", "grey", town.Anchor.Year - 7) { Notes = "Dent in the near-side rear door." });
        town.Report(140, "police", "1 A P", "Routine stop of a grey Marlowe Finch: the driver is also its keeper.")
            .Says(Brannoc, "DRIVES", car, town.Since(140))
            .Says(Brannoc, "KEEPER_OF", car, town.Since(500));
        WriteCollections(town, school, car);
        WriteTaxi(town);
    }

    private static void WriteCollections(TownLedger town, Node school, Node car)
    {
        town.Report(23, "school", "2 A P", "A grey car waited across the road from Alderfold School at the end of the day and took Wennel and Tamsel away. The driver was not known to staff.", indicator: "PI5")
            .Says(car, "SEEN_AT", school, town.On(23))
            .Says(Wennel, "TRAVELLED_IN", car, town.On(23))
            .Says(Tamsel, "TRAVELLED_IN", car, town.On(23));
        town.Report(16, "school", "1 A P", "The same grey car collected Perren and Kitt from Alderfold School. Perren called the driver his cousin; his family knows of no such cousin.", indicator: "PI5")
            .Says(car, "SEEN_AT", school, town.On(17))
            .Says(Brannoc, "COLLECTED", Perren, town.On(17))
            .Says(Brannoc, "COLLECTED", Kitt, town.On(17))
            .Says(Perren, "TRAVELLED_IN", car, town.On(17))
            .Says(Kitt, "TRAVELLED_IN", car, town.On(17));
        town.Report(9, "police", "1 A P", "The grey car stood outside Alderfold School and left with Wennel in the passenger seat. It was lost from view in Kilnfire Street.", indicator: "PI5")
            .Says(car, "SEEN_AT", school, town.On(9))
            .Says(Brannoc, "COLLECTED", Wennel, town.On(9))
            .Says(Wennel, "TRAVELLED_IN", car, town.On(9));
        town.Report(5, "school", "2 C P", "Pupils say that Tamsel is \"picked up most Fridays\" by the man with the grey car.", indicator: "PI5")
            .Says(Brannoc, "COLLECTED", Tamsel, town.On(6));
    }

    // Who else rides in it is ordinary life and depends on the seed.
    private static void WriteTaxi(TownLedger town)
    {
        var taxi = town.Add(new VehicleRow(DemoStory.Cars.Taxi, town.Place.Mark(0), "Corvane", "Cabriole", "black", town.Anchor.Year - 4) { CommonPlace = true, Notes = "Licensed taxi, plate on the rear." });
        town.Report(36, "police", "2 B P", "The licensed taxi took Lacey home from the town centre; she paid the fare herself.")
            .Says(Person(DemoStory.Cars.TaxiDriver), "DRIVES", taxi, town.Since(900))
            .Says(Person(DemoStory.OpenHouse.Lacey), "TRAVELLED_IN", taxi, town.On(37));
    }
}
