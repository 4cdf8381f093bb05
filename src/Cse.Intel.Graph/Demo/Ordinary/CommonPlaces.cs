using static Cse.Intel.Graph.Demo.Story.Nodes;

namespace Cse.Intel.Graph.Demo.Ordinary;

/// <summary>Places and vehicles that many share, which is why sharing them says little: school, hostel, taxi, bus, youth club.</summary>
internal sealed class CommonPlaces(TownLedger town, SeededSequence chance)
{
    private static readonly string[] StoryPupils =
    [
        DemoStory.OpenHouse.Lacey, DemoStory.OpenHouse.Jory, DemoStory.OpenHouse.Wennel, DemoStory.OpenHouse.Tamsel, DemoStory.OpenHouse.Perren,
        DemoStory.Cars.Kitt,
    ];

    public void Write(List<Resident> residents, int pupils)
    {
        WriteSchool(residents, pupils);
        WriteHostel(residents);
        WriteTaxi(residents);
        WriteBus(residents);
        WriteYouthClub(residents);
    }

    private void WriteSchool(List<Resident> residents, int pupils)
    {
        var roll = town.Report(228, "school", "1 B P", "Roll of Alderfold School for a term that has ended.");
        foreach (var pupil in StoryPupils)
            roll.Says(Person(pupil), "VISITS", Place(DemoStory.Decoys.School), town.Between(320, 230));
        foreach (var pupil in residents.Where(r => r.IsPupil).Take(pupils - StoryPupils.Length))
            roll.Says(pupil.Node, "VISITS", Place(DemoStory.Decoys.School), town.Between(320, 230));
    }

    private void WriteHostel(List<Resident> residents)
    {
        foreach (var lodger in chance.Some(residents.Where(r => r.IsAdult), 14))
        {
            var left = chance.Between(80, 300);
            town.Report(left - 1, "voluntary", "2 D P", "Had a bed at Millrace Hostel for some weeks.")
                .Says(lodger.Node, "LODGES_AT", Place(DemoStory.Decoys.Hostel), town.Between(left + 40, left));
        }
    }

    private void WriteTaxi(List<Resident> residents)
    {
        var riders = chance.Some(residents.Where(r => r.IsAdult), 20).Concat(chance.Some(residents.Where(r => r.IsPupil), 5));
        foreach (var rider in riders)
        {
            var day = chance.Between(20, 80);
            town.Report(day - 1, "police", "2 B P", "Took the licensed taxi home from the town centre.")
                .Says(rider.Node, "TRAVELLED_IN", Vehicle(DemoStory.Cars.Taxi), town.On(day));
        }
    }

    private void WriteBus(List<Resident> residents)
    {
        foreach (var group in chance.Some(residents.Where(r => r.Age >= 11), 32).Chunk(8))
        {
            var day = chance.Between(35, 120);
            var report = town.Report(day - 1, "school", "2 C P", "Was among those who took the route 6 bus in the morning.");
            foreach (var rider in group)
                report.Says(rider.Node, "TRAVELLED_IN", Vehicle(DemoStory.Decoys.Bus), town.On(day));
        }
    }

    private void WriteYouthClub(List<Resident> residents)
    {
        var club = town.Add(new AddressRow("A050", "6 Treadmill Hill", town.Place.Name, town.Place.Postcode(9, 3), "youth club", town.Place.Point(252)) { Line2 = "Lantern Youth Club", CommonPlace = true });
        var report = town.Report(44, "voluntary", "1 A P", "Attendance at the Lantern Youth Club over the past month.");
        foreach (var guest in chance.Some(residents.Where(r => r.Age is >= 11 and <= 17), 28))
            report.Says(guest.Node, "VISITS", club, town.Between(75, 45));
    }
}
