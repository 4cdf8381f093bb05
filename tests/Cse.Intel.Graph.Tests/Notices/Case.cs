using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;

namespace Cse.Intel.Graph.Tests.Notices;

/// <summary>Cases of the notice rules, as the test vectors of the domain page put them: 1 June 2026, an adult recipient.</summary>
internal static class Case
{
    public static DateTimeOffset Noon { get; } = At("2026-06-01T12:00:00+01:00");

    public static EligibilityFacts Usual { get; } = new()
    {
        On = Noon,
        ChildBirth = Born("2011-03-10"),
        RecipientBirth = Born("1990-05-05"),
        Care = new(CareStatus.None),
        Support = SupportStatement.ParentalResponsibility,
    };

    public static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    public static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    public static Birth Born(string day) => Birth.On(Day(day));

    public static Birth BornBetween(string from, string to) => Birth.Unknown with { From = PartialDate.On(Day(from)), To = PartialDate.On(Day(to)) };

    public static EligibilityResult Check(this EligibilityFacts facts) => Eligibility.Check(facts, NoticeRules.Default);

    public static RuleFinding Rule(this EligibilityResult result, int number) => result.Findings.Single(f => f.Number == number);
}
