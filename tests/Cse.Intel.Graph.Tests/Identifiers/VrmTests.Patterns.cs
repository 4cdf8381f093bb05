using Cse.Intel.Graph.Domain.Identifiers;
using CsCheck;

namespace Cse.Intel.Graph.Tests.Identifiers;

public partial class VrmTests
{
    [Theory]
    [InlineData("AB12CDE", "AB12 CDE", true)]
    [InlineData("AB1?CD*", "AB12 CDE", true)]
    [InlineData("ab1_ cd*", "AB12 CDE", true)]
    [InlineData("*CDE", "AB12 CDE", true)]
    [InlineData("*2C*", "AB12 CDE", true)]
    [InlineData("AB12CDE*", "AB12 CDE", true)]
    [InlineData("**", "AB12 CDE", true)]
    [InlineData("AB1?CD?", "AB1 CD", false)]
    [InlineData("AB12", "AB12 CDE", false)]
    [InlineData("AB13CDE", "AB12 CDE", false)]
    [InlineData("?", "", false)]
    public void Match_Pattern_IsFullWhenEveryKnownCharacterIsThere(string pattern, string mark, bool full) =>
        Assert.Equal(full, VrmPattern.Parse(pattern).Match(Vrm.Parse(mark)).IsFull);

    [Theory]
    [InlineData("LBO7SE0", "LB07 SEO")]
    [InlineData("1AB", "LA8")]
    [InlineData("*5Z*", "ABC 52D")]
    [InlineData("GUN 1", "6VM 1")]
    public void Match_LookAlikes_CountOnlyWhenFolding(string pattern, string mark)
    {
        Assert.False(VrmPattern.Parse(pattern).Match(Vrm.Parse(mark)).IsFull);
        var folded = VrmPattern.Parse(pattern, foldLookAlikes: true).Match(Vrm.Parse(mark));
        Assert.True(folded.IsFull);
        Assert.InRange(folded.Score, 0.5, 0.999);
    }

    [Fact]
    public void Match_BetterSeenMarks_RankAbove()
    {
        var pattern = VrmPattern.Parse("AB12 C0?", foldLookAlikes: true);
        string[] ranked = ["AB12 C0E", "AB12 COE", "AB12 CDE", "AB13 CDE", "XY34 ZZZ"];
        var scores = ranked.Select(mark => pattern.Match(Vrm.Parse(mark)).Score).ToList();
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.Equal(scores.Distinct().Count(), scores.Count);
        Assert.Equal((1.0, 0.0), (scores[0], scores[^1]));
    }

    [Fact]
    public void Match_CountsWhatWasFound() =>
        Assert.Equal(
            new VrmMatch(Known: 6, Exact: 4, LookAlike: 1),
            VrmPattern.Parse("A812CX*", foldLookAlikes: true).Match(Vrm.Parse("AB12 CDE")));

    [Fact]
    public void Match_NothingKnown_ScoresNothing() =>
        Assert.Equal(0, VrmPattern.Parse("*").Match(Vrm.Parse("AB12 CDE")).Score);

    [Fact]
    public void Match_AnyMark_AnswersThePatternMadeFromIt() =>
        (from mark in Gen.String[Gen.Char["ABCDEFGHJKLMNOPRSTUVWXYZ0123456789"], 1, 8]
         from hidden in Gen.Int[0, mark.Length - 1]
         from cut in Gen.Int[0, mark.Length]
         select (mark, hidden, cut))
        .Sample(made =>
        {
            var masked = made.mark.Remove(made.hidden, 1).Insert(made.hidden, "?");
            Assert.True(VrmPattern.Parse(masked).Match(Vrm.Parse(made.mark)).IsFull);
            Assert.True(VrmPattern.Parse(made.mark[..made.cut] + "*").Match(Vrm.Parse(made.mark)).IsFull);
            Assert.True(VrmPattern.Parse(made.mark, foldLookAlikes: true).Match(Vrm.Parse(Vrm.Parse(made.mark).LookAlikeKey)).IsFull);
        });

    [Fact]
    public void Match_HostileLength_IsQuicklyNothing()
    {
        var huge = new string('A', 100_000);
        Assert.False(VrmPattern.Parse("*" + huge).Match(Vrm.Parse(huge)).IsFull);
    }

    [Fact]
    public void LookAlikeKey_JoinsWhatACameraConfuses() =>
        Assert.Equal(Vrm.Parse("LB07 SEO").LookAlikeKey, Vrm.Parse("1807 5E0").LookAlikeKey);
}
