using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Store;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.DomainRules;

public sealed class ObservedTests
{
    [Theory]
    [InlineData("2026-05", "2026-05-01", "2026-05-31", false)]
    [InlineData("2025-01-01/", "2025-01-01", null, true)]
    [InlineData("2025-01-01/..", "2025-01-01", null, true)]
    [InlineData("2025/2026-02", "2025-01-01", "2026-02-28", false)]
    [InlineData("../2026-02", "0001-01-01", "2026-02-28", false)]
    [InlineData("/2026-02", "0001-01-01", "2026-02-28", false)]
    [InlineData("2026-05/2026-05", "2026-05-01", "2026-05-31", false)]
    public void Parse_Written_IsAnInterval(string text, string from, string? to, bool open)
    {
        var observed = Instants.Observed(text);

        Assert.Equal((text, Instants.Day(from), to is null ? null : Instants.Day(to), open), (observed.Text, observed.From, observed.To, observed.OpenEnd));
        Assert.False(observed.IsUnknown);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Parse_Nothing_IsUnknown(string? text)
    {
        Assert.True(Observed.TryParse(text, out var observed, out _));
        Assert.Equal(Observed.Unknown, observed);
        Assert.True(observed.IsUnknown);
    }

    [Theory]
    [InlineData("/", "an interval needs a beginning or an end")]
    [InlineData("../..", "an interval needs a beginning or an end")]
    [InlineData("2026-05-03/2026-05-02", "the interval ends before it begins")]
    [InlineData("2026-05-03/soon", "not a date: write it as 2026-05-03, 2026-05 or 2026")]
    [InlineData("soon", "not a date: write it as 2026-05-03, 2026-05 or 2026")]
    public void Parse_NoInterval_SaysWhy(string text, string why)
    {
        Assert.False(Observed.TryParse(text, out var observed, out var reason));
        Assert.Equal(why, reason);
        Assert.True(observed.IsUnknown);
    }

    [Theory]
    [InlineData("2026-05", "2026-05-31", true)]
    [InlineData("2026-05", "2026-06", false)]
    [InlineData("2025-01-01/", "2026", true)]
    [InlineData("2025-01-01/", "2024", false)]
    [InlineData("../2024-06", "2024", true)]
    [InlineData("../2024-06", "2025/", false)]
    [InlineData("", "2026", false)]
    [InlineData("", "", false)]
    public void Overlaps_OneDayShared_EitherWayRound(string one, string other, bool overlaps)
    {
        Assert.Equal(overlaps, Instants.Observed(one).Overlaps(Instants.Observed(other)));
        Assert.Equal(overlaps, Instants.Observed(other).Overlaps(Instants.Observed(one)));
    }

    [Theory]
    [InlineData("2026-05", "2026-05-01", true)]
    [InlineData("2026-05", "2026-06-01", false)]
    [InlineData("2025-01-01/", "2024-12-31", false)]
    [InlineData("2025-01-01/", "2099-01-01", true)]
    [InlineData("", "2026-05-01", true)]
    public void Holds_OnADay(string observed, string day, bool holds) => Assert.Equal(holds, Instants.Observed(observed).Holds(Instants.Day(day)));

    [Fact]
    public void Made_FromDays_ReadsBackTheSame()
    {
        Observed[] made = [Observed.On(new(2026, 5, 3)), Observed.Since(new(2026, 5, 3)), Observed.Between(new(2026, 5, 3), new(2026, 6, 1))];

        Assert.All(made, one => Assert.Equal(one, Instants.Observed(one.Text)));
    }

    [Theory]
    [InlineData("2026-05-03", "2026-11-24", "2026-05-03")]
    [InlineData("2026-05-03", "2026-05-01", "2026-05-01")]
    [InlineData("2026-05-03/", "2026-11-24", "2026-11-24")]
    [InlineData("", "2026-11-24", "2024-11-24")]
    [InlineData("", "0001-06-01", "0001-01-01")]
    public void Seen_EndOnADay_FollowsRuleOne(string observed, string day, string end)
    {
        var parsed = Instants.Observed(observed);

        Assert.Equal(Instants.Day(end), new Seen(parsed.From, parsed.To, parsed.OpenEnd).EndOn(Instants.Day(day)));
    }
}
