using Cse.Intel.Graph.Access;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.AccessRules;

/// <summary>What one protection lets one viewer see, where roles add up and tags matter.</summary>
public sealed class AccessPolicyTests
{
    [Fact]
    public void TwoRoles_SeeWhatEitherSees()
    {
        var both = Viewers.Officer with { Roles = [RoleCode.OFF, RoleCode.SUP] };

        Assert.Equal(Sight.Open | Sight.Conditional, AccessPolicy.Judge(both, Protect.Silent()));
    }

    [Fact]
    public void Listed_IsSeenAndNotPointedAt()
    {
        var officer = Protect.Pointer("DI Example", Viewers.Tag(RoleCode.OFF));

        Assert.False(AccessPolicy.Judge(Viewers.Officer, officer).HasFlag(Sight.Pointer));
        Assert.Equal(Sight.Pointer, AccessPolicy.Judge(Viewers.Analyst, officer));
    }

    [Theory]
    [InlineData("meeting:M1", true)]
    [InlineData("meeting:M2", false)]
    [InlineData("MEETING:M1", false)]
    public void Partner_SeesWhatIsReleasedToItsMeeting(string attended, bool sees) =>
        Assert.Equal(sees, AccessPolicy.Sees(Viewers.In(RoleCode.HEA, attended), Protect.ReleasedTo("meeting:M1")));

    [Fact]
    public void Name_OfAnotherUser_IsNoTag() =>
        Assert.False(AccessPolicy.Sees(Viewers.In(RoleCode.CSC, "user:else"), Protect.Silent("user:els")));

    [Fact]
    public void Upkeep_SeesEverything() =>
        Assert.All(new[] { Protect.Silent(), Protect.WithConditions(), Protect.Pointer(null) }, p => Assert.True(AccessPolicy.Sees(Viewers.Upkeep, p)));

    [Fact]
    public void NoRole_SeesNothing() => Assert.Equal(Sight.None, AccessPolicy.Judge(Viewers.Officer with { Roles = [] }, Protect.Unit));

    [Fact]
    public void Protections_AreEqualByWhatTheySay()
    {
        Assert.Equal(Protect.ReleasedTo("b", "a"), Protect.ReleasedTo("a", "b"));
        Assert.Equal(Protect.ReleasedTo("b", "a").GetHashCode(), Protect.ReleasedTo("a", "b").GetHashCode());
        Assert.NotEqual(Protect.Silent(), Protect.Pointer(null));
        Assert.NotEqual(Protect.WithConditions("a"), Protect.Unit with { Handling = Domain.Grading.HandlingCode.Conditions, Contact = "a" });
    }

    [Theory]
    [InlineData("user:a\u001Euser:b")]
    [InlineData("user:a\u001Fsilent")]
    [InlineData("user:a\u001Db")]
    public void Key_TagsThatHoldWhatJoinsThem_StayApart(string tag)
    {
        var pieces = tag.Split('\u001D', '\u001E', '\u001F');

        Assert.NotEqual(Protection.Unit.For(tag), Protection.Unit.For(pieces));
        Assert.Equal(Protection.Unit.For(tag), Protection.Unit.For(tag));
    }
}
