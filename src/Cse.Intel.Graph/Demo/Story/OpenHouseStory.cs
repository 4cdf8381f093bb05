using static Cse.Intel.Graph.Demo.Story.Nodes;

namespace Cse.Intel.Graph.Demo.Story;

/// <summary>Story 1: an open house. Dorran lives there; six young people come, three were found there.</summary>
internal static class OpenHouseStory
{
    private static readonly Node Dorran = Person(DemoStory.OpenHouse.Occupier);
    private static readonly Node Lacey = Person(DemoStory.OpenHouse.Lacey);
    private static readonly Node Jory = Person(DemoStory.OpenHouse.Jory);
    private static readonly Node Mabyn = Person(DemoStory.OpenHouse.Mabyn);
    private static readonly Node Wennel = Person(DemoStory.OpenHouse.Wennel);
    private static readonly Node Tamsel = Person(DemoStory.OpenHouse.Tamsel);
    private static readonly Node Perren = Person(DemoStory.OpenHouse.Perren);

    public static void Write(TownLedger town)
    {
        var house = town.Add(new AddressRow(DemoStory.OpenHouse.House, "9 Larkspill Row", town.Place.Name, town.Place.Postcode(1, 0), "terraced house", town.Place.Point(3)));
        WriteBeforeNotice(town, house);
        WriteLastMonth(town, house);
    }

    // Lacey's part ends before the notice is served: only the two sightings of story 8 come after.
    private static void WriteBeforeNotice(TownLedger town, Node house)
    {
        town.Report(380, "police", "1 A P", "Tenancy check at 9 Larkspill Row: one adult man lives there alone. The front door was unlocked and music could be heard from the street.")
            .Says(Dorran, "OCCUPIES", house, town.Since(420));
        town.Report(89, "csc", "2 B P", "Lacey has a new handset and does not say who bought it. The occupier of 9 Larkspill Row is said to have given it to her and to have given Jory money for food.", indicator: "PI2")
            .Says(Dorran, "GAVE", Lacey, town.On(92), l => l with { Details = "item=phone" })
            .Says(Dorran, "GAVE", Jory, town.On(92), l => l with { Details = "item=money" })
            .Says(town.Add(new ObjectRow("B001", "gift", "Mobile handset, black, new, in its box")), "SUPPLIED_BY", Dorran, town.On(92));
        town.Report(87, "police", "1 A P", "Mabyn, reported missing, was found at 9 Larkspill Row in the early evening. The occupier said that she had come to get out of the rain.", id: "R003", indicator: "PI3")
            .Says(Mabyn, "FOUND_AT", house, town.On(88))
            .Says(Dorran, "HARBOURED", Mabyn, town.On(88));
        town.Report(74, "voluntary", "2 B P", "Lacey and Tamsel were at 9 Larkspill Row on a school day. Others of their age were heard inside.", indicator: "PI1")
            .Says(Lacey, "VISITS", house, town.On(75))
            .Says(Tamsel, "VISITS", house, town.On(75));
        town.Report(67, "police", "1 A P", "Lacey and Jory, both reported missing, were found together at 9 Larkspill Row shortly before midnight. The occupier let the officers in.", id: "R001", indicator: "PI3")
            .Says(Lacey, "FOUND_AT", house, town.On(68))
            .Says(Jory, "FOUND_AT", house, town.On(68))
            .Says(Dorran, "HARBOURED", Lacey, town.On(68))
            .Says(Dorran, "HARBOURED", Jory, town.On(68))
            .Says(Lacey, "SEEN_WITH", Jory, town.On(68));
        town.Report(52, "health", "2 C P", "Tamsel speaks of an older man in Larkspill Row as her \"boyfriend\". She did not disclose more.", indicator: "PI4")
            .Says(Dorran, "ALLEGED_RELATIONSHIP", Tamsel, town.Between(120, 53));
    }

    private static void WriteLastMonth(TownLedger town, Node house)
    {
        town.Report(25, "voluntary", "2 B P", "Two young people went into 9 Larkspill Row in the afternoon and had not left when it grew dark.", indicator: "PI1")
            .Says(Jory, "VISITS", house, town.On(26))
            .Says(Mabyn, "VISITS", house, town.On(26));
        town.Report(19, "police", "1 A P", "During a patrol of Larkspill Row three young people came out of number 9; the occupier stood in the door.", indicator: "PI1")
            .Says(Mabyn, "VISITS", house, town.On(20))
            .Says(Wennel, "VISITS", house, town.On(20))
            .Says(Dorran, "SEEN_WITH", Wennel, town.On(20))
            .Says(Person(DemoStory.UncertainAge.Person), "VISITS", house, town.On(20));
        town.Report(12, "school", "2 C P", "Perren was late on two mornings and said that he had slept at a house in Larkspill Row where \"anyone can come in\".", indicator: "PI1")
            .Says(Perren, "VISITS", house, town.Between(14, 13))
            .Says(Wennel, "VISITS", house, town.On(13));
    }
}
