using static Cse.Intel.Graph.Demo.Story.Nodes;

namespace Cse.Intel.Graph.Demo.Story;

/// <summary>Story 10: four missing episodes; Lacey and Jory were missing on the same days. Where they were found stands with the places.</summary>
internal static class MissingStory
{
    public static void Write(TownLedger town)
    {
        Episode(town, DemoStory.Missing.Laceys, DemoStory.OpenHouse.Lacey, 69, 68, "MISP-0069", "Lacey did not come home from school.");
        Episode(town, DemoStory.Missing.Jorys, DemoStory.OpenHouse.Jory, 70, 68, "MISP-0070", "Jory left home in the night.");
        Episode(town, DemoStory.Missing.Mabyns, DemoStory.OpenHouse.Mabyn, 89, 88, "MISP-0089", "Mabyn was not at her grandmother's for supper.");
        Episode(town, DemoStory.Missing.Ysellas, DemoStory.Bridge.Ysella, 32, 31, "MISP-0032", "Ysella was not back from the cinema by midnight.");
    }

    private static void Episode(TownLedger town, string id, string child, int from, int to, string reference, string summary) =>
        town.Report(to - 1, "police", "1 A P", $"{summary} The return was recorded with a safe-and-well check.")
            .Says(Person(child), "PARTY_TO", town.Add(new EventRow(id, "missing", town.On(from), town.On(to), reference, summary)), town.Between(from, to));
}
