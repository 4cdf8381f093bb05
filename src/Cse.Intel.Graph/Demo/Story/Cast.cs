namespace Cse.Intel.Graph.Demo.Story;

/// <summary>Everybody who plays a part: name, age on the anchor, roles. Family names by slot, so that relations share one.</summary>
internal static class Cast
{
    public static void Write(TownLedger town)
    {
        WriteFirstGroup(town);
        WriteSecondGroup(town);
        WriteDecoys(town);
        WriteUncertain(town);
        WriteFamilies(town);
    }

    private static void WriteFirstGroup(TownLedger town)
    {
        Person(town, DemoStory.OpenHouse.Occupier, "Dorran", 0, "M", 43, 210, $"{TownRole.Concern}@{town.Since(420)}");
        Person(town, DemoStory.OpenHouse.Lacey, "Lacey", 1, "F", 15, 100, TownRole.Young);
        Person(town, DemoStory.OpenHouse.Jory, "Jory", 2, "M", 14, 160, TownRole.Young);
        Person(town, DemoStory.OpenHouse.Mabyn, "Mabyn", 3, "F", 15, 40, TownRole.Young);
        Person(town, DemoStory.OpenHouse.Wennel, "Wennel", 4, "F", 15, 75, TownRole.Young);
        Person(town, DemoStory.OpenHouse.Tamsel, "Tamsel", 5, "F", 16, 45, TownRole.Young);
        Person(town, DemoStory.OpenHouse.Perren, "Perren", 6, "M", 13, 220, TownRole.Young);
        Person(town, DemoStory.Cars.PrivateDriver, "Brannoc", 9, "M", 26, 130, $"{TownRole.Concern}@{town.Since(380)}");
        Person(town, DemoStory.Cars.Kitt, "Kitt", 7, "M", 14, 280, TownRole.Young);
        Person(town, DemoStory.SharedPhone.SecondUser, "Hedrek", 10, "M", 31, 90, $"{TownRole.Concern}@{town.Since(240)}");
        Person(town, DemoStory.Cars.TaxiDriver, "Gorran", 18, "M", 58, 33, TownRole.Associate);
    }

    private static void WriteSecondGroup(TownLedger town)
    {
        Person(town, DemoStory.Bridge.Worker, "Tobren", 14, "M", 38, 250, $"{TownRole.Concern}@{town.Since(300)}", TownRole.Carer);
        Person(town, DemoStory.Coercer.Corrin, "Corrin", 11, "M", 17, 120, TownRole.Young, $"{TownRole.Concern}@{town.Since(110)}");
        Person(town, DemoStory.Bridge.Ysella, "Ysella", 12, "F", 14, 20, TownRole.Young);
        Add(town, Row(town, DemoStory.Coercer.Nessary, "Nessary", 17, "F", 16, 150, TownRole.Young) with { CareStatus = "care_order" });
        Person(town, DemoStory.Bridge.WorkersChild, "Talanno", 14, "M", 9, 60, TownRole.Young);
        Add(town, new PersonRow(DemoStory.Unidentified.Adult, null, null, "M", $"{TownRole.Concern}@{town.Since(90)}")
        {
            Nickname = "Tall Fen",
            AgeAt = $"30@{town.On(90)}",
            Identified = false,
            Description = "Very tall, thin, short fair hair, green work jacket, speaks softly.",
        });
        Add(town, new PersonRow(DemoStory.Unidentified.Child, null, null, "F", TownRole.Young)
        {
            Identified = false,
            Description = "Girl of about 13, long dark plait, grey school coat too large for her.",
        });
    }

    private static void WriteDecoys(TownLedger town)
    {
        Person(town, DemoStory.Decoys.SocialWorker, "Demelle-Wyn", 19, "F", 41, 12, TownRole.Professional);
        Person(town, DemoStory.Decoys.DeniedAdult, "Carrow", 15, "M", 45, 300, TownRole.Associate);
        Person(town, DemoStory.Decoys.BehindDenied, "Teglin", 16, "F", 12, 190, TownRole.Young);
        Person(town, DemoStory.Decoys.BehindDiscounted, "Pasken", 20, "M", 14, 70, TownRole.Young);
        Person(town, DemoStory.Decoys.RumouredAdult, "Jagren", 21, "M", 36, 140, TownRole.Associate);
        Person(town, DemoStory.Decoys.BehindRumour, "Elowynne", 22, "F", 13, 30, TownRole.Young);
        Person(town, DemoStory.Decoys.LongAgoAdult, "Trevanne", 23, "M", 52, 88, $"{TownRole.Concern}@{town.Between(2200, 900)}");
        Person(town, DemoStory.Decoys.BehindLongAgo, "Zennel", 24, "F", 13, 170, TownRole.Young);
        Person(town, DemoStory.Decoys.HostelChild, "Arrell", 26, "M", 11, 205, TownRole.Young);
        Person(town, HostelMother, "Kerrensy", 26, "F", 34, 15, TownRole.Carer);
    }

    private static void WriteUncertain(TownLedger town)
    {
        Add(town, Row(town, DemoStory.Duplicate.First, "Merrin", 13, "F", 14, 35, TownRole.Young) with { Nickname = "Mez" });
        Add(town, new PersonRow(DemoStory.Duplicate.Second, "Merryn", Misspelt(town.Family(13)), "F", TownRole.Young)
        {
            Dob = town.Born(14, 35).Iso()[..7],
            Nickname = "Mez",
        });
        Add(town, new PersonRow(DemoStory.UncertainAge.Person, "Zephan", town.Family(25), "M", TownRole.Associate)
        {
            DobRange = (town.Anchor.AddYears(-19), town.Anchor.AddYears(-17)),
            Description = "Says he is 19; a worker who met him thinks he is younger.",
        });
        Person(town, DemoStory.Restricted.BehindPointer, "Sennet", 27, "F", 15, 110, TownRole.Young);
        Person(town, DemoStory.Restricted.BehindSilent, "Locryn", 28, "M", 35, 260, $"{TownRole.Concern}@{town.Since(200)}");
        Person(town, DemoStory.Restricted.BeyondSilent, "Ardelle", 29, "F", 14, 145, TownRole.Young);
    }

    private static void WriteFamilies(TownLedger town)
    {
        Person(town, DemoStory.Decoys.Brother, "Denzo", 1, "M", 12, 66, TownRole.Young);
        Person(town, DemoStory.Decoys.Mother, "Sennara", 1, "F", 39, 230, TownRole.Carer);
        Person(town, DemoStory.Eligibility.SupportingParent, "Kerra-Lyn", 4, "F", 37, 180, TownRole.Carer);
        Person(town, JorysFather, "Massel", 2, "M", 44, 118, TownRole.Carer);
        Person(town, YsellasMother, "Orvelle", 12, "F", 36, 77, TownRole.Carer);
        Person(town, MabynsGrandmother, "Lowdey", 3, "F", 67, 310, TownRole.Carer);
        Person(town, Teacher, "Ristelle", 30, "F", 48, 52, TownRole.Professional);
        Person(town, HomeManager, "Branok-Lee", 31, "M", 50, 201, TownRole.Professional);
        Person(town, HomeResident, "Wilmet", 32, "F", 13, 240, TownRole.Young);
    }

    // People who stand about the story without being one.
    public const string JorysFather = "P029";
    public const string YsellasMother = "P030";
    public const string MabynsGrandmother = "P031";
    public const string Teacher = "P040";
    public const string HomeManager = "P041";
    public const string HomeResident = "P043";
    public const string HostelMother = "P047";

    private static void Person(TownLedger town, string id, string given, int slot, string sex, int age, int birthdayDaysAgo, params string[] roles) =>
        Add(town, Row(town, id, given, slot, sex, age, birthdayDaysAgo, roles));

    private static PersonRow Row(TownLedger town, string id, string given, int slot, string sex, int age, int birthdayDaysAgo, params string[] roles) =>
        new(id, given, town.Family(slot), sex, [.. roles]) { Dob = town.Born(age, birthdayDaysAgo).Iso() };

    private static void Add(TownLedger town, PersonRow row) => town.Add(row);

    /// <summary>The name as somebody wrote it who only heard it: its fifth and sixth letters have changed places.</summary>
    private static string Misspelt(string name) => $"{name[..4]}{name[5]}{name[4]}{name[6..]}";
}
