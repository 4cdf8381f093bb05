using CsCheck;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using static Cse.Intel.Graph.Tests.Notices.Case;

namespace Cse.Intel.Graph.Tests.Notices;

/// <summary>What must hold of the rules on any date, for any child.</summary>
public sealed class EligibilityPropertiesTests
{
    private const int Cases = 5_000;

    private static readonly Gen<DateOnly> AnyBirth = Gen.Int[0, 6_574].Select(days => new DateOnly(2008, 1, 1).AddDays(days));

    private static readonly Gen<DateTimeOffset> AnyTime = Gen.Int[0, 175_000].Select(hours => At("2024-01-01T00:30:00+00:00").AddHours(hours));

    private static readonly Gen<CareEpisode?> AnyCare =
        from status in Gen.Enum<CareStatus>()
        from known in Gen.Bool
        from start in AnyTime
        from extended in Gen.Bool
        select known ? new CareEpisode(status, start, null, extended) : null;

    private static readonly Gen<EligibilityFacts> AnyFacts =
        from birth in AnyBirth
        from width in Gen.Int[0, 1_500]
        from instant in AnyTime
        from care in AnyCare
        from support in Gen.Enum<SupportStatement>()
        from connected in Gen.Bool
        from father in Gen.Bool
        select Usual with
        {
            ChildBirth = BornBetween(birth, birth.AddDays(width)),
            On = instant,
            RecipientBirth = Born("1970-01-01"),
            Care = care,
            Support = support,
            RecipientConnected = connected,
            UnmarriedFather = father,
        };

    [Fact]
    public void S2_NeverOnOrAfterAnyPossibleSixteenthBirthday() => AnyFacts.Sample(facts =>
    {
        if (facts.Check()[NoticeBasis.S2] is { } basis)
            Assert.True(facts.On < basis.Expires && facts.On.ToLondonDay() < Birth.Birthday(facts.ChildBirth.Range.Earliest!.Value, 16));
    }, iter: Cases);

    [Fact]
    public void S49_NeverOnOrAfterAnyPossibleEighteenthBirthday_AndOnlyWhileTheStatusHolds() => AnyFacts.Sample(facts =>
    {
        if (facts.Check()[NoticeBasis.S49] is { } basis)
        {
            Assert.True(facts.On < basis.Expires && facts.On.ToLondonDay() < Birth.Birthday(facts.ChildBirth.Range.Earliest!.Value, 18));
            Assert.True(facts.Care!.HoldsAt(facts.On, NoticeRules.Default));
            Assert.Contains(facts.Care.Status, new[] { CareStatus.CareOrder, CareStatus.EmergencyProtectionOrder, CareStatus.PoliceProtection });
        }
    }, iter: Cases);

    [Fact]
    public void S2_OnceLostWithTime_NeverComesBack() => Gen.Select(AnyFacts, Gen.Int[1, 200_000]).Sample((facts, hours) =>
    {
        if ((facts with { On = facts.On.AddHours(hours) }).Check()[NoticeBasis.S2] is { } later)
            Assert.Equal(later.Expires, facts.Check()[NoticeBasis.S2]?.Expires);
    }, iter: Cases);

    [Fact]
    public void Range_NeverMorePermissiveThanItsEarliestMember() => AnyFacts.Sample(facts =>
    {
        var exact = facts with { ChildBirth = Birth.On(facts.ChildBirth.Range.Earliest!.Value) };
        foreach (var basis in facts.Check().Bases)
            Assert.Equal(basis.Expires, exact.Check()[basis.Basis]?.Expires);
    }, iter: Cases);

    [Fact]
    public void EveryCase_HasABasisOrAReason() => AnyFacts.Sample(facts =>
    {
        var result = facts.Check();
        Assert.Equal(15, result.Findings.Length);
        Assert.True(result.IsEligible || result.Obstacles.Any());
        Assert.NotEmpty(result.Codes);
    }, iter: Cases);

    [Fact]
    public void WithoutAStatement_NobodyIsEligible() => AnyFacts.Sample(facts =>
        Assert.Empty((facts with { Support = SupportStatement.None }).Check().Bases), iter: Cases);

    [Fact]
    public void SameFacts_SameAnswer() => AnyFacts.Sample(facts => Assert.Equal(facts.Check().Codes, facts.Check().Codes), iter: 500);

    private static Birth BornBetween(DateOnly from, DateOnly to) => Birth.Unknown with { From = PartialDate.On(from), To = PartialDate.On(to) };
}
