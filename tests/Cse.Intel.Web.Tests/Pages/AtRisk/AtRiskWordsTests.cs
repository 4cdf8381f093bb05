using Cse.Intel.Web.Features.AtRisk;
using Cse.Intel.Web.Shared;

namespace Cse.Intel.Web.Tests.Pages.AtRisk;

public sealed class AtRiskWordsTests
{
    [Theory]
    [InlineData(0.01, "slight", "0.01")]
    [InlineData(0.199999999, "slight", "0.19")]
    [InlineData(0.2, "moderate", "0.20")]
    [InlineData(0.499999999, "moderate", "0.49")]
    [InlineData(0.5, "strong", "0.50")]
    [InlineData(0.8, "very strong", "0.80")]
    [InlineData(0.29, "moderate", "0.29")]
    public void Strength_InWordsAndNumber_NeverDisagree(double strength, string words, string number)
    {
        Assert.Equal(words, StrengthWords.Of(strength));
        Assert.Equal(number, StrengthWords.Number(strength));
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"so\"", "\"say \"\"so\"\"\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+441234", "'+441234")]
    [InlineData("-5", "'-5")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a;=1", "\"a;=1\"")]
    [InlineData("", "")]
    public void Cell_IsNeverAFormula(string value, string cell) => Assert.Equal(cell, CsvTable.Cell(value));

    [Fact]
    public void Row_WithoutACellForEachColumn_IsRefused() => Assert.Throws<ArgumentException>(() => new CsvTable(["a", "b"]).Add(["1"]));
}
