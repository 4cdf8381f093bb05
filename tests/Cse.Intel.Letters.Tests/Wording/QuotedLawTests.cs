using System.Text.RegularExpressions;
using Cse.Intel.Letters.Tests.Support;
using Cse.Intel.Letters.Wording;

namespace Cse.Intel.Letters.Tests.Wording;

/// <summary>Law that letters quote in words of their own, outside the words that all of them share.</summary>
public sealed partial class QuotedLawTests
{
    /// <summary>How the domain document shortens the acts that letters name in full.</summary>
    private static readonly Dictionary<string, string[]> ShortNames = new()
    {
        ["Child Abduction Act 1984"] = ["Child Abduction Act 1984", "CAA 1984"],
        ["Children Act 1989"] = ["Children Act 1989", "CA 1989"],
        ["Anti-social Behaviour, Crime and Policing Act 2014"] = ["ASBCPA"],
    };

    /// <summary>A penalty or a time in one letter and not in another would sooner or later be wrong in one of them.</summary>
    [Fact]
    public void Penalties_StandInTheSharedWordsOnly_ButForTheTimeLimitOfACharge()
    {
        var elsewhere = WordingBook.Own.Codes.Where(code => code != "LAW")
            .SelectMany(code => Amount().Matches(Words(code)).Select(match => (code, match.Value)));
        Assert.Equal([("BREACHPACK", "6 months")], elsewhere);
        Assert.Contains("charge within 6 months of the act", Domain(), StringComparison.Ordinal);
    }

    [Fact]
    public void EverySectionOfAnAct_ThatALetterNames_StandsInTheDomainDocumentUnderThatAct()
    {
        var lines = Domain().Split('\n');
        var named = WordingBook.Own.Codes.SelectMany(code => Citation().Matches(Words(code))).Select(match => (Section: match.Groups["section"].Value, Act: match.Groups["act"].Value)).Distinct().ToArray();
        Assert.NotEmpty(named);
        Assert.All(named, law => Assert.Contains(lines, line =>
            Regex.IsMatch(line, $@"s\.(\d+[–-])?{law.Section}\b") && ShortNames[law.Act].Any(name => line.Contains(name, StringComparison.Ordinal))));
    }

    /// <summary>Passages whose rule the domain document only calls common knowledge.</summary>
    [Theory]
    [InlineData("SERVICE", "refusal")]
    [InlineData("SUPPORT", "declaration")]
    [InlineData("SUPPORT", "order")]
    [InlineData("BREACHPACK", "time limit")]
    [InlineData("HOTELN", "offence")]
    [InlineData("HOTELN", "appeal")]
    [InlineData("HOTELREQ", "offence")]
    [InlineData("EXPIRY", "under 18")]
    [InlineData("ADVICE", "under 18")]
    public void UncertainLaw_IsMarkedForTheSolicitor(string code, string passage) =>
        Assert.Contains("to be confirmed by the force's solicitor", WordingBook.Own[code].SourceOf(passage), StringComparison.OrdinalIgnoreCase);

    private static string Domain()
    {
        var path = Shared.File("domain", "notices-and-powers.md");
        Assert.SkipWhen(path is null, Shared.Absent);
        return File.ReadAllText(path);
    }

    /// <summary>The words of a file without the lines that tell their sources, line ends as spaces.</summary>
    private static string Words(string code)
    {
        using var reader = new StreamReader(typeof(WordingBook).Assembly.GetManifestResourceStream($"Wording/{code}.md")!);
        return string.Join(' ', reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('>')));
    }

    [GeneratedRegex(@"\d+ (years|months|weeks)|level \d")]
    private static partial Regex Amount();

    [GeneratedRegex(@"section (?<section>\d+) of the (?<act>[A-Z][\w ,-]+? Act \d{4})")]
    private static partial Regex Citation();
}
