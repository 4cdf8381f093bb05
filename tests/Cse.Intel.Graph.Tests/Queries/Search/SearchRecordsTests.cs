using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Identifiers;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries.Search;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Tests.Engines.Sqlite;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.Queries.Search;

/// <summary>"Who is this?", asked of the embedded engine, since likeness is its to find.</summary>
public sealed class SearchRecordsTests(SqliteEngine engine) : IClassFixture<SqliteEngine>
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private readonly Town _town = Given.Town();

    [Theory]
    [InlineData("Annika Sample", "same words")]
    [InlineData("sample annika", "same words")]
    [InlineData("ÁNNIKA", "same words")]
    [InlineData("Anni", "beginning of a word")]
    [InlineData("Annica Sampel", "similar spelling")]
    [InlineData("Anikka", "similar spelling")]
    [InlineData("Nico", "nickname “Nico”")]
    [InlineData("Ray", "also known as Anne Ray")]
    public async Task Person_IsFoundByWhatTheyAreCalled(string phrase, string why)
    {
        var annika = _town.Person("Annika Sample", p => p with { Nickname = "Nico", Aliases = ["Anne Ray"] });
        _town.Person("Boris Other");
        var hit = Assert.Single((await AskAsync(new(phrase, Today))).Hits);
        Assert.Equal((annika, why), (hit.Record.Id, hit.Why));
    }

    [Theory]
    [InlineData("AB12 CDE", "the whole identifier")]
    [InlineData("ab12cde", "the whole identifier")]
    [InlineData("AB12", "beginning of the identifier")]
    [InlineData("12C", "part of the identifier")]
    public async Task Vehicle_IsFoundByItsMarkOrAPartOfIt(string phrase, string why) => await FindsAsync(_town.Vehicle("AB12 CDE"), phrase, why);

    [Theory]
    [InlineData("07700 900123")]
    [InlineData("07700900123")]
    [InlineData("+44 7700 900123")]
    [InlineData("+447700900123")]
    public async Task Phone_IsFoundInNationalAndInternationalForm(string phrase) => await FindsAsync(_town.Phone("07700 900123"), phrase, "the whole identifier");

    [Theory]
    [InlineData("ZZ99 9ZZ", "the whole identifier")]
    [InlineData("zz999zz", "the whole identifier")]
    [InlineData("ZZ99", "beginning of the identifier")]
    public async Task Address_IsFoundByItsPostcode(string phrase, string why) => await FindsAsync(_town.Address("Flat", postcode: "ZZ99 9ZZ"), phrase, why);

    [Fact]
    public async Task Person_IsFoundByPncId()
    {
        var cal = _town.Person("Cal", p => p with { PncId = PncId.Parse("2012/0000123X", 2026) });
        await FindsAsync(cal, "2012/0000123X", "the whole identifier");
    }

    [Fact]
    public async Task IdentifierThatARoleDoesNotRead_IsNotConfirmedByLookingForIt()
    {
        _town.Person("Lacey Sample", p => p with { Birth = Birth.On(new(2011, 4, 2)), PncId = PncId.Parse("2012/0000123X", 2026) });
        Assert.Single((await AskAsync(new("2012/0000123X", Today), Viewers.Officer)).Hits);
        Assert.Empty((await AskAsync(new("2012/0000123X", Today), Viewers.Analyst)).Hits);
        Assert.Null(((Person)Assert.Single((await AskAsync(new("Lacey", Today), Viewers.Analyst)).Hits).Record.Payload).PncId);
    }

    [Fact]
    public async Task BetterMatch_ComesFirst_AndEqualOnesByKindAndKey()
    {
        _town.Person("Annie");
        _town.Record("Annabel 2", new Person { Given = "Ann" });
        _town.Record("Annabel 1", new Person { Given = "Ann" });
        _town.Record("Ann Cars", new Organisation { Name = "Ann" });
        var answer = await AskAsync(new("Ann", Today));
        Assert.Equal(["Person:Annabel 1", "Person:Annabel 2", "Organisation:Ann Cars", "Person:Annie"], answer.Hits.Select(h => h.Record.SortKey));
    }

    [Fact]
    public async Task Kinds_AreTheOnlyOnesFound()
    {
        _town.Person("Sample");
        var cars = _town.Record("Cars", new Organisation { Name = "Sample" });
        Assert.Equal(cars, Assert.Single((await AskAsync(new("Sample", Today) { Kinds = [EntityKind.Organisation] })).Hits).Record.Id);
    }

    [Fact]
    public async Task Hidden_IsNeitherFoundNorCounted()
    {
        _town.Person("Sample One");
        _town.Person("Sample Two", protection: Protect.Silent());
        _town.Person("Sample Three", protection: Protect.Pointer("DI Example"));
        Assert.Equal(3, (await AskAsync(new("Sample", Today))).Total);
        var answer = await AskAsync(new("Sample", Today) { First = 1 }, Viewers.Officer);
        Assert.Equal((1, null, null), (answer.Total, answer.NextCursor, answer.Truncated));
        Assert.Equal(0, (await AskAsync(new("Two", Today), Viewers.Officer)).Total);
        Assert.Equal(0, (await AskAsync(new("Sample", Today), Viewers.SocialCare)).Total);
    }

    [Fact]
    public async Task Cursor_OfAHiddenRecord_IsRefusedLikeOneOfNone()
    {
        var hidden = _town.Person("Sample Two", protection: Protect.Silent());
        _town.Person("Sample One");
        foreach (var cursor in (string[])[hidden.ToString(), EntityId.Of(new("nobody", EntityKind.Person, "1")).ToString(), "nonsense"])
        {
            var refusal = await Assert.ThrowsAsync<QuestionRefusedException>(() => AskAsync(new("Sample", Today) { After = cursor }, Viewers.Officer));
            Assert.Equal("cursor.invalid", refusal.Code);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public async Task Pages_MakeUpTheWholeList(int first)
    {
        for (var i = 0; i < 10; i++)
            _town.Person(string.Create(CultureInfo.InvariantCulture, $"Sample {(char)('a' + i)}"));
        var whole = await AskAsync(new("Sample", Today) { First = 100 });
        var paged = new List<EntityId>();
        string? after = null;
        do
        {
            var page = await AskAsync(new("Sample", Today) { First = first, After = after });
            Assert.Equal(10, page.Total);
            paged.AddRange(page.Hits.Select(h => h.Record.Id));
            after = page.NextCursor;
        }
        while (after is not null);
        Assert.Equal(whole.Hits.Select(h => h.Record.Id), paged);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("'\"--")]
    [InlineData("*")]
    [InlineData("🤷")]
    public async Task NothingToLookFor_FindsNothing(string phrase)
    {
        _town.Person("Sample");
        Assert.Empty((await AskAsync(new(phrase, Today))).Hits);
    }

    [Fact]
    public async Task HostileStrings_AreFoundAsNames_AndNeverDoHarm()
    {
        Assert.SkipUnless(SharedData.TryGet("hostile/blns.json", out var path), SharedData.WhyAbsent);
        var hostile = JsonSerializer.Deserialize<string[]>(await File.ReadAllTextAsync(path!, TestContext.Current.CancellationToken))!.Distinct().ToArray();
        for (var i = 0; i < hostile.Length; i++)
            _town.Record($"{i}", new Person { Given = hostile[i] });
        for (var i = 0; i < hostile.Length; i++)
        {
            if (SearchPhrase.Parse(hostile[i]).Words.IsEmpty || hostile[i].Length > SearchRecords.LongestPhrase)
            {
                await AskAsync(new(hostile[i], Today));
                continue;
            }
            var answer = await AskAsync(new(hostile[i], Today) { First = SearchRecords.FirstAtMost });
            Assert.True(answer.Hits.Any(h => h.Record.Id == _town[$"{i}"]), $"“{hostile[i]}” does not find itself");
        }
    }

    private async Task FindsAsync(EntityId record, string phrase, string why)
    {
        _town.Vehicle("XY34 ZZZ");
        _town.Phone("07700 900999");
        _town.Address("House", postcode: "ZY1 1AA");
        var hits = (await AskAsync(new(phrase, Today))).Hits;
        Assert.Equal((record, why), (hits[0].Record.Id, hits[0].Why));
        Assert.All(hits.Skip(1), other => Assert.True(other.Score < hits[0].Score));
    }

    private IGraphStore? _store;

    private async Task<SearchAnswer> AskAsync(SearchRecords question, Viewer? viewer = null)
    {
        if (_store is null)
            await _town.SaveAsync(_store = await engine.OpenEmptyAsync(_town.Clock));
        return await _store.ReadAsync(viewer ?? Viewers.Upkeep, question.AnswerAsync, CancellationToken.None);
    }
}
