using Cse.Intel.Web.GraphQL.Http;
using Cse.Intel.Web.Tests.GraphQL.Support;
using GraphQLParser;
using GraphQLParser.AST;
using Microsoft.Extensions.DependencyInjection;

namespace Cse.Intel.Web.Tests.GraphQL;

public sealed class DocumentCacheTests
{
    private static readonly GraphQLDocument Parsed = Parser.Parse("{ hello }");

    [Fact]
    public void PastTheBound_TheLongestUnusedGoesFirst()
    {
        var cache = new DocumentCache(30);
        cache.Keep("ten char 1", Parsed);
        cache.Keep("ten char 2", Parsed);
        cache.Keep("ten char 3", Parsed);
        Assert.NotNull(cache.Find("ten char 1"));

        cache.Keep("ten char 4", Parsed);

        Assert.Null(cache.Find("ten char 2"));
        Assert.NotNull(cache.Find("ten char 1"));
        Assert.NotNull(cache.Find("ten char 3"));
        Assert.NotNull(cache.Find("ten char 4"));
    }

    [Fact]
    public void OneLongText_PushesOutSeveralShortOnes()
    {
        var cache = new DocumentCache(30);
        cache.Keep("ten char 1", Parsed);
        cache.Keep("ten char 2", Parsed);

        cache.Keep(new string('x', 25), Parsed);

        Assert.Null(cache.Find("ten char 1"));
        Assert.Null(cache.Find("ten char 2"));
        Assert.NotNull(cache.Find(new string('x', 25)));
    }

    [Fact]
    public void TextLongerThanTheBound_IsNotKeptAndPushesOutNothing()
    {
        var cache = new DocumentCache(30);
        cache.Keep("ten char 1", Parsed);

        cache.Keep(new string('x', 31), Parsed);

        Assert.Null(cache.Find(new string('x', 31)));
        Assert.NotNull(cache.Find("ten char 1"));
    }

    [Fact]
    public void KeptTwice_CountsOnce()
    {
        var cache = new DocumentCache(30);
        for (var time = 0; time < 10; time++)
            cache.Keep("ten char 1", Parsed);

        cache.Keep("ten char 2", Parsed);
        cache.Keep("ten char 3", Parsed);

        Assert.NotNull(cache.Find("ten char 1"));
    }

    [Fact]
    public async Task ManyAtOnce_StaysWhole()
    {
        var cache = new DocumentCache(100);

        await Parallel.ForAsync(0, 20_000, (i, _) =>
        {
            var text = $"document {i % 37:00}";
            if (cache.Find(text) is null)
                cache.Keep(text, Parsed);

            return ValueTask.CompletedTask;
        });

        Assert.InRange(Enumerable.Range(0, 37).Count(i => cache.Find($"document {i:00}") is not null), 1, 9);
    }

    [Fact]
    public async Task Site_KeepsWhatItExecutedAndNothingElse()
    {
        await using var site = new SampleSite();
        await site.InitializeAsync();
        var cache = site.Services.GetRequiredService<DocumentCache>();

        foreach (var query in new[] { "{ hello }", "{ fail }", "{ nothing }", "{ restricted }", "{", Documents.DoublingChain(30) })
            await site.AskAsync(query);

        Assert.NotNull(cache.Find("{ hello }"));
        Assert.NotNull(cache.Find("{ fail }"));
        Assert.Null(cache.Find("{ nothing }"));
        Assert.Null(cache.Find("{ restricted }"));
        Assert.Null(cache.Find("{"));
        Assert.Null(cache.Find(Documents.DoublingChain(30)));
    }
}
