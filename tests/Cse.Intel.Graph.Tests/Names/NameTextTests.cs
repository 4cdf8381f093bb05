using Cse.Intel.Graph.Domain.Names;
using Cse.Intel.Graph.Tests.Identifiers;
using CsCheck;

namespace Cse.Intel.Graph.Tests.Names;

public class NameTextTests
{
    [Theory]
    [InlineData("Zoë", "ZOE")]
    [InlineData("Łukasz Żak", "LUKASZ ZAK")]
    [InlineData("Đặng Đình", "DANG DINH")]
    [InlineData("Søren Ærø", "SOREN AERO")]
    [InlineData("Weiß", "WEISS")]
    [InlineData("Þórður", "THORDUR")]
    [InlineData("Şahin Işık", "SAHIN ISIK")]
    [InlineData("Œuvré", "OEUVRE")]
    [InlineData("  Sam \t  Example ", "SAM EXAMPLE")]
    [InlineData("Example, Sam.", "EXAMPLE SAM")]
    [InlineData("J.-C. Example", "J C EXAMPLE")]
    [InlineData("Ｓａｍ", "SAM")]
    [InlineData("S\u200Bam\u202E", "SAM")]
    [InlineData("!!!", "")]
    public void Fold_LatinName_IsPlainCapitals(string name, string folded) => Assert.Equal(folded, NameText.Fold(name));

    [Theory]
    [InlineData("O'Brien")]
    [InlineData("O\u2019Brien")]
    [InlineData("O\u00B4Brien")]
    [InlineData("O`Brien")]
    [InlineData("obrien")]
    [InlineData("O\u2032Brien")]
    public void Fold_AnyApostrophe_ClosesUp(string name) => Assert.Equal("OBRIEN", NameText.Fold(name));

    [Theory]
    [InlineData("김민수", "김민수")]
    [InlineData("Сергей", "СЕРГЕИ")]
    [InlineData("प्रिया शर्मा", "प्रिया शर्मा")]
    [InlineData("محمد علي", "محمد علي")]
    public void Fold_OtherScripts_KeepTheirLetters(string name, string folded) => Assert.Equal(folded, NameText.Fold(name));

    [Theory]
    [InlineData("Jane Smith-Jones", "JANE|SMITH|JONES")]
    [InlineData("Jane Jane", "JANE|JANE")]
    [InlineData("", "")]
    public void Words_AreTheFoldedNameInOrder(string name, string words) => Assert.Equal(words, string.Join('|', NameText.Words(name)));

    [Theory]
    [InlineData("Jane Smith-Jones", "JANE|SMITH|JONES|SMITHJONES")]
    [InlineData("Sean O Brien", "SEAN|O|BRIEN|OBRIEN")]
    [InlineData("Jane Jane", "JANE")]
    public void IndexWords_HoldTheJoinedSpellingsToo(string name, string words) =>
        Assert.Equal(words, string.Join('|', NameText.IndexWords(name)));

    [Theory]
    [InlineData("Smith-Jones", "SmithJones")]
    [InlineData("Smith-Jones", "Smith Jones")]
    [InlineData("O'Brien", "OBrien")]
    [InlineData("O'Brien", "O Brien")]
    public void IndexWords_TwoSpellings_MeetBothWays(string one, string other)
    {
        Assert.NotEmpty(NameText.IndexWords(one).Intersect(NameText.Words(other)).Union(NameText.Words(one).Intersect(NameText.IndexWords(other))));
        Assert.NotEmpty(NameText.IndexWords(one).Intersect(NameText.IndexWords(other)));
    }

    [Fact]
    public void Fold_AnyText_IsStableAndNeverThrows()
    {
        Gen.String[Gen.Char, 0, 20].Sample(HoldsFor);
        Gen.String[Gen.Char["Aé'’-. ,\u0301\u0130\u0131ßﬁ\uD800\uFFFE\u200D김ी"], 0, 12].Sample(HoldsFor);
    }

    [Fact]
    public void Fold_NaughtyStrings_IsStable()
    {
        foreach (var text in SharedTestData.Strings("hostile/blns.json"))
            HoldsFor(text);
    }

    private static void HoldsFor(string text)
    {
        var folded = NameText.Fold(text);
        Assert.Equal(folded, NameText.Fold(folded));
        Assert.Equal(folded, string.Join(' ', NameText.Words(text)));
        Assert.DoesNotContain(folded, char.IsControl);
        Assert.DoesNotContain("  ", folded, StringComparison.Ordinal);
        Assert.All(NameText.Words(text), word => Assert.Contains(word, NameText.IndexWords(text)));
    }
}
