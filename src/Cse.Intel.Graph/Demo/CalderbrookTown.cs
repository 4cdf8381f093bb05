using Cse.Intel.Graph.Demo.Ordinary;
using Cse.Intel.Graph.Demo.Story;

namespace Cse.Intel.Graph.Demo;

/// <summary>
/// Builds the demo town: some 400 invented people with the stories of <see cref="DemoStory"/> among them, as the files
/// of the import format. A function of its arguments alone, without clock or system randomness: the same seed and anchor
/// give the same bytes. The seed changes ordinary life; the stories are the same with every seed and hold at every anchor.
/// </summary>
public static class CalderbrookTown
{
    /// <summary>Calderbrook.</summary>
    /// <param name="seed">Which ordinary life is about the stories.</param>
    /// <param name="anchor">The day on which the stories stand: "today" of the demonstration.</param>
    public static DemoTown Build(int seed, DateOnly anchor) => Build(seed, anchor, 0);

    /// <summary>One of fifty towns of a demo force, which share no id, name, reference, mark, number or postcode.</summary>
    /// <param name="seed">Which ordinary life is about the stories.</param>
    /// <param name="anchor">The day on which the stories stand.</param>
    /// <param name="townNumber">1 to 50; 0 is Calderbrook itself.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no town of that number, or the anchor is before 1950 or after 2200.</exception>
    public static DemoTown Build(int seed, DateOnly anchor, int townNumber)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(anchor.Year, 1950, nameof(anchor));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(anchor.Year, 2200, nameof(anchor));
        var town = new TownLedger(new(townNumber), anchor);
        WriteStories(town);
        OrdinaryLife.Write(town, seed);
        return new(town.Place.System, town.Place.Name, anchor, TownFiles.WriteReported(town), TownFiles.WriteUnit(town));
    }

    private static void WriteStories(TownLedger town)
    {
        Cast.Write(town);
        OpenHouseStory.Write(town);
        CarsStory.Write(town);
        PhoneStory.Write(town);
        BridgeStory.Write(town);
        DecoyStory.Write(town);
        FamilyStory.Write(town);
        NoticeStory.Write(town);
        MissingStory.Write(town);
        IdentityStory.Write(town);
        RestrictedStory.Write(town);
    }
}
