using static Cse.Intel.Graph.Demo.Story.Nodes;

namespace Cse.Intel.Graph.Demo.Story;

/// <summary>Story 13: reports under conditions, a link others are pointed to, and one that is not there for them.</summary>
internal static class RestrictedStory
{
    // The demo sign-in that is listed; a supervisor sees restricted records anyway, an officer does not.
    private const string Listed = "user:analyst";

    private static readonly Node Dorran = Person(DemoStory.OpenHouse.Occupier);
    private static readonly Node Hedrek = Person(DemoStory.SharedPhone.SecondUser);
    private static readonly Node Locryn = Person(DemoStory.Restricted.BehindSilent);

    public static void Write(TownLedger town)
    {
        town.Report(64, "health", "1 A C", "Jory was seen for an injury to his hand and said that it happened in Larkspill Row.", "Consult the originator before any use (S2).", "R050")
            .Says(Person(DemoStory.OpenHouse.Jory), "VISITS", Place(DemoStory.OpenHouse.House), town.On(65));
        town.Report(37, "csc", "2 B C", "Tamsel wants to stop seeing the man from Larkspill Row and fears what he will do.", "Named recipients only; not to be mentioned to the family.", "R051")
            .Says(Dorran, "CONTACTED", Person(DemoStory.OpenHouse.Tamsel), town.Between(60, 38));
        town.Report(14, "police", "1 B C", "Hedrek has let a girl called Sennet stay at his flat for several nights.", "No overt action (A1); speak to the supervisor on duty.", "R052")
            .Says(Hedrek, "HARBOURED", Person(DemoStory.Restricted.BehindPointer), town.Between(18, 15),
                l => l with { Id = DemoStory.Restricted.PointerLink, Restriction = "pointer", Audience = Listed });
        town.Report(11, "police", "1 A C", "Dorran met Locryn outside the town; Locryn had a girl of about 14 with him.", "Listed officers only.", "R053")
            .Says(Dorran, "ASSOCIATES_WITH", Locryn, town.On(12),
                l => l with { Id = DemoStory.Restricted.SilentLink, Restriction = "silent", Audience = Listed })
            .Says(Locryn, "SEEN_WITH", Person(DemoStory.Restricted.BeyondSilent), town.On(12),
                l => l with { Restriction = "silent", Audience = Listed });
    }
}
