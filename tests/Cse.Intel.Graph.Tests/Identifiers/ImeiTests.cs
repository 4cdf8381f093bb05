using Cse.Intel.Graph.Domain.Identifiers;

namespace Cse.Intel.Graph.Tests.Identifiers;

public class ImeiTests
{
    [Theory]
    [InlineData("490154203237518", Validity.Valid)]
    [InlineData("49-015420-323751-8", Validity.Valid)]
    [InlineData("490154/20/323751/8", Validity.Valid)]
    [InlineData("490154203237510", Validity.Malformed)]
    [InlineData("4901542032375101", Validity.Unknown)]
    [InlineData("49015420323751", Validity.Unknown)]
    [InlineData("4901542032375", Validity.Malformed)]
    [InlineData("49015420323751X", Validity.Malformed)]
    public void Parse_Imei_IsJudgedByLengthAndCheckDigit(string raw, Validity validity) =>
        Assert.Equal(validity, Imei.Parse(raw).Validity);

    [Fact]
    public void Parse_OneWrongDigit_IsNoticedWhereverItIs()
    {
        const string Right = "490154203237518";
        for (var at = 0; at < Right.Length; at++)
        {
            var wrong = Right[..at] + (char)('0' + ((Right[at] - '0' + 1) % 10)) + Right[(at + 1)..];
            Assert.Equal(Validity.Malformed, Imei.Parse(wrong).Validity);
        }
    }

    [Theory]
    [InlineData("490154203237518")]
    [InlineData("490154203237510")]
    [InlineData("4901542032375101")]
    [InlineData("49015420323751")]
    public void Handset_OfEveryWayToWriteIt_IsTheSame(string raw) =>
        Assert.Equal("49015420323751", Imei.Parse(raw).Handset);

    [Fact]
    public void Handset_OfNonsense_IsNull() => Assert.Null(Imei.Parse("a Nokia").Handset);

    [Fact]
    public void Display_IsGrouped() => Assert.Equal("49-015420-323751-8", Imei.Parse("490154203237518").Display);
}
