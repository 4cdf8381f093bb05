using static Cse.Intel.Graph.Demo.Story.Nodes;

namespace Cse.Intel.Graph.Demo.Story;

/// <summary>Stories 11 and 12: two records that may be one girl. (Zephan's uncertain age stands in the cast.)</summary>
internal static class IdentityStory
{
    public static void Write(TownLedger town)
    {
        var first = Person(DemoStory.Duplicate.First);
        var second = Person(DemoStory.Duplicate.Second);
        town.Report(32, "police", "1 A P", "Merrin, called Mez, gave her name and date of birth when officers spoke to her outside The Copper Ladle.")
            .Says(first, "VISITS", Place(DemoStory.Bridge.Takeaway), town.On(33));
        town.Report(26, "health", "2 B P", "Mabyn came with a girl who wrote her name down as Merryn and is known as Mez.")
            .Says(second, "SEEN_WITH", Person(DemoStory.Bridge.Child), town.On(27), l => l with { Confidence = "probable" });
        town.Report(24, "police", "2 C P", "The two records may be of one girl: near spelling, the same month of birth, the same nickname. Nobody has decided yet.")
            .Says(first, "SAME_AS_REVIEW", second, town.On(24));
        town.Add(new AccountRow("U001", "Snapchat", $"mez.{town.Place.Number:00}.calder"));
        town.Add(new AccountRow("U002", "E-mail", $"mez.{town.Place.Number:00}@example.org", "An address of a domain kept free for examples."));
        town.Report(23, "voluntary", "2 B P", "The girl called Mez uses these two accounts.")
            .Says(first, "USES_ACCOUNT", new(Domain.EntityKind.OnlineAccount, "U001"), town.On(33))
            .Says(second, "USES_ACCOUNT", new(Domain.EntityKind.OnlineAccount, "U002"), town.On(27));
    }
}
