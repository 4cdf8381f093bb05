using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.DomainRules;

public sealed class BirthTests
{
    [Theory]
    [InlineData("2008-11-24", "2026-11-23", AgeAnswer.Under)]
    [InlineData("2008-11-24", "2026-11-24", AgeAnswer.NotUnder)]
    [InlineData("2008-02-29", "2026-02-28", AgeAnswer.Under)]
    [InlineData("2008-02-29", "2026-03-01", AgeAnswer.NotUnder)]
    [InlineData("2008", "2025-12-31", AgeAnswer.Under)]
    [InlineData("2008", "2026-01-01", AgeAnswer.Uncertain)]
    [InlineData("2008", "2026-12-30", AgeAnswer.Uncertain)]
    [InlineData("2008", "2026-12-31", AgeAnswer.NotUnder)]
    [InlineData("2008-02", "2026-02-01", AgeAnswer.Uncertain)]
    [InlineData("2008-02", "2026-02-28", AgeAnswer.Uncertain)]
    [InlineData("2008-02", "2026-03-01", AgeAnswer.NotUnder)]
    public void Under18_ByDate(string born, string day, AgeAnswer answer) =>
        Assert.Equal(answer, (Birth.Unknown with { Date = Instants.Date(born) }).Under(18, Instants.Day(day)));

    [Theory]
    [InlineData("2009-01-01", "2010-12-31", "2026-11-24", AgeAnswer.Under)]
    [InlineData("2007-01-01", "2010-12-31", "2026-11-24", AgeAnswer.Uncertain)]
    [InlineData("2007", "2008", "2026-12-31", AgeAnswer.NotUnder)]
    [InlineData("2009", null, "2026-11-24", AgeAnswer.Under)]
    [InlineData("2007", null, "2026-11-24", AgeAnswer.Uncertain)]
    [InlineData(null, "2000", "2026-11-24", AgeAnswer.NotUnder)]
    [InlineData(null, "2010", "2026-11-24", AgeAnswer.Uncertain)]
    public void Under18_ByRange_AMissingBoundIsOpen(string? from, string? to, string day, AgeAnswer answer) =>
        Assert.Equal(answer, (Birth.Unknown with { From = Date(from), To = Date(to) }).Under(18, Instants.Day(day)));

    [Theory]
    [InlineData(15, "2026-05-01", "2026-11-24", AgeAnswer.Under)]
    [InlineData(17, "2026-05-01", "2026-05-01", AgeAnswer.Under)]
    [InlineData(17, "2026-05-01", "2026-05-02", AgeAnswer.Uncertain)]
    [InlineData(17, "2026-05-01", "2027-04-30", AgeAnswer.Uncertain)]
    [InlineData(17, "2026-05-01", "2027-05-01", AgeAnswer.NotUnder)]
    [InlineData(34, "2026-05-01", "2026-05-01", AgeAnswer.NotUnder)]
    public void Under18_ByAgeAtADate(int age, string at, string day, AgeAnswer answer) =>
        Assert.Equal(answer, (Birth.Unknown with { AgeAt = new(age, Instants.Day(at)) }).Under(18, Instants.Day(day)));

    [Fact]
    public void Under18_NothingKnown_IsUnknown() => Assert.Equal(AgeAnswer.Unknown, Birth.Unknown.Under(18, new(2026, 11, 24)));

    [Fact]
    public void AgeAt_BornAfterAYearLessAndUpToTheDay()
    {
        var born = Birth.Unknown with { AgeAt = new(15, new(2026, 5, 1)) };

        Assert.Equal((new DateOnly(2010, 5, 2), new DateOnly(2011, 5, 1)), born.Range);
    }

    [Fact]
    public void Precedence_DateThenRangeThenAge()
    {
        var all = new Birth(Instants.Date("2010"), Instants.Date("2005"), Instants.Date("2006"), new(40, new(2026, 5, 1)));

        Assert.Equal((new DateOnly(2010, 1, 1), new DateOnly(2010, 12, 31)), all.Range);
        Assert.Equal((new DateOnly(2005, 1, 1), new DateOnly(2006, 12, 31)), (all with { Date = null }).Range);
        Assert.Equal([0, 1, 2, 3], new[] { all, all with { Date = null }, all with { Date = null, From = null, To = null }, Birth.Unknown }.Select(b => b.Precedence));
    }

    [Theory]
    [InlineData("2008-02-29", "2026-02-28", 17)]
    [InlineData("2008-02-29", "2026-03-01", 18)]
    [InlineData("2008-02-29", "2028-02-28", 19)]
    [InlineData("2008-02-29", "2028-02-29", 20)]
    [InlineData("2026-11-24", "2026-11-24", 0)]
    [InlineData("2026-11-24", "2020-01-01", 0)]
    public void Age_InWholeYears(string born, string day, int age) => Assert.Equal(age, Birth.Age(Instants.Day(born), Instants.Day(day)));

    [Fact]
    public void AgeOn_Range_GivesLeastAndGreatest()
    {
        Assert.Equal((16, 17), (Birth.Unknown with { Date = Instants.Date("2009") }).AgeOn(new(2026, 11, 24)));
        Assert.Equal((null, 17), (Birth.Unknown with { From = Instants.Date("2009") }).AgeOn(new(2026, 11, 24)));
        Assert.Equal((null, null), Birth.Unknown.AgeOn(new(2026, 11, 24)));
    }

    [Theory]
    [InlineData("34@2026-05-01", true)]
    [InlineData("0@2026-05-01", true)]
    [InlineData("131@2026-05-01", false)]
    [InlineData("-1@2026-05-01", false)]
    [InlineData("34@2026-05", false)]
    [InlineData("34", false)]
    [InlineData("@2026-05-01", false)]
    [InlineData("34@0100-01-01", false)]
    public void AgeAt_Parse(string text, bool valid)
    {
        Assert.Equal(valid, AgeAt.TryParse(text, out var age, out var reason));
        Assert.Equal(valid ? text : null, age?.ToString());
        Assert.Equal(valid, reason.Length == 0);
    }

    private static PartialDate? Date(string? text) => text is null ? null : Instants.Date(text);
}
