using Cse.Intel.Letters.Templates.ActionLog;
using Cse.Intel.Letters.Tests.Support;

namespace Cse.Intel.Letters.Tests.Templates;

/// <summary>Domain 4: code, target, children, owner and agency, dates, outcome, effect on the child.</summary>
public sealed class ActionLogTests
{
    private static readonly ActionLogFacts Usual = ActionLogExamples.Usual;
    private static readonly PrintedLetter Log = Print(Usual);

    [Theory]
    [InlineData("Disruption action log: Zoë Łukasz Şahin-Đặng")]
    [InlineData("Proposed: From 1 June 2026")]
    [InlineData("TAXI_SUSP")]
    [InlineData("Plate 9999")]
    [InlineData("FP, RI, AU")]
    [InlineData("Proposed 22 Oct 2026")]
    [InlineData("Due 16 Nov 2026")]
    [InlineData("Ends 10 Dec 2026")]
    [InlineData("Served and signed.")]
    [InlineData("Printed for Detective Inspector Sam Supposed on 24 November 2026")]
    public void Log_Says(string words) => Read.Says(Log, words);

    /// <summary>Worked by hand on 24 November 2026: the taxi plate is overdue, the visit has ended, the patrols end within 28 days.</summary>
    [Fact]
    public void Log_CountsEachActionOnceByWhereItStands() => Read.Says(Log, "ending in 28 daysEnded5101211");

    [Fact]
    public void Log_IsOldestFirst()
    {
        var text = Read.Text(Log.Pdf);
        Assert.Equal(["ADVICE", "PATROL", "TAXI_SUSP", "CAWN", "GUARDIANS"],
            new[] { "PATROL", "ADVICE", "CAWN", "GUARDIANS", "TAXI_SUSP" }.OrderBy(code => text.IndexOf(code, text.IndexOf("oldest first", StringComparison.Ordinal), StringComparison.Ordinal)));
    }

    [Fact]
    public void Log_ForAReaderWithoutTheRight_ShowsNumbersOnly()
    {
        var letter = Print(ActionLogExamples.All[1]);
        Read.DoesNotSay(letter, "RI, AU");
        Read.Says(letter, "Filters None: this is every action on record that the reader may see");
    }

    [Fact]
    public void Log_LiesOnItsSide_WithItsHeadOnEveryPage()
    {
        using var document = Read.Open(Print(ALong(300)).Pdf);
        Assert.True(document.NumberOfPages > 10);
        foreach (var page in document.GetPages())
        {
            Assert.True(page.Width > page.Height);
            Read.Find(page, $"Page {page.Number} of {document.NumberOfPages}");
            Read.Find(page, "Effect on the child");
            Assert.All(page.Letters.Where(letter => letter.Value != " "), letter => Assert.InRange(Read.EndMmFromLeft(letter), 19.9, 277.1));
        }
    }

    public static TheoryData<string, LoggedAction> Contradictions()
    {
        var action = Usual.Actions[2];
        return new()
        {
            { "Actions[2].Proposed", action with { Proposed = new(2026, 11, 25) } },
            { "Actions[2].Approved", action with { Approved = new(2026, 10, 19) } },
            { "Actions[2].Approved", action with { Approved = new(2026, 11, 25) } },
            { "Actions[2].Done", action with { Done = new(2026, 10, 19) } },
            { "Actions[2].Done", action with { Done = new(2026, 11, 25) } },
            { "Actions[2].Expires", action with { Expires = new(2026, 10, 27) } },
            { "Actions[2].Children.Number", action with { Children = new ProtectedChildren.Count(-1) } },
            { "Actions[2].Children.Of", action with { Children = new ProtectedChildren.Initials([]) } },
            { "Actions[2].Children.Of[1]", action with { Children = new ProtectedChildren.Initials(["Ffion P"]) } },
            { "Actions[2].Children", action with { Children = null! } },
        };
    }

    [Theory, MemberData(nameof(Contradictions), DisableDiscoveryEnumeration = true)]
    public void Contradiction_IsRefusedByName(string field, LoggedAction action) =>
        Assert.Equal(field, Assert.Throws<LetterFactException>(() => Print(Usual with { Actions = [Usual.Actions[0], action] })).Field);

    /// <summary>A log of that many actions.</summary>
    internal static ActionLogFacts ALong(int rows) => Usual with
    {
        Actions = [.. Enumerable.Range(0, rows).Select(i => Usual.Actions[i % 5] with { Proposed = Usual.Actions[i % 5].Proposed.AddDays(-i % 3), Target = $"Place {i}" })],
    };

    private static PrintedLetter Print(ActionLogFacts facts) => LetterTemplates.ActionLog.Print(facts);
}
