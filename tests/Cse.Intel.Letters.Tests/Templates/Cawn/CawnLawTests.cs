using System.Text.RegularExpressions;
using Cse.Intel.Letters.Templates.Cawn;
using Cse.Intel.Letters.Tests.Support;

namespace Cse.Intel.Letters.Tests.Templates.Cawn;

/// <summary>The law in the notice against the table "Legal bases" of the domain document (1.2).</summary>
public sealed partial class CawnLawTests
{
    [Fact]
    public void Wording_Penalties_AreThoseOfTheBases()
    {
        Assert.Equal(["6 months", "7 years"], Amounts(CawnWording.Section2.Penalty + CawnWording.Section2.LesserPenalty));
        Assert.Equal(["6 months", "level 5"], Amounts(CawnWording.Section49.Penalty + CawnWording.Section49.LesserPenalty));
    }

    [Fact]
    public void Wording_SectionsAndPenalties_AgreeWithTheDomainDocument()
    {
        var path = Shared.File("domain", "notices-and-powers.md");
        Assert.SkipWhen(path is null, Shared.Absent);
        var rows = File.ReadLines(path)
            .SkipWhile(line => !line.StartsWith("### 1.2", StringComparison.Ordinal))
            .TakeWhile(line => !line.StartsWith("### 1.3", StringComparison.Ordinal))
            .Where(line => line.StartsWith('|'))
            .Select(line => line.Split('|'))
            .ToDictionary(cells => cells[1].Trim(), cells => (S2: cells[2], S49: cells[3]));
        Agree(CawnWording.Section2, rows["Law"].S2, rows["Maximum penalty"].S2);
        Agree(CawnWording.Section49, rows["Law"].S49, rows["Maximum penalty"].S49);
    }

    private static void Agree(CawnLaw law, string documentLaw, string documentPenalty)
    {
        var citation = Citation().Match(documentLaw);
        Assert.Equal($"section {citation.Groups["section"].Value} of the {citation.Groups["act"].Value}", law.Section);
        Assert.Equal(Amounts(documentPenalty), Amounts(law.Penalty + law.LesserPenalty));
    }

    private static string[] Amounts(string text) =>
        [.. Amount().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\d+ (years|months)|level \d")]
    private static partial Regex Amount();

    [GeneratedRegex(@"(?<act>[A-Z][\w ]+ Act \d{4}) s\.(?<section>\d+)")]
    private static partial Regex Citation();
}
