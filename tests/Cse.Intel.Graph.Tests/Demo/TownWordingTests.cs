using System.Text.RegularExpressions;

namespace Cse.Intel.Graph.Tests.Demo;

/// <summary>Every free text keeps to notices-and-powers.md §8, outside quotation marks.</summary>
public sealed partial class TownWordingTests
{
    private static readonly string[] Texts =
    [
        "text", "summary", "notes", "description", "details", "conditions", "triggers", "prohibitions", "enquiry_summary", "proportionality",
        "supporter", "outcome", "owner", "assessor", "line1", "line2", "name", "given", "family", "nickname", "make", "model",
    ];

    [Theory]
    [MemberData(nameof(Anchors))]
    public void Texts_OutsideQuotationMarks_UseNoForbiddenWord(DateOnly anchor)
    {
        var town = Towns.Read(anchor, seed: anchor.DayNumber);
        foreach (var (file, rows) in town.Files)
            foreach (var row in rows)
                foreach (var (column, text) in row.Cells.Where(c => Texts.Contains(c.Key) && c.Value.Length > 0))
                    Assert.False(Forbidden().IsMatch(Quoted().Replace(text, "")), $"{file} {row["id"]} {column}: {text}");
    }

    [Fact]
    public void Rule_ForbiddenWord_IsFoundAndItsQuotationIsNot()
    {
        Assert.Matches(Forbidden(), "her boyfriend");
        Assert.DoesNotMatch(Forbidden(), Quoted().Replace("her \"boyfriend\"", ""));
    }

    [Fact]
    public void Reports_EveryText_IsAtMostThreeSentences() =>
        Assert.All(Towns.Read()["reports.csv"], r => Assert.InRange(r["text"].Split(". ").Length, 1, 3));

    public static TheoryData<DateOnly> Anchors => Towns.Anchors;

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(child prostitut\w*|prostitut\w*|sex worker\w*|rent boy\w*|tarts?|promiscu\w*|risky|lifestyle|putting (?:him|her|them)sel\w+ at risk|pimps?|punters?|clients?|customers?|perpetrator\w*|boyfriends?|girlfriends?|friend of hers|friend of his|refused to co-?operate|failed to engage|no complaint|abscond\w*|young offender\w*|offenders?|pornograph\w*|consent\w*|active|activity|streetwise|wilful\w*|attention[- ]seeking|chose to|prostitutes?|paedophil\w*|victims? of (?:his|her) own)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden();
}
