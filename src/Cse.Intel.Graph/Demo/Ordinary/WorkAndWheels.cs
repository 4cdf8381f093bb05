using Cse.Intel.Graph.Domain;

namespace Cse.Intel.Graph.Demo.Ordinary;

/// <summary>Who works where, who drives what, who answers which phone.</summary>
internal sealed class WorkAndWheels(TownLedger town, SeededSequence chance)
{
    private const int Cars = 78;
    private const int FirstMark = 10;
    private const int FirstMobile = 5;

    private static readonly (string Name, string Type)[] Employers =
    [
        ("Quernstone Bakery", "bakery"), ("Ropewalk Joinery", "workshop"), ("Calder Vale Dairy", "dairy"), ("Gimlet Tools", "shop"),
        ("Lamplighter Books", "shop"), ("Osierbed Garden Centre", "garden centre"), ("Kilnfire Pottery", "workshop"),
        ("Hobnail Shoe Repairs", "shop"), ("Spindrift Laundry", "laundry"), ("Sheepwash Car Care", "garage"), ("Pedlar's Market Hall", "market"),
        ("Cloudberry Nursing Home", "care home"), ("Treadmill Printers", "printer"), ("Fallowgreen Farm", "farm"), ("Wicketmere Post Room", "sorting office"),
        ("Town Depot", "council depot"),
    ];

    private static readonly (string Make, string Model)[] Models =
    [
        ("Marlowe", "Finch"), ("Marlowe", "Wagtail"), ("Corvane", "Minim"), ("Corvane", "Largo"), ("Ostrel", "Carrier"), ("Ostrel", "Rambler"),
        ("Halvard", "Fjell"), ("Penrith & Rudd", "Estate"), ("Tindle", "Two"), ("Tindle", "Four"),
    ];

    private static readonly string[] Colours = ["blue", "red", "silver", "black", "white", "green", "grey", "yellow"];
    private static readonly string[] Grades = ["1 A P", "1 A P", "1 B P", "2 B P", "2 C P"];

    public void Write(List<Resident> residents)
    {
        var adults = residents.Where(r => r.IsAdult).ToList();
        WriteWork(adults);
        WriteCars(adults);
        WritePhones(adults);
        WriteAccounts(residents);
    }

    private void WriteWork(List<Resident> adults)
    {
        var staff = chance.Some(adults, adults.Count * 7 / 10);
        for (var i = 0; i < Employers.Length; i++)
        {
            var (name, type) = Employers[i];
            var employer = town.Add(new OrganisationRow(OrdinaryLife.Number("O", 10 + i), $"{name}, {town.Place.Name}", type, CommonPlace: type is "market"));
            var report = town.Report(chance.Between(30, 330), chance.Pick(["police", "health", "police"]), chance.Pick(Grades), chance.Pick(TownTexts.Work));
            foreach (var worker in staff.Where((_, at) => at % Employers.Length == i))
                report.Says(worker.Node, "EMPLOYED_AT", employer, town.Since(chance.Between(340, 2800)));
        }
    }

    private void WriteCars(List<Resident> adults)
    {
        var number = 0;
        foreach (var keeper in chance.Some(adults, Cars))
        {
            var (make, model) = chance.Pick(Models);
            var car = town.Add(new VehicleRow(OrdinaryLife.Number("V", 100 + number), town.Place.Mark(FirstMark + number), make, model, chance.Pick(Colours), town.Anchor.Year - chance.Between(1, 15)));
            var seen = chance.Between(5, 400);
            var report = town.Report(seen - 1, "police", chance.Pick(Grades), chance.Pick(TownTexts.Driving))
                .Says(keeper.Node, "KEEPER_OF", car, town.Since(seen + 200))
                .Says(keeper.Node, "DRIVES", car, town.On(seen));
            if (adults.FirstOrDefault(a => a.Home == keeper.Home && a != keeper) is { } partner && chance.InHundred(50))
                report.Says(partner.Node, chance.Pick(["DRIVES", "TRAVELLED_IN"]), car, town.On(seen));
            number++;
        }
    }

    // The drama ranges are shared out among all towns, so few people of one town have a number.
    private void WritePhones(List<Resident> adults)
    {
        var numbers = Enumerable.Range(FirstMobile, TownPlace.NumbersEach - FirstMobile).Select(town.Place.Mobile)
            .Concat(Enumerable.Range(0, TownPlace.NumbersEach).Select(town.Place.Landline)).ToList();
        var number = 0;
        foreach (var user in chance.Some(adults, numbers.Count))
        {
            var phone = town.Add(new PhoneRow(OrdinaryLife.Number("F", 100 + number), numbers[number]));
            number++;
            town.Report(chance.Between(15, 300), "police", chance.Pick(Grades), chance.Pick(TownTexts.Phones))
                .Says(user.Node, "USES_PHONE", phone, town.Since(chance.Between(310, 900)));
        }
    }

    private void WriteAccounts(List<Resident> residents)
    {
        var number = 0;
        foreach (var holder in chance.Some(residents.Where(r => r.Age is >= 12 and <= 40), 24))
        {
            var handle = $"{town.Place.Id(OrdinaryLife.Number("lantern", 100 + number))}@example.{chance.Pick(["org", "com", "net"])}";
            var account = town.Add(new AccountRow(OrdinaryLife.Number("U", 100 + number), "E-mail", handle));
            number++;
            town.Report(chance.Between(15, 300), chance.Pick(["school", "police", "voluntary"]), chance.Pick(Grades), "Address given for newsletters.")
                .Says(holder.Node, "USES_ACCOUNT", account, town.Since(chance.Between(310, 700)));
        }
    }
}
