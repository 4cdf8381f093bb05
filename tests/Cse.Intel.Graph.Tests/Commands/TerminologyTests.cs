using Cse.Intel.Graph.Domain;

namespace Cse.Intel.Graph.Tests.Commands;

/// <summary>The words to avoid (notices-and-powers.md §8). They stand here and in the data file, and nowhere else.</summary>
public sealed class TerminologyTests
{
    [Fact]
    public void EveryListedWord_IsFound_AndLeftAloneInQuotationMarks()
    {
        foreach (var (word, suggestion) in Terminology.List)
        {
            var found = Assert.Single(Terminology.Lint($"It says {word} here."));
            Assert.Equal((8, word.Length, word, suggestion), (found.Start, found.Length, found.Word, found.Suggestion));
            Assert.Empty(Terminology.Lint($"She said “{word}”, and he wrote \"{word}\"."));
        }
    }

    [Theory]
    [InlineData("Child Prostitute", "Child Prostitute")]
    [InlineData("a RISKY  LIFESTYLE, they say", "RISKY  LIFESTYLE")]
    [InlineData("a lifestyle\nchoice", "lifestyle\nchoice")]
    [InlineData("her boyfriend's car", "boyfriend")]
    [InlineData("She refused to co-operate.", "refused to co-operate")]
    public void CapitalsAndSpaces_DoNotHideAWord(string text, string word) =>
        Assert.Equal(word, Assert.Single(Terminology.Lint(text)).Word);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("The start of the street; a friendly dog; clientele; an active notice.")]
    [InlineData("A child who may be sexually exploited; the coercer; went missing.")]
    public void OrdinaryWords_AreLeftAlone(string? text) => Assert.Empty(Terminology.Lint(text));

    [Fact]
    public void LongerPhrase_IsFoundWhole() =>
        Assert.Equal(["child prostitution"[6..], "young offenders"], Terminology.Lint("child prostitution and young offenders").Select(f => f.Word));

    [Fact]
    public void OpenQuotation_HidesNothing() =>
        Assert.Single(Terminology.Lint("“He is a punter, she said"));

    [Fact]
    public void Apostrophes_AreNoQuotationMarks() =>
        Assert.Single(Terminology.Lint("didn't know the punter's name"));

    [Fact]
    public void HostileText_TakesNoTime()
    {
        var text = string.Concat(Enumerable.Repeat("putting herself at at risky ", 20_000));

        Assert.Empty(Terminology.Lint(text));
    }
}
