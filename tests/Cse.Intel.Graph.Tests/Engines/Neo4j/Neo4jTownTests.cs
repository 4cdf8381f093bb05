namespace Cse.Intel.Graph.Tests.Engines.Neo4j;

/// <inheritdoc/>
[Collection(OneDatabase.Name)]
public sealed class Neo4jEquivalenceTests(Neo4jEngine engine) : EquivalenceTests(engine), IClassFixture<Neo4jEngine>
{
    [Theory]
    [MemberData(nameof(Seeds.Few), MemberType = typeof(Seeds))]
    public Task RandomTown_EveryAnswerToEveryRole_IsTheOracles(ulong seed) => CompareTownAsync(seed);
}

/// <inheritdoc/>
[Collection(OneDatabase.Name)]
public sealed class Neo4jNonInterferenceTests(Neo4jEngine engine) : NonInterferenceTests(engine), IClassFixture<Neo4jEngine>
{
    [Theory]
    [MemberData(nameof(Seeds.Few), MemberType = typeof(Seeds))]
    public Task RandomTown_AnswersToARole_AreTheAllSeeingAnswersOnWhatIsLeft(ulong seed) => CompareWithWhatIsSeenAsync(seed);

    [Theory]
    [MemberData(nameof(Seeds.Few), MemberType = typeof(Seeds))]
    public Task RandomTown_PointersToo_OweNothingToWhatIsSilent(ulong seed) => CompareWithWhatIsToldAsync(seed);
}
