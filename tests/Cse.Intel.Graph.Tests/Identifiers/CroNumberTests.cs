using Cse.Intel.Graph.Domain.Identifiers;

namespace Cse.Intel.Graph.Tests.Identifiers;

public class CroNumberTests
{
    [Fact]
    public void Parse_PublishedExamples_StrictTierHolds() =>
        PublishedExamples.Hold("uk/cro.csv", CroNumber.Parse, cro => cro.Normal);

    [Theory]
    [InlineData("265416/21G", "265416/21G")]
    [InlineData("65656/91H", "065656/91H")]
    [InlineData("6565691h", "065656/91H")]
    [InlineData("SF05/482703J", "SF05/482703J")]
    [InlineData("sf 05 / 482703 j", "SF05/482703J")]
    public void Parse_BothKinds_ReadTheirNormalForm(string raw, string normal)
    {
        var cro = CroNumber.Parse(raw);
        Assert.Equal((Validity.Valid, normal), (cro.Validity, cro.Normal));
    }

    [Theory]
    [InlineData("SF83/50058Z", "the serial as written")]
    [InlineData("SF88/1234P", "the serial padded to six digits")]
    public void Parse_ShortFileSerial_PassesByEitherReckoning(string raw, string reckoning) =>
        Assert.True(CroNumber.Parse(raw).Validity == Validity.Valid, reckoning);

    [Fact]
    public void Parse_WrongLetter_SaysSo() =>
        Assert.Equal("The check letter does not match.", CroNumber.Parse("265416/21H").Reason);
}
