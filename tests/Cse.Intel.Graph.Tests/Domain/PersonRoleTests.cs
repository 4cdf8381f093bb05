using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.DomainRules;

public sealed class PersonRoleTests
{
    [Theory]
    [InlineData("young_person", Role.YoungPerson, "")]
    [InlineData("person_of_concern@2025-01-01/", Role.PersonOfConcern, "2025-01-01/")]
    [InlineData("parent_carer@2025/2026-02", Role.ParentCarer, "2025/2026-02")]
    [InlineData(" associate ", Role.Associate, "")]
    [InlineData("professional@2026", Role.Professional, "2026")]
    public void Parse_Written_ReadsRoleAndTime(string text, Role role, string when)
    {
        Assert.True(PersonRole.TryParse(text, out var parsed, out var reason), reason);
        Assert.Equal(new PersonRole(role, Instants.Observed(when)), parsed);
        Assert.Equal(text.Trim(), parsed!.ToString());
    }

    [Theory]
    [InlineData("perpetrator")]
    [InlineData("victim")]
    [InlineData("Young_Person")]
    [InlineData("")]
    [InlineData("associate@sometime")]
    public void Parse_NoRole_SaysWhy(string text)
    {
        Assert.False(PersonRole.TryParse(text, out var role, out var reason));
        Assert.Null(role);
        Assert.NotEmpty(reason);
    }

    [Fact]
    public void Roles_NobodyIsStoredAsAPerpetrator() =>
        Assert.Equal(["person_of_concern", "young_person", "parent_carer", "associate", "professional"], PersonRole.Codes);

    [Theory]
    [InlineData("2024-12-31", false)]
    [InlineData("2025-01-01", true)]
    [InlineData("2026-01-31", true)]
    [InlineData("2026-02-01", false)]
    public void Holds_InItsTime(string day, bool holds)
    {
        var person = new Person { Roles = [new(Role.PersonOfConcern, Instants.Observed("2025/2026-01")), PersonRole.Always(Role.YoungPerson)] };

        Assert.Equal(holds, person.Is(Role.PersonOfConcern, Instants.Day(day)));
        Assert.True(person.Is(Role.YoungPerson, Instants.Day(day)));
        Assert.False(person.Is(Role.Associate, Instants.Day(day)));
    }

    [Fact]
    public void Codes_AndWords_AreThereForEveryRole()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            Assert.True(PersonRole.TryParse(PersonRole.Code(role), out var parsed, out _));
            Assert.Equal(role, parsed!.Role);
            Assert.DoesNotContain('_', PersonRole.Words(role));
        }
    }
}
