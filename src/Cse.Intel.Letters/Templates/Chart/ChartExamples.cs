namespace Cse.Intel.Letters.Templates.Chart;

/// <summary>Golden examples of the chart. Everyone in them is made up.</summary>
internal static class ChartExamples
{
    public static IReadOnlyList<ChartFacts> All => [Town, Alone];

    private static ChartFacts Town => new()
    {
        Subject = "Network round Robin Invented",
        Head = Invented.Head("EX/CHART/2026/0007", new(2026, 11, 24)),
        AsOf = new(2026, 11, 24),
        Choices = ["2 links from the start", "Kinds of link: all", "Lowest grade: any, except suspected to be false"],
        MadeBy = "Analyst Pat Fictitious",
        Nodes =
        [
            new("Robin Invented", "person of concern, 34", ChartSymbol.PersonOfConcern, IsStart: true),
            new("Ffion Siân Placeholder", "young person, 15", ChartSymbol.YoungPerson),
            new("Idris Madeup", "young person who is also of concern, 17", ChartSymbol.YoungPersonOfConcern),
            new("Flat 3, 27 Invented Street, Sampleton", "address", ChartSymbol.Address),
            new("XX00 XXX, silver Example car", "vehicle", ChartSymbol.Vehicle),
            new("07700 900123", "phone", ChartSymbol.Phone),
            new("@made.up.account", "online account", ChartSymbol.Account),
            new("Sampleton Example Takeaway", "organisation", ChartSymbol.Organisation),
            new("New phone, given as a present", "object", ChartSymbol.Object),
            new("Missing episode, 3 October 2026", "event", ChartSymbol.Event),
            new("Notice EX/CAWN/2026/0042", "notice", ChartSymbol.Paper),
            new("Carys Placeholder", "mother", ChartSymbol.Person),
            new("Wolfeschlegelsteinhausenbergerdorff-Placeholder Zoë Łukasz Şahin-Đặng", "other person", ChartSymbol.Person),
        ],
        Lines =
        [
            new(1, 2, "was seen with", 0.72, ChartStyle.Solid, "1 A P", "3 October to 7 November 2026", 3),
            new(1, 2, "gave", 0.3, ChartStyle.Dashed, "2 C P", "October 2026", 1),
            new(1, 4, "lives at", 0.9, ChartStyle.Solid, "1 A P", "since 2024", 2),
            new(2, 4, "visited", 0.5, ChartStyle.Dashed, "2 C P", "3 October 2026", 1),
            new(1, 5, "drives", 0.8, ChartStyle.Solid, "1 B P", "2026", 2),
            new(3, 5, "travelled in", 0.2, ChartStyle.Dotted, "3 D P", "19 October 2026", 1),
            new(1, 6, "uses", 0.6, ChartStyle.Dashed, "2 B P", "2026", 1),
            new(2, 7, "uses", 0.4, ChartStyle.Dashed, "2 C P", "2026", 1),
            new(6, 7, "was in contact with", 0.1, ChartStyle.Struck, "2 E P", "May 2026", 1),
            new(1, 8, "works for", 0.3, ChartStyle.Dotted, "3 D P", "2026", 1),
            new(2, 9, "was given", 0.3, ChartStyle.Dashed, "2 C P", "October 2026", 1),
            new(2, 10, "went missing in", 0.9, ChartStyle.Solid, "1 A P", "3 October 2026", 1),
            new(11, 1, "warns", 1, ChartStyle.Solid, "1 A P", "since 24 November 2026", 1),
            new(11, 2, "protects", 1, ChartStyle.Solid, "1 A P", "since 24 November 2026", 1),
            new(12, 2, "is parent of", 1, ChartStyle.Solid, "1 A P", "since 2011", 1),
            new(13, 8, "works for", 0.2, ChartStyle.Dotted, "2 D P", "2026", 1),
        ],
        LeftOut = "4 links beyond the limit of 200 records. Choose fewer links, or kinds of link.",
    };

    private static ChartFacts Alone => Town with { Nodes = [Town.Nodes[0]], Lines = [], LeftOut = null, AsKnownAt = "1 October 2026, 9:00am" };
}
