using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.DomainRules;

public sealed class GradeTests
{
    [Fact]
    public void Grade_IsATripleAndAnnouncesItselfInWords()
    {
        Assert.Equal("2 C P", Grades.Of("2CP").ToString());
        Assert.Equal("untested source; known indirectly; lawful sharing permitted", Grades.Of("2 C P").InWords);
        Assert.Equal("reliable source; suspected to be false; lawful sharing permitted with conditions", Grades.Of("1 E C").InWords);
    }

    [Fact]
    public void Defaults_AreThoseOfTheFormatAndOfOwnRecords()
    {
        Assert.Equal("2 D C", Grade.Ungraded.ToString());
        Assert.Equal("1 A P", Grade.OwnRecord.ToString());
    }

    [Theory]
    [InlineData("- - -", "2 C P")]
    [InlineData("1 - -", "1 C P")]
    [InlineData("- E -", "2 E P")]
    [InlineData("- - C", "2 C C")]
    [InlineData("3 A C", "3 A C")]
    public void Own_StandsOverTheReports_AxisByAxis(string own, string holds) => Assert.Equal(Grades.Of(holds), Grades.Own(own).Over(Grades.Of("2 C P")));

    [Theory]
    [InlineData("2C", "2C")]
    [InlineData("2 c", "2C")]
    [InlineData("3EP", "3E")]
    [InlineData("1 A C", "1A")]
    public void Floor_Parse_TakesBothAxes(string text, string floor)
    {
        Assert.True(GradeFloor.TryParse(text, out var parsed));
        Assert.Equal(floor, parsed.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2")]
    [InlineData("4A")]
    [InlineData("0A")]
    [InlineData("2F")]
    [InlineData("C2")]
    [InlineData("2CPP")]
    public void Floor_Parse_RefusesTheRest(string? text)
    {
        Assert.False(GradeFloor.TryParse(text, out var floor));
        Assert.Equal(GradeFloor.Usual, floor);
    }

    [Fact]
    public void Floor_Passes_OnEachAxisByItself()
    {
        Assert.True(GradeFloor.TryParse("2C", out var floor));
        foreach (var source in Enum.GetValues<SourceEvaluation>())
            foreach (var assessment in Enum.GetValues<IntelligenceAssessment>())
                Assert.Equal((int)source <= 2 && (int)assessment <= 3, floor.Passes(new(source, assessment, HandlingCode.Conditions)));
    }

    [Fact]
    public void Floor_Usual_LeavesOutOnlyWhatIsSuspectedFalse()
    {
        Assert.True(GradeFloor.Usual.Passes(Grades.Of("3 D C")));
        Assert.False(GradeFloor.Usual.Passes(Grades.Of("1 E P")));
        Assert.True(GradeFloor.None.Passes(Grades.Of("3 E C")));
    }
}
