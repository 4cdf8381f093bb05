using Cse.Intel.Graph.Domain.Identifiers;

namespace Cse.Intel.Graph.Tests.Identifiers;

public class PncIdTests
{
    private const int ThisYear = 2026;

    [Fact]
    public void Parse_PublishedExamples_StrictTierHolds() =>
        PublishedExamples.Hold("uk/pnc.csv", raw => PncId.Parse(raw, ThisYear), pnc => pnc.Normal);

    [Theory]
    [InlineData("2008/0056560Z", "2008/0056560Z")]
    [InlineData("1981/0154257C", "1981/0154257C")]
    [InlineData("2023/0583843L", "2023/0583843L")]
    [InlineData("81/34U", "1981/0000034U")]
    [InlineData("8134u", "1981/0000034U")]
    public void Parse_ShortOrLong_ReadsTheLongForm(string raw, string normal)
    {
        var pnc = PncId.Parse(raw, ThisYear);
        Assert.Equal((Validity.Valid, normal, normal), (pnc.Validity, pnc.Normal, pnc.Display));
    }

    [Theory]
    [InlineData(2026, "2026")]
    [InlineData(2025, "1926")]
    [InlineData(2099, "2026")]
    public void Parse_TwoDigitYear_AboveThisYearIsOfTheLastCentury(int thisYear, string year) =>
        Assert.StartsWith(year, PncId.Parse("26/9" + LetterOf(26, 9), thisYear).Normal, StringComparison.Ordinal);

    [Theory]
    [InlineData("2031/0000009")]
    [InlineData("1831/0000009")]
    public void Parse_YearOutOfReach_IsMalformedThoughTheLetterFits(string withoutLetter) =>
        Assert.Equal("The year cannot be right.", PncId.Parse(withoutLetter + LetterOf(31, 9), ThisYear).Reason);

    private static char LetterOf(int year, int serial) => "ZABCDEFGHJKLMNPQRTUVWXY"[((year * 10_000_000) + serial) % 23];
}
