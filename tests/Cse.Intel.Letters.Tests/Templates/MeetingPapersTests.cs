using Cse.Intel.Letters.Templates.ActionPlan;
using Cse.Intel.Letters.Templates.MeetingPack;
using Cse.Intel.Letters.Templates.Meetings;
using Cse.Intel.Letters.Templates.Minutes;
using Cse.Intel.Letters.Tests.Support;
using Cse.Intel.Letters.Wording;

namespace Cse.Intel.Letters.Tests.Templates;

/// <summary>Domain 5 and intelligence handling 3.6: ten considerations, two parts, tokens for other children, SMART actions.</summary>
public sealed class MeetingPapersTests
{
    private static readonly MeetingPackFacts Pack = MeetingPackExamples.Professional;
    private static readonly MinutesFacts PartOne = MinutesExamples.PartOne;
    private static readonly MinutesFacts PartTwo = MinutesExamples.PartTwo;
    private static readonly ActionPlanFacts Plan = ActionPlanExamples.Usual;

    [Theory]
    [InlineData("MEETINGPACK", 0, "Copy 2 for Idris Madeup, Exampleshire County Council, made on 26 November 2026")]
    [InlineData("MEETINGPACK", 0, "C01Child's needs and own safety")]
    [InlineData("MEETINGPACK", 0, "Nothing yet. To be answered at the meeting.")]
    [InlineData("MEETINGPACK", 0, "This is talked about in part 2.")]
    [InlineData("MEETINGPACK", 0, "2 C C")]
    [InlineData("MEETINGPACK", 0, "Child ANamed by two reports with Adult 1.")]
    [InlineData("MEETINGPACK", 0, "may be shown to Idris Madeup, Exampleshire County Council, for this meeting.")]
    [InlineData("MEETINGPACK", 1, "It is not in this copy.")]
    [InlineData("MEETINGPACK", 2, "There is no information to share with this reader.")]
    [InlineData("MINUTES", 0, "Part 1, open to everybody in the room.")]
    [InlineData("MINUTES", 0, "CIN_PLAN: a plan for a child in need")]
    [InlineData("MINUTES", 0, "Next meeting 26 February 2027")]
    [InlineData("MINUTES", 1, "S47_OR_EMERGENCY")]
    [InlineData("MINUTES", 1, "The meeting decided not to tell them for now. The reason: Telling them now")]
    [InlineData("MINUTES", 2, "CAF: early help assessment")]
    [InlineData("MINUTES", 2, "Idris Madeup tells them: What was decided")]
    [InlineData("MINUTES", 3, "NFA: no further action")]
    [InlineData("MINUTES", 3, "None: this outcome needs none")]
    [InlineData("MINUTES", 4, "Part 2, professionals only.")]
    [InlineData("MINUTES", 4, "Child BAssessment by 10 December.")]
    [InlineData("ACTIONPLAN", 0, "Put a list of who may collect Ffion")]
    [InlineData("ACTIONPLAN", 0, "3 Dec 2026")]
    [InlineData("ACTIONPLAN", 0, "Looked at again on 26 February 2027")]
    public void Paper_Says(string code, int example, string words) =>
        Read.Says(LetterTemplates.All.Single(template => template.Code == code).Examples(WordingBook.Own).ElementAt(example), words);

    [Fact]
    public void Pack_OfTheFamily_HoldsNothingOfPartTwo()
    {
        var family = Print(MeetingPackExamples.All[1]);
        foreach (var secret in new[] { "Child A", "Adult 1", "Invented Street", "2 C C", "professionals only" })
            Read.DoesNotSay(family, secret);
        Assert.DoesNotContain("Adult 1", family.Facts, StringComparison.Ordinal);
    }

    [Fact]
    public void Pack_PartTwo_BeginsOnAPageOfItsOwn()
    {
        using var document = Read.Open(Print(Pack).Pdf);
        var page = document.GetPages().Single(page => string.Concat(page.Letters.Select(letter => letter.Value)).Contains("Part 2: professionals only", StringComparison.Ordinal));
        Assert.InRange(Read.MmFromTop(page, Read.Find(page, "Part 2: professionals only")), 20, 30);
    }

    /// <summary>The ten considerations in both papers against table 5.2 of the domain document.</summary>
    [Fact]
    public void Considerations_AreThoseOfTheDomainDocument_InBothPapers()
    {
        string Of(string code, Consideration one) => WordingBook.Own[code].Plain($"{one}");
        var ours = Enum.GetValues<Consideration>().Select(one => ($"{one}", Of("MEETINGPACK", one))).ToArray();
        Assert.Equal(ours, Enum.GetValues<Consideration>().Select(one => ($"{one}", Of("MINUTES", one))));
        var path = Shared.File("domain", "notices-and-powers.md");
        Assert.SkipWhen(path is null, Shared.Absent);
        var theirs = File.ReadLines(path).Where(line => line.StartsWith("| `C", StringComparison.Ordinal) && line.EndsWith("| seed |", StringComparison.Ordinal) && line.Length < 200)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells[1].Length == 5)
            .Select(cells => (cells[1].Trim('`'), Sentence(cells[2])));
        Assert.Equal(theirs, ours);
    }

    [Fact]
    public void Plan_IsInTheOrderOfItsDays()
    {
        var text = Read.Text(Print(Plan).Pdf);
        Assert.True(text.IndexOf("3 Dec 2026", StringComparison.Ordinal) < text.IndexOf("29 Dec 2026", StringComparison.Ordinal));
    }

    public static TheoryData<string, Func<PrintedLetter>> Contradictions()
    {
        var (two, open, closed) = (Pack.PartTwo!, MinutesExamples.Open, (MinutedPart.Professionals)PartTwo.Part);
        PlannedAction First(Func<PlannedAction, PlannedAction> change) => change(Plan.Actions[0]);
        return new()
        {
            { "PartOne", () => Print(Pack with { PartOne = [.. Pack.PartOne.Skip(1)] }) },
            { "PartOne", () => Print(Pack with { PartOne = [.. Pack.PartOne, Pack.PartOne[0]] }) },
            { "PartTwo.OtherChildren[1].Token", () => Print(Pack with { PartTwo = two with { OtherChildren = [new("Robin", "Known.")] } }) },
            { "PartTwo.OtherChildren[1].Token", () => Print(Pack with { PartTwo = two with { OtherChildren = [new("Child a", "Known.")] } }) },
            { "PartTwo.OtherChildren", () => Print(Pack with { PartTwo = two with { OtherChildren = [new("Child A", "Known."), new("Child A", "Known.")] } }) },
            { "PartTwo.OtherChildren[1].Known", () => Print(Pack with { NamesKeptOut = ["Kim Elsewhere"], PartTwo = two with { OtherChildren = [new("Child A", "That is Kim Elsewhere.")] } }) },
            { "PartTwo.Lines[1].Condition", () => Print(Pack with { PartTwo = two with { Lines = [two.Lines[1] with { Condition = null }] } }) },
            { "Copy", () => Print(Pack with { Copy = 0 }) },
            { "Head.On", () => Print(Pack with { Head = Pack.Head with { On = new(2026, 12, 2) } }) },
            { "Part.Answers", () => Print(PartOne with { Part = open with { Answers = [.. open.Answers.Take(9)] } }) },
            { "Part.ReviewOn", () => Print(PartOne with { Part = open with { ReviewOn = null } }) },
            { "Part.ReviewOn", () => Print(PartOne with { Part = open with { ReviewOn = new(2027, 3, 2) } }) },
            { "Part.ReviewOn", () => Print(PartOne with { Part = open with { ReviewOn = new(2026, 12, 1) } }) },
            { "Attendees", () => Print(PartTwo with { Attendees = PartOne.Attendees }) },
            { "Part.OtherChildren[1].Token", () => Print(PartTwo with { Part = closed with { OtherChildren = [new("Child", "Known.")] } }) },
            { "Head.On", () => Print(PartOne with { Head = PartOne.Head with { On = new(2026, 11, 30) } }) },
            { "Actions[1].DueOn", () => Print(Plan with { Actions = [First(action => action with { DueOn = new(2026, 11, 30) })] }) },
            { "Actions[1].Owner", () => Print(Plan with { Actions = [First(action => action with { Owner = " " })] }) },
            { "Actions[1].OwnerAgreed", () => Print(Plan with { Actions = [First(action => action with { OwnerAgreed = false })] }) },
            { "ReviewOn", () => Print(Plan with { ReviewOn = new(2027, 3, 2) }) },
            { "SignedUpBy", () => Print(Plan with { SignedUpBy = MeetingPackExamples.Attendees }) },
        };
    }

    [Theory, MemberData(nameof(Contradictions), DisableDiscoveryEnumeration = true)]
    public void Contradiction_IsRefusedByName(string field, Func<PrintedLetter> print) =>
        Assert.Equal(field, Assert.Throws<LetterFactException>(print).Field);

    [Fact]
    public void Review_ThreeMonthsAfterTheLastDayOfNovember_IsTheLastDayOfFebruary() =>
        Assert.Equal(new DateOnly(2027, 2, 28), (PartOne.Meeting with { On = new(2026, 11, 30) }).ReviewBy);

    private static string Sentence(string cell)
    {
        var plain = cell.Replace("**", "", StringComparison.Ordinal).Split(" (link", 2)[0];
        return char.ToUpperInvariant(plain[0]) + plain[1..];
    }

    private static PrintedLetter Print(MeetingPackFacts facts) => LetterTemplates.MeetingPack.Print(facts);

    private static PrintedLetter Print(MinutesFacts facts) => LetterTemplates.Minutes.Print(facts);

    private static PrintedLetter Print(ActionPlanFacts facts) => LetterTemplates.ActionPlan.Print(facts);
}
