using Cse.Intel.Graph.Domain.Identifiers;

namespace Cse.Intel.Graph.Tests.Identifiers;

public partial class VrmTests
{
    [Fact]
    public void Display_PublishedExamples_HaveTheirSpaces()
    {
        var wrong = SharedTestData.Rows("uk/vrm.csv")
            .Where(row => row["tier"] == "strict" && row["expected_valid"] == "true" && row["pretty_form"].Length > 0)
            .Where(row => Vrm.Parse(row["input"]).Display != row["pretty_form"])
            .Select(row => $"{row["input"]}: {Vrm.Parse(row["input"]).Display}, expected {row["pretty_form"]}")
            .ToList();
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Theory]
    [InlineData(" ab12cde ", "AB12 CDE")]
    [InlineData("a-b-1-2-c-d-e", "AB12 CDE")]
    [InlineData("ＡＢ１２ＣＤＥ", "AB12 CDE")]
    [InlineData("AB12\u200BCDE", "AB12 CDE")]
    public void Display_ValidMark_IsGroupedCapitals(string raw, string shown) =>
        Assert.Equal(shown, Vrm.Parse(raw).Display);

    [Theory]
    [InlineData("  blue  BMW, ab12 ", "blue BMW, ab12")]
    [InlineData("AB?\u202E21\u0007CDE", "AB?21 CDE")]
    public void Display_MalformedMark_IsTheTextAsGivenWithoutInvisibleCharacters(string raw, string shown) =>
        Assert.Equal(shown, Vrm.Parse(raw).Display);

    [Fact]
    public void Raw_IsKeptToTheLetter() => Assert.Equal(" ab12\tCDE", Vrm.Parse(" ab12\tCDE").Raw);
}
