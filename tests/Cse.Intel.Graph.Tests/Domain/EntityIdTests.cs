using Cse.Intel.Graph.Domain;
using Cse.Intel.TestSupport.Building;
using Microsoft.Extensions.Time.Testing;

namespace Cse.Intel.Graph.Tests.DomainRules;

public sealed class EntityIdTests
{
    [Fact]
    public void Of_TheSameReference_IsTheSameIdOnEveryMachine()
    {
        var reference = new ExternalRef("niche", EntityKind.Person, "N-1");

        // Written down: an id that changed with a version would part a record from its past.
        Assert.Equal("eaf18b34-3d0a-8318-97a0-423ebfd7b8d8", EntityId.Of(reference).ToString());
        Assert.Equal(EntityId.Of(reference), EntityId.Of(reference with { }));
    }

    [Fact]
    public void Of_AnyPartChanged_IsAnother()
    {
        ExternalRef[] references =
            [new("a", EntityKind.Person, "bc"), new("ab", EntityKind.Person, "c"), new("a", EntityKind.Address, "bc"), new("a", EntityKind.Person, "BC"), new("", EntityKind.Person, "abc")];

        Assert.Equal(references.Length, references.Select(EntityId.Of).Distinct().Count());
    }

    [Fact]
    public void Of_IsAUuidOfVersionEight()
    {
        var id = EntityId.Of(new("a", EntityKind.Person, "b")).Value;

        Assert.Equal((8, 0b10), (id.Version, id.Variant >> 2));
    }

    [Fact]
    public void AssertionId_Of_MindsWhereItsPartsEnd()
    {
        Assert.Equal(AssertionId.Of("a", "bc"), AssertionId.Of("a", "bc"));
        Assert.NotEqual(AssertionId.Of("a", "bc"), AssertionId.Of("ab", "c"));
        Assert.NotEqual(AssertionId.Of("a"), AssertionId.Of("a", ""));
    }

    [Fact]
    public void New_Later_SortsAfter()
    {
        var clock = new FakeTimeProvider(Instants.Now);
        var first = EntityId.New(clock);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        var second = EntityId.New(clock);

        Assert.True(first.CompareTo(second) < 0);
        Assert.True(string.CompareOrdinal(first.ToString(), second.ToString()) < 0);
        Assert.Equal(7, first.Value.Version);
    }

    [Theory]
    [InlineData("not an id")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_NoUuid_IsFalse(string? text) => Assert.False(EntityId.TryParse(text, out _));

    [Fact]
    public void TryParse_TextForm_ReadsBack()
    {
        var id = EntityId.Of(new("a", EntityKind.Person, "b"));

        Assert.True(EntityId.TryParse(id.ToString(), out var read));
        Assert.Equal(id, read);
    }

    [Fact]
    public void SortKey_IsTheOrdinallySmallestReferenceElseItsOwnId()
    {
        var id = EntityId.Of(new("a", EntityKind.Person, "b"));

        Assert.Equal("Person:10", Entity.SortKeyOf(id, EntityKind.Person, [new("z", EntityKind.Person, "9"), new("b", EntityKind.Person, "10"), new("a", EntityKind.Person, "a")]));
        Assert.Equal($"Person:{id}", Entity.SortKeyOf(id, EntityKind.Person, []));
    }
}
