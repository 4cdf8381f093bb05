using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Schema;

namespace Cse.Intel.Graph.Tests.House;

/// <summary>The schema of link kinds, as data that people edit: complete, and fit to be read in both directions.</summary>
public sealed class SchemaTests
{
    private static readonly string[] Workflow = ["NOTICE_RECIPIENT", "NOTICE_CHILD", "ACTION_TARGET", "ACTION_PROTECTS", "MEETING_ABOUT", "ATTENDED", "ASSESSED_IN"];

    [Fact]
    public void LinkKinds_AreForty() => Assert.Equal(40, PoleSchema.Default.LinkKinds.Length);

    [Fact]
    public void LinkKinds_HaveCodesOfTheirOwnInTheOrderOfTheFile()
    {
        Assert.Equal(40, PoleSchema.Default.LinkKinds.Select(k => k.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Enumerable.Range(0, 40), PoleSchema.Default.LinkKinds.Select(k => k.Index));
        Assert.All(PoleSchema.Default.LinkKinds, kind => Assert.Matches("^[A-Z]+(_[A-Z]+)*$", kind.Code));
        Assert.All(PoleSchema.Default.LinkKinds, kind => Assert.Same(kind, PoleSchema.Default[kind.Code]));
    }

    [Fact]
    public void LinkKinds_ReadInBothDirections() => Assert.All(PoleSchema.Default.LinkKinds, kind =>
    {
        Assert.NotEmpty(kind.Forward.Trim());
        Assert.NotEmpty(kind.Backward.Trim());
        Assert.DoesNotMatch("(?i)perpetrator|prostitut|promiscu|lifestyle|boyfriend", kind.Forward + kind.Backward);
    });

    [Fact]
    public void LinkKinds_WeighFromZeroToOneAndWhatWeighsNothingBearsNoRisk() => Assert.All(PoleSchema.Default.LinkKinds, kind =>
    {
        Assert.InRange(kind.Weight, 0, 1);
        Assert.True(kind.Weight > 0 || kind.BearsRisk == RiskBearing.No, kind.Code);
        Assert.True(kind.HalfLife.Days is null or > 0, kind.Code);
    });

    [Fact]
    public void WorkflowLinks_BearNoRisk() =>
        Assert.All(Workflow, code => Assert.Equal((0.0, RiskBearing.No), (PoleSchema.Default[code].Weight, PoleSchema.Default[code].BearsRisk)));

    [Theory]
    [InlineData("FAMILY_OF", RiskBearing.Concern)]
    [InlineData("LIVES_WITH", RiskBearing.Concern)]
    [InlineData("WITNESS_IN", RiskBearing.No)]
    [InlineData("VISITS", RiskBearing.Yes)]
    public void Kind_BearsRisk_AsTheRulesSay(string code, RiskBearing risk) => Assert.Equal(risk, PoleSchema.Default[code].BearsRisk);

    [Fact]
    public void Kind_AllowsOnlyItsEnds()
    {
        var visits = PoleSchema.Default["VISITS"];

        Assert.True(visits.Allows(EntityKind.Person, EntityKind.Address));
        Assert.False(visits.Allows(EntityKind.Address, EntityKind.Person));
        Assert.False(PoleSchema.Default.TryGet("visits", out _));
    }

    [Theory]
    [InlineData("OCCUPIES", 365, true, 1.0)]
    [InlineData("OCCUPIES", 365, false, 0.5)]
    [InlineData("FAMILY_OF", 10000, false, 1.0)]
    [InlineData("VISITS", 180, true, 0.5)]
    [InlineData("VISITS", 0, false, 1.0)]
    public void HalfLife_FadesAsTheRulesSay(string code, int age, bool open, double factor) =>
        Assert.Equal(factor, PoleSchema.Default[code].HalfLife.Factor(age, open), 12);
}
