using Cse.Intel.Graph.Domain.Identifiers;

namespace Cse.Intel.Graph.Tests.Identifiers;

public partial class VrmTests
{
    [Fact]
    public void Parse_PublishedExamples_StrictTierHolds() =>
        PublishedExamples.Hold("uk/vrm.csv", Vrm.Parse, vrm => vrm.Normal);

    [Theory]
    [InlineData("AB12 CDE", VrmFormat.Current)]
    [InlineData("A123 BCD", VrmFormat.Prefix)]
    [InlineData("Q123 BCD", VrmFormat.Prefix)]
    [InlineData("ABC 123D", VrmFormat.Suffix)]
    [InlineData("AB 1234", VrmFormat.Dateless)]
    [InlineData("1234 AB", VrmFormat.Dateless)]
    [InlineData("JIL 1234", VrmFormat.NorthernIreland)]
    [InlineData("1234 AZ", VrmFormat.NorthernIreland)]
    [InlineData("11 AA 11", VrmFormat.Military)]
    [InlineData("123 D 456", VrmFormat.Diplomatic)]
    [InlineData("AB-123-CD", VrmFormat.Unknown)]
    public void Parse_EachFormat_IsRecognised(string raw, VrmFormat format) =>
        Assert.Equal(format, Vrm.Parse(raw).Format);

    [Theory]
    [InlineData("IB51 ABC", "I is no tag letter")]
    [InlineData("AB51 AQB", "Q is no serial letter")]
    [InlineData("I123 BCD", "I is no age letter")]
    [InlineData("U123 BCD", "U is no age letter")]
    [InlineData("ABC 123Z", "Z is no age letter")]
    [InlineData("ABC 123Q", "Q is an age letter in front only")]
    [InlineData("123 A 456", "A is no diplomatic letter")]
    [InlineData("AB12 CDE' or 1=1--", "a mark with something behind it")]
    public void Parse_LetterNeverIssued_IsMalformed(string raw, string why)
    {
        Assert.True(Vrm.Parse(raw).Validity == Validity.Malformed, why);
        Assert.NotNull(Vrm.Parse(raw).Reason);
    }

    [Theory]
    [InlineData("AB00 CDE", "2050")]
    [InlineData("AB01 CDE", "never")]
    public void Parse_AgeIdentifierNeverIssued_SaysSo(string raw, string reason) =>
        Assert.Contains(reason, Vrm.Parse(raw).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("AB02 CDE", 2002, 3)]
    [InlineData("AB51 CDE", 2001, 9)]
    [InlineData("AB26 CDE", 2026, 3)]
    [InlineData("AB76 CDE", 2026, 9)]
    public void IssuedFrom_CurrentMark_IsMarchOrSeptember(string raw, int year, int month) =>
        Assert.Equal(new DateOnly(year, month, 1), Vrm.Parse(raw).IssuedFrom);

    [Theory]
    [InlineData("A123 BCD")]
    [InlineData("AB01 CDE")]
    [InlineData("nonsense")]
    public void IssuedFrom_AnyOtherMark_IsNull(string raw) => Assert.Null(Vrm.Parse(raw).IssuedFrom);
}
