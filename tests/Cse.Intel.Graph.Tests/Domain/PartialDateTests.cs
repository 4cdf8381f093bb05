using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.DomainRules;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2026-05-03", "2026-05-03", "2026-05-03")]
    [InlineData("2026-05", "2026-05-01", "2026-05-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2026-02", "2026-02-01", "2026-02-28")]
    [InlineData("1985", "1985-01-01", "1985-12-31")]
    [InlineData("9999", "9999-01-01", "9999-12-31")]
    [InlineData("9999-12", "9999-12-01", "9999-12-31")]
    [InlineData(" 2026-05 ", "2026-05-01", "2026-05-31")]
    [InlineData("2026-05-03T23:59:59+01:00", "2026-05-03", "2026-05-03")]
    [InlineData("2026-05-03T00:10:00+01:00", "2026-05-03", "2026-05-03")]
    [InlineData("2026-05-03 21:40", "2026-05-03", "2026-05-03")]
    public void Parse_Written_CoversTheDaysItMayMean(string text, string first, string last)
    {
        Assert.True(PartialDate.TryParse(text, out var date, out var reason), reason);
        Assert.Equal((text.Trim(), Instants.Day(first), Instants.Day(last)), (date.Text, date.First, date.Last));
        Assert.Equal(first == last, date.IsExact);
        Assert.Equal(text.Trim(), date.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-13")]
    [InlineData("2026-02-30")]
    [InlineData("2025-02-29")]
    [InlineData("03/05/2026")]
    [InlineData("26")]
    [InlineData("0000")]
    [InlineData("2026-5-3")]
    [InlineData("2026-05-03T25:00:00")]
    [InlineData("2026-05-03 and then")]
    [InlineData("２０２６")]
    public void Parse_NoDate_SaysHowToWriteOne(string text)
    {
        Assert.False(PartialDate.TryParse(text, out _, out var reason));
        Assert.Equal("not a date: write it as 2026-05-03, 2026-05 or 2026", reason);
    }
}
