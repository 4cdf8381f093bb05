using Cse.Intel.Graph.Domain.Identifiers;

namespace Cse.Intel.Graph.Tests.Identifiers;

public partial class PostcodeTests
{
    // The published normal form of a postcode has its space: it is our form to show.
    [Fact]
    public void Parse_PublishedExamples_StrictTierHolds() =>
        PublishedExamples.Hold("uk/postcodes.csv", Postcode.Parse, postcode => postcode.Display);

    [Theory]
    [InlineData("ng15fs", "NG15FS", "NG1 5FS")]
    [InlineData(" ec1a\u00A01bb", "EC1A1BB", "EC1A 1BB")]
    [InlineData("GIR 0AA", "GIR0AA", "GIR 0AA")]
    [InlineData("W1N 4DJ", "W1N4DJ", "W1N 4DJ")]
    public void Parse_WholePostcode_IsValid(string raw, string normal, string shown)
    {
        var postcode = Postcode.Parse(raw);
        Assert.Equal((Validity.Valid, normal, shown, PostcodePrecision.Unit), (postcode.Validity, postcode.Normal, postcode.Display, postcode.Precision));
    }

    [Theory]
    [InlineData("NG1", PostcodePrecision.District, "NG1", Validity.Valid)]
    [InlineData("W1A", PostcodePrecision.District, "W1A", Validity.Valid)]
    [InlineData("CO11", PostcodePrecision.District, "CO11", Validity.Valid)]
    [InlineData("CO1 1", PostcodePrecision.Sector, "CO1 1", Validity.Valid)]
    [InlineData("w1a1", PostcodePrecision.Sector, "W1A 1", Validity.Valid)]
    [InlineData("NG", PostcodePrecision.Area, "NG", Validity.Unknown)]
    [InlineData("GIR", PostcodePrecision.None, "GIR", Validity.Malformed)]
    public void Parse_LeadingPart_IsKeptAsSuch(string raw, PostcodePrecision precision, string normal, Validity validity)
    {
        var postcode = Postcode.Parse(raw);
        Assert.Equal((precision, normal, validity), (postcode.Precision, postcode.Normal, postcode.Validity));
    }

    [Fact]
    public void Equals_SectorAndDistrictOfTheSameCharacters_Differ() =>
        Assert.NotEqual(Postcode.Parse("CO1 1"), Postcode.Parse("CO11"));
}
