using Cse.Intel.Graph.Domain.Identifiers;

namespace Cse.Intel.Graph.Tests.Identifiers;

public class UprnTests
{
    [Theory]
    [InlineData("100021421957", "100021421957")]
    [InlineData("000010023456", "10023456")]
    [InlineData(" 10 023 456 ", "10023456")]
    [InlineData("1", "1")]
    public void Parse_Number_LosesItsPadding(string raw, string normal)
    {
        var uprn = Uprn.Parse(raw);
        Assert.Equal((Validity.Valid, normal, normal), (uprn.Validity, uprn.Normal, uprn.Display));
    }

    [Theory]
    [InlineData("1000214219571")]
    [InlineData("0000000000001")]
    [InlineData("000")]
    [InlineData("10A")]
    [InlineData("")]
    public void Parse_AnythingElse_IsMalformed(string raw) => Assert.Equal(Validity.Malformed, Uprn.Parse(raw).Validity);
}
