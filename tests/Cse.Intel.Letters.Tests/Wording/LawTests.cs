using System.Text.RegularExpressions;
using Cse.Intel.Letters.Tests.Support;
using Cse.Intel.Letters.Wording;

namespace Cse.Intel.Letters.Tests.Wording;

/// <summary>The law that letters quote against the table "Legal bases" of the domain document (1.2).</summary>
public sealed partial class LawTests
{
    private static string Law(string name) => WordingBook.Own.Law.Plain(name);

    [Fact]
    public void Law_Penalties_AreThoseOfTheBases()
    {
        Assert.Equal(["6 months", "7 years"], Amounts(Law("S2 penalty") + Law("S2 lesser penalty")));
        Assert.Equal(["6 months", "level 5"], Amounts(Law("S49 penalty")));
    }

    [Fact]
    public void Law_SectionsAndPenalties_AgreeWithTheDomainDocument()
    {
        var path = Shared.File("domain", "notices-and-powers.md");
        Assert.SkipWhen(path is null, Shared.Absent);
        var rows = File.ReadLines(path)
            .SkipWhile(line => !line.StartsWith("### 1.2", StringComparison.Ordinal))
            .TakeWhile(line => !line.StartsWith("### 1.3", StringComparison.Ordinal))
            .Where(line => line.StartsWith('|'))
            .Select(line => line.Split('|'))
            .ToDictionary(cells => cells[1].Trim(), cells => (S2: cells[2], S49: cells[3]));
        Agree(Law("S2 section"), Law("S2 penalty") + Law("S2 lesser penalty"), rows["Law"].S2, rows["Maximum penalty"].S2);
        Agree(Law("S49 section"), Law("S49 penalty"), rows["Law"].S49, rows["Maximum penalty"].S49);
    }

    private static void Agree(string section, string penalties, string documentLaw, string documentPenalty)
    {
        var citation = Citation().Match(documentLaw);
        Assert.Equal($"section {citation.Groups["section"].Value} of the {citation.Groups["act"].Value}", section);
        Assert.Equal(Amounts(documentPenalty), Amounts(penalties));
    }

    private static string[] Amounts(string text) =>
        [.. Amount().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\d+ (years|months)|level \d")]
    private static partial Regex Amount();

    [GeneratedRegex(@"(?<act>[A-Z][\w ]+ Act \d{4}) s\.(?<section>\d+)")]
    private static partial Regex Citation();
}
