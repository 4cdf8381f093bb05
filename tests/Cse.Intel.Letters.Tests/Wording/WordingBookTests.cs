using Cse.Intel.Letters.Tests.Support;
using Cse.Intel.Letters.Wording;

namespace Cse.Intel.Letters.Tests.Wording;

/// <summary>The words of letters as a force's solicitor keeps them.</summary>
public sealed class WordingBookTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("wording");

    public void Dispose() => folder.Delete(recursive: true);

    public static TheoryData<string> Codes => [.. LetterTemplates.All.Select(template => template.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Examples_OfEachLetter_PrintEveryPassageOfItsWords(string code)
    {
        var printed = Printed(WordingBook.Own.Replacing(code, Marked(code)), LetterTemplates.All.Single(template => template.Code == code));
        Assert.Empty(WordingBook.Own[code].Names.Where((_, i) => !printed.Contains(Mark(i), StringComparison.Ordinal)));
    }

    [Fact]
    public void Examples_OfAllLetters_PrintEveryPassageOnTheLaw()
    {
        var printed = Printed(WordingBook.Own.Replacing("LAW", Marked("LAW")), [.. LetterTemplates.All]);
        Assert.Empty(WordingBook.Own.Law.Names.Where((_, i) => !printed.Contains(Mark(i), StringComparison.Ordinal)));
    }

    [Fact]
    public void EveryLetter_HasItsWords_AndNoWordsAreLeftOver() =>
        Assert.Equal(WordingBook.Own.Codes, LetterTemplates.All.Select(template => template.Code).Append("LAW").Order(StringComparer.Ordinal));

    [Fact]
    public void With_AForcesOwnFile_PrintsItsWordsAndItsVersion()
    {
        Put("CAWN", Own("CAWN").Replace("Version: 1", "Version: 1 Exampleshire 2").Replace("gave the child shelter.", "gave the child a place to sleep."));
        var letter = LetterTemplates.Cawn.Print(Given.S2Notice(), WordingBook.With(folder.FullName));
        Assert.Contains("a place to sleep.", Read.Text(letter.Pdf), StringComparison.Ordinal);
        Assert.Equal("CAWN 1-1 Exampleshire 2-1", letter.Version);
    }

    [Theory]
    [InlineData("Version: 1", "Version: 2", "gave the child shelter.", "gave {child} shelter.", "\"no defence\" must hold no facts in brackets")]
    [InlineData("Version: 1", "Version: 2", "you must not:", "you must {start} not:", null)]
    [InlineData("Version: 1", "Version: 2", "From **{start}**, until", "Until", "\"you must not\" must hold {start} and no other facts")]
    [InlineData("Version: 1", "Version: 2", "## no defence", "## no excuse", "the passage \"no defence\" is missing")]
    [InlineData("Version: 1", "Version: 2", "## warning only", "## Gifts", "\"Gifts\" stands in the file twice")]
    [InlineData("Version: 1", "Version: 2", "- Ask the child to leave.", "", null)]
    [InlineData("Version: 1", "Version: 2", "From **{start}**", "From **{start}", "does not close them")]
    [InlineData("Version: 1", "Version: 2", "From **{start}**", "From **{start**", "opens a hole")]
    [InlineData("Version: 1", "Version: 2", "- Ask the child to leave.", "- Ask {child} to leave.", "the items of \"if the child comes\" must hold no facts in brackets")]
    [InlineData("Version: 1", "Version: 2 of a force that has much to say", "", "", "is longer than 30 characters")]
    [InlineData("Version: 1", "Version: 2", "gave the child shelter.", "gave the child \u6f22.", "cannot print")]
    [InlineData("Version: 1", "", "", "", "has no line")]
    [InlineData("# Child Abduction", "Child Abduction", "", "", "has no title")]
    [InlineData("gave the child shelter.", "gave the child a bed.", "", "", "it has the version 1 of the words it replaces")]
    public void With_AnEditedFile_IsUsedOrRefusedByName(string from, string to, string fromToo, string toToo, string? refusal)
    {
        Put("CAWN", Replace(Replace(Own("CAWN"), from, to), fromToo, toToo));
        if (refusal is null)
            Assert.NotNull(WordingBook.With(folder.FullName));
        else
            Assert.Matches(@"^The wording in CAWN\.md cannot be used: .*" + System.Text.RegularExpressions.Regex.Escape(refusal),
                Assert.Throws<WordingException>(() => WordingBook.With(folder.FullName)).Message);
    }

    [Fact]
    public void With_AFileOfNoLetter_IsRefused()
    {
        Put("CAWM", Own("CAWN"));
        Assert.Contains("there is no letter \"CAWM\"", Assert.Throws<WordingException>(() => WordingBook.With(folder.FullName)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_ThatLookLikeMarkUp_ArePrintedAsTheyStand()
    {
        var facts = Given.S2Notice();
        var text = Read.Text(Given.Pdf(facts with { Child = facts.Child with { FullName = "**Robin** {start} Imaginary" } }));
        Assert.Contains("**Robin** {start} Imaginary", text, StringComparison.Ordinal);
    }

    private void Put(string code, string text) => File.WriteAllText(Path.Combine(folder.FullName, code + ".md"), text);

    private static string Replace(string text, string from, string to) => from.Length == 0 ? text : text.Replace(from, to, StringComparison.Ordinal);

    private static string Own(string code)
    {
        using var reader = new StreamReader(typeof(WordingBook).Assembly.GetManifestResourceStream($"Wording/{code}.md")!);
        return reader.ReadToEnd();
    }

    /// <summary>The file with a mark of its own at the end of each passage, and a version of its own.</summary>
    private static string Marked(string code)
    {
        var parts = Own(code).Replace("Version: 1", "Version: 1 marked", StringComparison.Ordinal).Split("\n## ");
        return string.Join("\n## ", parts.Select((part, i) => i == 0 ? part : $"{part.TrimEnd()} {Mark(i - 1)}\n"));
    }

    private static string Mark(int passage) => $"Zqx{passage}q";

    /// <summary>The text of all examples, without spaces: a narrow column may part a mark.</summary>
    private static string Printed(WordingBook book, params LetterTemplate[] templates) => string.Concat(templates
        .SelectMany(template => template.Examples(book))
        .Select(letter => (Read.Text(letter.Pdf) + Read.Descriptions(letter.Pdf)).Replace(" ", "", StringComparison.Ordinal)));
}
