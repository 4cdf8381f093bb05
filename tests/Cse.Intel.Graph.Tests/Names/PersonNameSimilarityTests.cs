using Cse.Intel.Graph.Domain.Names;
using Cse.Intel.Graph.Tests.Identifiers;
using CsCheck;

namespace Cse.Intel.Graph.Tests.Names;

public class PersonNameSimilarityTests
{
    private const double Threshold = PersonNameSimilarity.SuggestedThreshold;

    [Theory]
    [InlineData("Liz Example", "Elizabeth Example")]
    [InlineData("Sean O'Brien", "Sean OBrien")]
    [InlineData("Sean O Brien", "Sean O'Brien")]
    [InlineData("Jane Smith-Jones", "Jane SmithJones")]
    [InlineData("Jane Smith-Jones", "Jane Smith")]
    [InlineData("Example, Sam", "Sam Example")]
    [InlineData("Dr Sam Example", "Sam Example")]
    [InlineData("SamExample", "Sam Example")]
    [InlineData("S. Example", "Sam Example")]
    [InlineData("Sam Peter Example", "Sam Example")]
    [InlineData("Zoë Łukasz", "Zoe Lukasz")]
    [InlineData("Stephen Exampel", "Steven Example")]
    [InlineData("Mohammed Example", "Muhammad Example")]
    public void Score_OnePersonsNames_ReachesTheThreshold(string a, string b) =>
        Assert.InRange(PersonNameSimilarity.Score(a, b), Threshold, 1);

    [Theory]
    [InlineData("Jane Example", "Peter Example")]
    [InlineData("Sam Example", "Sam Otherwise")]
    [InlineData("Sam Peter Example", "Sam Quentin Example")]
    [InlineData("P. Example", "Sam Example")]
    [InlineData("Sam", "Elizabeth Example")]
    public void Score_OtherPersonsNames_StaysBelow(string a, string b) =>
        Assert.InRange(PersonNameSimilarity.Score(a, b), 0, Threshold - 0.01);

    [Theory]
    [InlineData("Sam Example", "Example Sam", 1)]
    [InlineData("", "Sam Example", 0)]
    [InlineData("", "", 0)]
    [InlineData("!!!", "???", 0)]
    [InlineData("Lord", "Lord", 1)]
    public void Score_AtTheEdges(string a, string b, double score) => Assert.Equal(score, PersonNameSimilarity.Score(a, b), 12);

    // Best published results on these pairs: .66 for Jaro-Winkler alone, .74 for the best matcher.
    [Fact]
    public void Score_LabelledPersonPairs_BeatsThePublishedBest()
    {
        var pairs = LabelledPairs();
        var best = pairs.Select(pair => pair.Score).Distinct().Select(threshold => Quality.At(threshold, pairs)).MaxBy(quality => quality.F1)!;
        TestContext.Current.TestOutputHelper?.WriteLine($"best {best}; suggested {Quality.At(Threshold, pairs)}");
        Assert.InRange(best.F1, 0.84, 1);
        Assert.InRange(Quality.At(Threshold, pairs).F1, best.F1 - 0.01, 1);
    }

    [Fact]
    public void Score_AnyText_IsAMeasureAndNeverThrows()
    {
        var text = Gen.OneOf(Gen.String[Gen.Char, 0, 20], Gen.String[Gen.Char["ABE' -."], 0, 14]);
        Gen.Select(text, text).Sample((a, b) => HoldsFor(a, b));
    }

    [Fact]
    public void Score_NaughtyStrings_IsAMeasure()
    {
        var texts = SharedTestData.Strings("hostile/blns.json");
        foreach (var (a, b) in texts.Zip(texts.Skip(1)))
            HoldsFor(a, b);
    }

    [Fact]
    public void Score_LongText_IsSoonDone()
    {
        HoldsFor(new string('A', 200_000), new string('B', 200_000));
        HoldsFor(string.Concat(Enumerable.Repeat("AB ", 60_000)), string.Concat(Enumerable.Repeat("AC AB ", 30_000)));
    }

    private static void HoldsFor(string a, string b)
    {
        var score = PersonNameSimilarity.Score(a, b);
        Assert.InRange(score, 0, 1);
        Assert.Equal(score, PersonNameSimilarity.Score(b, a));
        Assert.Equal(NameText.Words(a).Count > 0 ? 1.0 : 0.0, PersonNameSimilarity.Score(a, a), 12);
    }

    private static List<(double Score, bool Same)> LabelledPairs() =>
        [.. from row in SharedTestData.Rows("names/name_pairs_nomenklatura.csv")
            where row["schema"] == "Person"
            select (PersonNameSimilarity.Score(row["name1"], row["name2"]), row["is_match"] == "true")];

    private sealed record Quality(double Threshold, double Precision, double Recall)
    {
        public double F1 => 2 * Precision * Recall / (Precision + Recall);

        public static Quality At(double threshold, IReadOnlyCollection<(double Score, bool Same)> pairs)
        {
            double found = pairs.Count(pair => pair.Score >= threshold);
            double right = pairs.Count(pair => pair.Score >= threshold && pair.Same);
            return new Quality(threshold, right / found, right / pairs.Count(pair => pair.Same));
        }

        public override string ToString() => $"at {Threshold:F3}: precision {Precision:F3}, recall {Recall:F3}, F1 {F1:F3}";
    }
}
