using Cse.Intel.Graph.Tests.Engines;

namespace Cse.Intel.Graph.Tests.Contract;

/// <summary>No engine leaves a contract out: an exception would be a line in <see cref="Exceptions"/> with its reason.</summary>
public sealed class Compliance
{
    private static readonly Dictionary<(string Engine, string Contract), string> Exceptions = [];

    public static TheoryData<string, string> EveryPair =>
        [.. from engine in Derived(typeof(Engine)) from contract in Contracts select (engine.Name, contract.Name)];

    private static Type[] Contracts { get; } = [.. typeof(Compliance).Assembly.GetTypes().Where(t => t.IsAbstract && t.BaseType == typeof(StoreContract))];

    [Fact]
    public void Contracts_AreThese() => Assert.Equal(
        ["AccessContract", "AssertionContract", "CapContract", "ChangeSetContract", "ConcurrencyContract", "EntityContract", "ExpandContract", "GradeContract",
            "HistoryContract", "JudgementContract", "ReferenceLookupContract", "RevisionContract", "ScanContract", "SearchContract", "TimeContract"],
        Contracts.Select(c => c.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void EveryEngine_JoinsEveryContract(string engine, string contract)
    {
        var joined = Contracts.Single(c => c.Name == contract).Assembly.GetTypes().Where(t => !t.IsAbstract && t.BaseType?.Name == contract);

        Assert.True(
            Exceptions.ContainsKey((engine, contract)) || joined.Any(t => t.GetConstructors()[0].GetParameters()[0].ParameterType.Name == engine),
            $"{engine} has no class for {contract}.");
    }

    private static IEnumerable<Type> Derived(Type type) => type.Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(type));
}
