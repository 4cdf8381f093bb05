using Cse.Intel.Graph.Domain.Identifiers;

namespace Cse.Intel.Graph.Tests.Identifiers;

public partial class PostcodeTests
{
    [Theory]
    [InlineData("EC1A 1BB", "EC", "EC1", "EC1A", "EC1A 1")]
    [InlineData("NG15 8AA", "NG", "NG15", "NG15", "NG15 8")]
    [InlineData("M1 1AA", "M", "M1", "M1", "M1 1")]
    [InlineData("GIR 0AA", "GIR", "GIR", "GIR", "GIR 0")]
    [InlineData("CO1 1", "CO", "CO1", "CO1", "CO1 1")]
    [InlineData("W1A", "W", "W1", "W1A", null)]
    [InlineData("NG", "NG", null, null, null)]
    [InlineData("nonsense", null, null, null, null)]
    public void Parts_OfPostcode_AreItsLeadingCodes(string raw, string? area, string? district, string? outward, string? sector)
    {
        var postcode = Postcode.Parse(raw);
        Assert.Equal((area, district, outward, sector), (postcode.Area, postcode.District, postcode.Outward, postcode.Sector));
    }

    [Theory]
    [InlineData("NG", "NG1 5FS", true)]
    [InlineData("NG1", "NG1 5FS", true)]
    [InlineData("NG1", "NG1 5", true)]
    [InlineData("NG1", "NG15 8AA", false)]
    [InlineData("N", "NG1 5FS", false)]
    [InlineData("W1", "W1A 1AA", true)]
    [InlineData("W1A", "W1B 1AA", false)]
    [InlineData("NG1 5", "NG1 5FS", true)]
    [InlineData("NG1 5", "NG1", false)]
    [InlineData("NG1 5FS", "ng15fs", true)]
    [InlineData("nonsense", "nonsense", false)]
    public void Contains_SmallerPlace_ByItsLetters(string place, string other, bool contains) =>
        Assert.Equal(contains, Postcode.Parse(place).Contains(Postcode.Parse(other)));
}
