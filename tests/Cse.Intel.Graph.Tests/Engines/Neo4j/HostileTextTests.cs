using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Names;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Store.Json;
using Cse.Intel.Graph.Store.Neo4j;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Building;

namespace Cse.Intel.Graph.Tests.Engines.Neo4j;

/// <summary>Whatever somebody is called, writes or searches for is a text and nothing else.</summary>
[Collection(OneDatabase.Name)]
public sealed class HostileTextTests : ServerTests
{
    private static readonly string[] Texts =
    [
        "\"}) DETACH DELETE n //", "'}) MATCH (n) DETACH DELETE n //", "`) REMOVE n:Entity //", "$sees $cseRequest {param}", "// include viewer-sees-link",
        "nul\u0000in the middle", "\\ \\u0041 \\\"", "\r\n\t\u2028\u0085\u200B", "AND", "OR NOT AND", "+ - && || ! ( ) { } [ ] ^ \" ~ * ? : \\ /",
        "words:* OR *:*", "[a TO z]", "/.*/", "~2 ^9", " ", "é ü ł \u0301", "𝒜lice 𠮷野", "lone \uD800 half", "\uDC00", "\uFFFF\uFFFE", new('x', 10_000), string.Join(' ', Enumerable.Repeat("many", 3_000)),
    ];

    [Fact]
    public async Task Texts_InEveryPlace_ComeBackAsWritten_AndAreFound()
    {
        var store = Open();
        var sets = Texts.Select((text, i) => SetWith(i, text)).ToList();
        foreach (var (text, set) in Texts.Zip(sets))
        {
            var key = set.Assertions[0].SourceKey!;

            Assert.False((await store.ApplyAsync(set, default)).Repeated);
            Assert.True((await store.ApplyAsync(set, default)).Repeated);

            var (records, said, byKey, byReference) = await store.ReadAsync(Viewers.Upkeep, async (reader, cancel) => (
                await reader.GetEntitiesAsync([.. set.Entities.Select(e => e.Id)], null, cancel),
                await reader.GetAssertionsAsync([set.Assertions[0].Id], cancel),
                await reader.FindBySourceKeysAsync([key], cancel),
                await reader.FindByReferencesAsync([.. set.Entities.SelectMany(e => e.AddRefs)], cancel)), default);
            foreach (var write in set.Entities)
            {
                Assert.Equal(PayloadJson.Write(PayloadJson.Read(PayloadJson.Write(write.Payload))), PayloadJson.Write(records[write.Id].Payload));
                Assert.Equal(write.AddRefs.Select(r => Whole(r.Id)), records[write.Id].ExternalRefs.Select(r => r.Id));
                Assert.Equal(Whole(write.Protection.Contact ?? ""), Whole(records[write.Id].Protection.Contact ?? ""));
                Assert.Equal(write.Id, byReference[write.AddRefs[0]]);
            }
            Assert.Equal(Whole(text), said[set.Assertions[0].Id].Details["what"]);
            Assert.Equal(Whole(key), said[set.Assertions[0].Id].SourceKey);
            Assert.Single(byKey[Whole(key)]);
            Assert.Equal(Whole(text), await store.GetCheckpointAsync("job", default));
        }
        foreach (var (text, set) in Texts.Zip(sets))
            await AssertFoundAsync(store, text, set.Entities[0].Id);
        Assert.Empty(await SearchAsync(store, [""], [""]));
        Assert.Equal(new StoreSize(Texts.Length * 3, Texts.Length), await store.GetSizeAsync(default));
        Assert.Equal(Texts.Length * 3, await NumberAsync("MATCH (n:Entity) RETURN count(n)"));
    }

    [Fact]
    public async Task Texts_LongerThanAnyIndexTakes_AreWrittenAndFoundByWhatFits()
    {
        var store = Open();
        var town = Given.Town();
        var number = new string('7', 40_000);
        var name = string.Concat(Enumerable.Repeat("LONGNAME", 5_000));
        var occasion = town.Record("event", new PoleEvent { Type = "incident", Reference = number, Summary = number });
        var ana = town.Person(name);
        await town.SaveAsync(store);

        Assert.Contains(occasion, await SearchAsync(store, [], ["7777777777"]));
        Assert.Contains(ana, await SearchAsync(store, ["LONGNAMELONG"], []));
        Assert.Contains(ana, await SearchAsync(store, [name], []));
        Assert.Equal(number, ((PoleEvent)(await FindAsync(store, occasion))!.Payload).Reference);
    }

    private static async Task AssertFoundAsync(Neo4jGraphStore store, string text, EntityId person)
    {
        var words = NameText.IndexWords(text).ToImmutableArray();
        Assert.True(words.Length == 0 || (await SearchAsync(store, words, [])).Contains(person), $"{text[..Math.Min(text.Length, 40)]} is not found.");
        // As no search page would send it, but the engine must take it.
        await SearchAsync(store, [text], [text]);
    }

    private static ChangeSet SetWith(int number, string text)
    {
        var town = Given.Town();
        var hostile = (Protection.Unit with { Agency = text, Contact = text }).For([$"user:{text}"]);
        var person = town.Person($"{number}", p => p with { Given = text, Family = null, Aliases = [text], Nickname = text, Description = text }, hostile);
        var address = town.Record($"A{number}", new Address { Line1 = text, Town = text }, hostile);
        town.Says(person, "VISITS", address, report: town.Report($"U{number}"), sourceKey: $"{number} {text}");
        var set = town.Changes($"{number} {(text.Length > 100 ? "" : text)}", reason: text);
        return set with
        {
            Author = text,
            Entities = [.. set.Entities.Select(e => e with { AddRefs = [new(text, e.Payload.Kind, $"{number} {text}")], RecordedBy = text })],
            Assertions = [set.Assertions[0] with { Id = AssertionId.Of("hostile", $"{number}"), Details = set.Assertions[0].Details.Add("what", text), RecordedBy = text }],
            Checkpoint = new("job", text),
        };
    }

    /// <summary>What is no character cannot be kept as one.</summary>
    private static string Whole(string text) => string.Concat(text.EnumerateRunes().Select(r => r.ToString()));

    private static Task<IReadOnlyList<EntityId>> SearchAsync(Neo4jGraphStore store, ImmutableArray<string> words, ImmutableArray<string> keys) =>
        store.ReadAsync(Viewers.Upkeep, async (reader, cancel) =>
            (IReadOnlyList<EntityId>)[.. (await reader.FindCandidatesAsync(new(words, keys, []), 1_000, cancel)).Records.Select(r => r.Id)], default);
}
