using System.Globalization;
using Cse.Intel.Graph.Domain;
using static Cse.Intel.Graph.Demo.Story.Nodes;

namespace Cse.Intel.Graph.Demo.Ordinary;

/// <summary>
/// The life around the story: households, work, cars, phones, friends, small incidents. Nobody here is tied to anybody
/// of the story but through a place where everybody goes; the seed decides all of it and the story does not change.
/// </summary>
internal static class OrdinaryLife
{
    private const int People = 352;
    private const int Pupils = 60;

    public static void Write(TownLedger town, int seed)
    {
        SeededSequence Stream(int part) => new(seed, (town.Place.Number * 100) + part);
        var residents = new Households(town, Stream(1)).Write(People);
        new CommonPlaces(town, Stream(2)).Write(residents, Pupils);
        new WorkAndWheels(town, Stream(3)).Write(residents);
        WriteFriends(town, Stream(4), residents);
        WriteSightings(town, Stream(5), residents);
        WriteIncidents(town, Stream(6), residents);
    }

    private static void WriteFriends(TownLedger town, SeededSequence chance, List<Resident> residents)
    {
        var pupils = residents.Where(r => r.IsPupil).ToList();
        for (var i = 0; i < 75; i++)
            if (chance.Some(pupils, 2) is [var one, var other])
            {
                var seen = chance.Between(4, 300);
                town.Report(seen - 1, chance.Pick(["school", "voluntary", "police"]), chance.Pick(["1 A P", "2 B P", "2 C P"]), chance.Pick(TownTexts.Friends))
                    .Says(one.Node, chance.Pick(["ASSOCIATES_WITH", "SEEN_WITH"]), other.Node, town.On(seen));
            }
    }

    private static void WriteSightings(TownLedger town, SeededSequence chance, List<Resident> residents)
    {
        foreach (var who in chance.Some(residents.Where(r => r.Age >= 11), 110))
        {
            var seen = chance.Between(3, 500);
            var where = chance.Pick(residents).Home;
            town.Report(seen - 1, "police", chance.Pick(["1 A P", "1 A P", "2 B P", "2 C P"]), chance.Pick(TownTexts.Sightings))
                .Says(who.Node, "SEEN_AT", where, town.On(seen));
        }
    }

    private static void WriteIncidents(TownLedger town, SeededSequence chance, List<Resident> residents)
    {
        var adults = residents.Where(r => r.IsAdult).ToList();
        for (var i = 0; i < 45; i++)
        {
            var day = chance.Between(5, 700);
            var (type, summary) = chance.Pick(TownTexts.Incidents);
            var happened = town.Add(new EventRow(Number("E", 100 + i), type, town.On(day), null, Number("OCC-1", 100 + i), $"{summary}."));
            if (chance.Some(adults, 2) is not [var one, var other])
                continue;
            town.Report(day - 1, "police", chance.Pick(["1 A P", "2 B P", "2 D P"]), $"{summary}. Details were taken.")
                .Says(one.Node, chance.Pick(["VICTIM_IN", "PARTY_TO"]), happened, town.On(day))
                .Says(other.Node, chance.Pick(["WITNESS_IN", "WITNESS_IN", "PARTY_TO"]), happened, town.On(day))
                .Says(happened, "OCCURRED_AT", one.Home, town.On(day));
        }
    }

    internal static string Number(string letter, int number) => string.Create(CultureInfo.InvariantCulture, $"{letter}{number}");
}
