using System.Globalization;

namespace Cse.Intel.Graph.Demo.Ordinary;

/// <summary>Families and people living alone: who they are, where they live, who is related to whom.</summary>
internal sealed class Households(TownLedger town, SeededSequence chance)
{
    // Families of the story have the slots below; nobody of ordinary life shares their name.
    private const int FirstSlot = 40;

    private static readonly string[] Agencies = ["csc", "health", "school", "voluntary", "police"];
    private static readonly string[] Grades = ["1 A P", "1 B P", "1 B P", "2 B P", "2 C P"];

    private readonly HashSet<string> _names = [];
    private int _people = 100;
    private int _homes = 100;

    /// <summary>Fills the town up to so many people more.</summary>
    public List<Resident> Write(int people)
    {
        var residents = new List<Resident>();
        while (residents.Count < people)
            residents.AddRange(WriteHousehold());
        return residents;
    }

    private List<Resident> WriteHousehold()
    {
        var slot = chance.Between(FirstSlot, TownNames.FamiliesEach - 1);
        var home = WriteHome();
        var adults = WriteAdults(slot, home);
        var children = WriteChildren(slot, home, adults.Min(a => a.Age));
        Relate(adults, children, home);
        return [.. adults, .. children];
    }

    private Node WriteHome()
    {
        var number = _homes++;
        var street = number % TownNames.Streets.Length;
        var line1 = string.Create(CultureInfo.InvariantCulture, $"{41 + (2 * (number / TownNames.Streets.Length)) + chance.Below(2)} {TownNames.Streets[street]}");
        var type = chance.Pick(["house", "house", "terraced house", "flat"]);
        return town.Add(new AddressRow($"A{number}", line1, town.Place.Name, town.Place.Postcode(street % 10, 20 + street), type, town.Place.Point(300 + number)));
    }

    private List<Resident> WriteAdults(int slot, Node home)
    {
        var first = chance.Between(24, 62);
        var adults = new List<Resident> { WritePerson(slot, home, first) };
        if (chance.InHundred(72))
            adults.Add(WritePerson(slot, home, Math.Clamp(first + chance.Between(-5, 5), 22, 66)));
        return adults;
    }

    private List<Resident> WriteChildren(int slot, Node home, int youngestAdult)
    {
        var children = new List<Resident>();
        var oldest = Math.Min(17, youngestAdult - 20);
        if (oldest < 2 || youngestAdult > 56)
            return children;
        for (var i = chance.Below(4); i > 0; i--)
            children.Add(WritePerson(slot, home, chance.Between(Math.Min(oldest, chance.InHundred(60) ? 11 : 2), oldest)));
        return children;
    }

    private Resident WritePerson(int slot, Node home, int age)
    {
        var sex = chance.Below(2) == 0 ? "F" : "M";
        var given = NewName(sex, slot);
        string[] roles = age < 18 ? [TownRole.Young] : chance.InHundred(45) ? [TownRole.Associate] : [];
        var born = town.Born(age, chance.Below(365)).Iso();
        // Some dates of birth are known to the month or the year only.
        var known = age >= 18 && chance.InHundred(12) ? born[..7] : age >= 21 && chance.InHundred(6) ? born[..4] : born;
        var node = town.Add(new PersonRow(string.Create(CultureInfo.InvariantCulture, $"P{_people++}"), given, town.Family(slot), sex, [.. roles])
        {
            Dob = known,
            CareStatus = age < 18 ? "none" : null,
        });
        return new(node, age, home);
    }

    private string NewName(string sex, int slot)
    {
        var names = sex == "F" ? TownNames.Girls : TownNames.Boys;
        string given;
        do
            given = chance.Pick(names);
        while (!_names.Add($"{given} {slot}"));
        return given;
    }

    private void Relate(List<Resident> adults, List<Resident> children, Node home)
    {
        var since = chance.Between(250, 3200);
        var report = town.Report(chance.Between(40, 240), chance.Pick(Agencies), chance.Pick(Grades), chance.Pick(TownTexts.Household));
        foreach (var adult in adults)
            report.Says(adult.Node, "OCCUPIES", home, town.Since(since));
        if (adults is [var one, var other])
            report.Says(one.Node, "LIVES_WITH", other.Node, town.Since(since));
        foreach (var child in children)
            foreach (var adult in adults)
                report
                    .Says(child.Node, "LIVES_WITH", adult.Node, town.Since(Math.Min(since, child.Age * 365)))
                    .Says(adult.Node, "FAMILY_OF", child.Node, town.Since((child.Age * 365) + 1));
        for (var i = 1; i < children.Count; i++)
            report.Says(children[i - 1].Node, "FAMILY_OF", children[i].Node, town.Since(365));
    }
}
