using Cse.Intel.Letters.Templates.BreachPack;
using Cse.Intel.Letters.Templates.Graded;
using Cse.Intel.Letters.Tests.Support;

namespace Cse.Intel.Letters.Tests.Templates;

/// <summary>Domain 1.5, breach, and intelligence handling 1.1.</summary>
public sealed class BreachPackTests
{
    private static readonly BreachPackFacts Usual = BreachPackExamples.Usual;
    private static readonly PrintedLetter Pack = Print(Usual);
    private static readonly PrintedLetter S49 = Print(BreachPackExamples.All[1]);

    [Theory]
    [InlineData("This pack decides nothing.")]
    [InlineData("2. have the child in any vehicle that you own or use.")]
    [InlineData("24 November 2026, 9:40pm, 27 Invented Street, Sampleton")]
    [InlineData("1 A P")]
    [InlineData("2 C C")]
    [InlineData("Shared on condition: Named recipients only. Detective Inspector 1180 Sam Supposed confirmed on 18 December 2026 that it is met.")]
    [InlineData("Suspected to be false.")]
    [InlineData("How long: from 10:10pm until the stop at 10:25pm.")]
    [InlineData("Brought about by: not known")]
    [InlineData("No. 2, 3")]
    [InlineData("Arrest or charge under section 2 of the Child Abduction Act 1984.")]
    [InlineData("The maximum penalty is 7 years in prison.")]
    [InlineData("12 December 202618Mill Lane, Sampleton (No. 2, 3)")]
    [InlineData("Not to be shown to the recipient of the notice")]
    public void Pack_Says(string words) => Read.Says(Pack, words);

    [Fact]
    public void Pack_PutsSightingsInTheOrderOfTheirDays()
    {
        var text = Read.Text(Pack.Pdf);
        Assert.True(text.IndexOf("online game", StringComparison.Ordinal) < text.IndexOf("front seat", StringComparison.Ordinal));
    }

    [Fact]
    public void Pack_UnderSection49_SaysStatusAndTimeLimit_AndNothingOfSection2()
    {
        Read.Says(S49, "is in care under a care order made on 4 March 2024");
        Read.Says(S49, "within 6 months of the act");
        Read.Says(S49, "Not signed; the notice was given all the same");
        Read.DoesNotSay(S49, "7 years");
        Read.DoesNotSay(Pack, "within 6 months of the act");
    }

    [Fact]
    public void Legend_ExplainsTheCodesThatStandInThePack_AndNoOthers()
    {
        Read.Says(Pack, "2 Untested (corroborate before acting)");
        Read.Says(S49, "A Known directly to the source");
        Read.DoesNotSay(S49, "Untested");
    }

    /// <summary>The names of the codes against the table of the domain document.</summary>
    [Fact]
    public void GradeNames_AreTheNationalOnes()
    {
        var path = Shared.File("domain", "intelligence-handling.md");
        Assert.SkipWhen(path is null, Shared.Absent);
        var rows = System.IO.File.ReadLines(path)
            .SkipWhile(line => !line.StartsWith("### 1.1", StringComparison.Ordinal)).TakeWhile(line => !line.StartsWith("### 1.2", StringComparison.Ordinal))
            .Where(line => line.StartsWith('|')).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Select(cells => (cells[1], cells[2], cells[3]));
        (string, string, string)[] ours =
        [
            .. Enum.GetValues<Reliability>().Select(code => ("Source", $"{(int)code}", GradeWords.Name(code))),
            .. Enum.GetValues<Assessment>().Select(code => ("Assessment", $"{code}", GradeWords.Name(code))),
            .. Enum.GetValues<Handling>().Select(code => ("Handling", $"{code}", GradeWords.Name(code))),
        ];
        Assert.Equal(ours, rows.Where(row => row.Item1 is "Source" or "Assessment" or "Handling"));
    }

    public static TheoryData<string, BreachPackFacts> Contradictions()
    {
        BreachPackFacts With(Func<BreachSighting, BreachSighting> change) => Usual with { Sightings = [Usual.Sightings[0], change(Usual.Sightings[1])] };
        BreachPackFacts WithLine(Func<GradedLine, GradedLine> change) => With(sighting => sighting with { Line = change(sighting.Line) });
        return new()
        {
            { "Sightings[2].Line.Condition", WithLine(line => line with { Condition = null }) },
            { "Sightings[2].Line.Condition", WithLine(line => line with { Grade = line.Grade with { Handling = Handling.P } }) },
            { "Sightings[2].Line.Condition.ConfirmedBy", WithLine(line => line with { Condition = line.Condition! with { ConfirmedBy = "" } }) },
            { "Sightings[2].Line.Condition.ConfirmedOn", WithLine(line => line with { Condition = line.Condition! with { ConfirmedOn = new(2026, 12, 21) } }) },
            { "Sightings[2].Line.Grade.Reliability", WithLine(line => line with { Grade = line.Grade with { Reliability = 0 } }) },
            { "Sightings[2].Line.On", WithLine(line => line with { On = new(2026, 11, 23) }) },
            { "Sightings[2].Line.On", WithLine(line => line with { On = new(2026, 12, 21) }) },
            { "Sightings[1].Line.On", Usual with { Notice = Usual.Notice with { ExpiresOn = new(2026, 12, 12) } } },
            { "Sightings[2].Touches", With(sighting => sighting with { Touches = [5] }) },
            { "Sightings[2].Touches", With(sighting => sighting with { Touches = [1, 1] }) },
            { "Sightings", Usual with { Sightings = [] } },
            { "Service.On", Usual with { Notice = Usual.Notice with { IssuedOn = new(2026, 11, 25) } } },
            { "Sightings[2].Line.Text", WithLine(line => line with { Text = "Seen with Kim Elsewhere." }) with { NamesKeptOut = ["Kim Elsewhere"] } },
        };
    }

    [Theory, MemberData(nameof(Contradictions), DisableDiscoveryEnumeration = true)]
    public void Contradiction_IsRefusedByName(string field, BreachPackFacts facts) =>
        Assert.Equal(field, Assert.Throws<LetterFactException>(() => Print(facts)).Field);

    private static PrintedLetter Print(BreachPackFacts facts) => LetterTemplates.BreachPack.Print(facts);
}
