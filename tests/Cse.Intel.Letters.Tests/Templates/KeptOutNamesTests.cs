using Cse.Intel.Letters.Templates.SupportStatement;
using Cse.Intel.Letters.Tests.Support;

namespace Cse.Intel.Letters.Tests.Templates;

/// <summary>A letter about one child never shows another's name.</summary>
public sealed class KeptOutNamesTests
{
    [Theory]
    [InlineData("Robin Invented was there too.", "Robin Invented", true)]
    [InlineData("ROBIN\nINVENTED, again", "Robin Invented", true)]
    [InlineData("that was Chloe's phone", "Chloë", true)]
    [InlineData("WOJTEK PASTOR nie byl", "Wojtek Pąśtór", true)]
    [InlineData("with Ann-Marie O’Unreal", "ann marie o'unreal", true)]
    [InlineData("Robin was there, invented or not", "Robin Invented", false)]
    [InlineData("an annual visit", "Ann", false)]
    [InlineData("Anna", "Ann", false)]
    [InlineData("anything", " - ", false)]
    public void Name_InFoldedWholeWords_IsRefusedUnderTheFactsName(string words, string name, bool refused)
    {
        var facts = SupportStatementExamples.Parent with { OwnWords = words, NamesKeptOut = ["Somebody Else", name] };
        if (!refused)
            Assert.NotEmpty(LetterTemplates.SupportStatement.Print(facts).Pdf);
        else
        {
            var refusal = Assert.Throws<LetterFactException>(() => LetterTemplates.SupportStatement.Print(facts));
            Assert.Equal("OwnWords", refusal.Field);
            Assert.DoesNotContain(name, refusal.Message, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Names_AreNotKeptWithThePaper() =>
        Assert.DoesNotContain("Elsewhere", LetterTemplates.SupportStatement.Print(SupportStatementExamples.Parent with { NamesKeptOut = ["Kim Elsewhere"] }).Facts, StringComparison.Ordinal);

    [Fact]
    public void Notice_RefusesThemToo()
    {
        var facts = Given.S2Notice() with { NamesKeptOut = ["Sampleton Community"] };
        Assert.Equal("FurtherProhibitions[1]", Assert.Throws<LetterFactException>(() => Given.Pdf(facts)).Field);
    }
}
