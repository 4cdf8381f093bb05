using static Cse.Intel.Graph.Demo.Story.Nodes;

namespace Cse.Intel.Graph.Demo.Story;

/// <summary>
/// Stories 4 to 6: a second group round a takeaway, joined to the first by Mabyn alone; in it Corrin, 17, who coerces
/// and is coerced, and an adult and a child whose names are not known.
/// </summary>
internal static class BridgeStory
{
    private static readonly Node Tobren = Person(DemoStory.Bridge.Worker);
    private static readonly Node Mabyn = Person(DemoStory.Bridge.Child);
    private static readonly Node Corrin = Person(DemoStory.Coercer.Corrin);
    private static readonly Node Ysella = Person(DemoStory.Bridge.Ysella);
    private static readonly Node Nessary = Person(DemoStory.Coercer.Nessary);
    private static readonly Node TallFen = Person(DemoStory.Unidentified.Adult);
    private static readonly Node Girl = Person(DemoStory.Unidentified.Child);

    public static void Write(TownLedger town)
    {
        var takeaway = town.Add(new AddressRow(DemoStory.Bridge.Takeaway, "3 Wicketmere Lane", town.Place.Name, town.Place.Postcode(3, 1), "takeaway", town.Place.Point(95)) { Line2 = "The Copper Ladle" });
        WriteTakeaway(town, takeaway);
        WriteCoercion(town);
        WriteUnidentified(town);
    }

    private static void WriteTakeaway(TownLedger town, Node takeaway)
    {
        town.Report(120, "police", "1 A P", "Licensing visit to The Copper Ladle: Tobren works there most evenings.")
            .Says(Tobren, "EMPLOYED_AT", takeaway, town.Since(310));
        town.Report(48, "voluntary", "2 B P", "Tobren gives Ysella and her friends food without payment after the shop has closed.", indicator: "PI2")
            .Says(Tobren, "GAVE", Ysella, town.On(49), l => l with { Details = "item=food" })
            .Says(Ysella, "VISITS", takeaway, town.On(49));
        town.Report(30, "police", "1 A P", "Ysella, reported missing, was found in the kitchen of The Copper Ladle after closing time.", id: "R010", indicator: "PI3")
            .Says(Ysella, "FOUND_AT", takeaway, town.On(31))
            .Says(Tobren, "HARBOURED", Ysella, town.On(31));
        town.Report(15, "police", "1 A P", "Mabyn was with Tobren behind The Copper Ladle late in the evening and went in with him.", id: "R011")
            .Says(Mabyn, "SEEN_WITH", Tobren, town.On(16))
            .Says(Mabyn, "VISITS", takeaway, town.On(16));
        town.Report(200, "csc", "1 B P", "Tobren has care of his son, who lives with him in Wicketmere Lane.")
            .Says(Tobren, "FAMILY_OF", Person(DemoStory.Bridge.WorkersChild), town.Since(3000))
            .Says(Person(DemoStory.Bridge.WorkersChild), "LIVES_WITH", Tobren, town.Since(800));
    }

    private static void WriteCoercion(TownLedger town)
    {
        var harmed = town.Add(new EventRow(DemoStory.Coercer.AsVictim, "incident", town.On(105), null, "OCC-0105", "Corrin was beaten after he had said that he would stop coming."));
        var harming = town.Add(new EventRow(DemoStory.Coercer.AsSuspect, "incident", town.On(39), null, "OCC-0039", "Nessary was made to give up her phone and to go along to a flat."));
        town.Report(104, "health", "1 B P", "Corrin had injuries that he explained by a fall and, later, by Tobren. He was frightened.")
            .Says(Corrin, "VICTIM_IN", harmed, town.On(105))
            .Says(Tobren, "SUSPECT_IN", harmed, town.On(105));
        town.Report(60, "csc", "2 B P", "Corrin does what Tobren tells him and is afraid of him; he brings younger girls to the takeaway.")
            .Says(Tobren, "CONTROLS", Corrin, town.Since(130))
            .Says(Corrin, "SEEN_WITH", Ysella, town.On(62));
        town.Report(38, "csc", "1 A P", "Nessary said that Corrin took her phone and told her where to go and with whom. She is seen as harmed; so is he.")
            .Says(Nessary, "VICTIM_IN", harming, town.On(39))
            .Says(Corrin, "SUSPECT_IN", harming, town.On(39))
            .Says(Corrin, "CONTROLS", Nessary, town.Between(80, 39));
        town.Report(17, "police", "2 B P", "Nessary left The Copper Ladle by the back door with Tobren and was in tears.")
            .Says(Nessary, "SEEN_WITH", Tobren, town.On(18));
    }

    private static void WriteUnidentified(TownLedger town)
    {
        var van = town.Add(new VehicleRow(DemoStory.Unidentified.Van, town.Place.Mark(2)[..4] + " Z??", "Ostrel", "Carrier", "white", null) { Notes = "Registration half read; ladder on the roof." });
        town.Report(19, "voluntary", "2 C P", "A man whom the young people call \"Tall Fen\" drove up in a white van and spoke to Ysella. A girl of about 13 in a grey coat was in the van.")
            .Says(TallFen, "DRIVES", van, town.On(19))
            .Says(TallFen, "SEEN_WITH", Ysella, town.On(19))
            .Says(Girl, "TRAVELLED_IN", van, town.On(19), l => l with { Confidence = "possible" })
            .Says(Girl, "SEEN_WITH", TallFen, town.On(19));
    }
}
