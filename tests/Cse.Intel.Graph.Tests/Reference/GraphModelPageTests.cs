using System.Globalization;
using System.Text;
using System.Text.Json;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Demo;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Store.Neo4j;
using Cse.Intel.Graph.Tests.Engines.Neo4j;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Generating;
using Cse.Intel.TestSupport.Processes;

namespace Cse.Intel.Graph.Tests.Reference;

/// <summary>The page for analysts who open the database itself: printed from the schema, true of a real database, every question run.</summary>
[Collection(OneDatabase.Name)]
public sealed class GraphModelPageTests
{
    [Fact]
    public void Page_IsThatOfTheSchema()
    {
        var page = new StringBuilder("""
            # The graph in Neo4j

            Printed from `Schema/graph-model.csv`, `Schema/graph-indexes.cypher` and `Schema/link-kinds.csv`. How an analyst finds her way who opens the database in Neo4j Browser.

            **Read first.** The site filters every answer for its reader and writes down who asked. The database does neither: whoever can sign in to it sees everything, restricted records too, and leaves no trace in the audit. Give sign-ins to it only where your force has decided so, read-only, and never to change anything: the site would not know.

            ```mermaid
            graph LR
              A(Person) -- "VISITS {grade, seenFrom, …}" --> B(Address)
              S[Assertion] -- STANDS_ON --> R(Report)
              A -- WAS --> V[Revision]
              X[Reference] -- NAMES --> A
              A -- JUDGED --> C(Person)
            ```

            - A record is a node with the label `Entity` and that of its kind; a person also has a label for each role ever held. Its earlier revisions hang on it by `WAS`; they look as it looked then.
            - What somebody reported about two records is a line between them, its type the kind of link. The same assertion is also a node `Assertion`, by which it is found and which stands on its report.
            - Several lines of one type between two records are several reports. A line counts only while `retractedAt` and `denied` are absent and `status` is not `discounted`.
            - A line carries the grade, day and agency that hold, its own or else its report’s.


            """.ReplaceLineEndings("\n"));
        page.Append("## Properties\n\n| on | property | means |\n|---|---|---|\n");
        foreach (var property in GraphModel.Properties)
            page.Append(CultureInfo.InvariantCulture, $"| {property.On} | `{property.Name}` | {property.Means} |\n");
        page.Append(CultureInfo.InvariantCulture, $"\nKinds of record: {string.Join(", ", Enum.GetValues<EntityKind>())}. Types of line: {string.Join(", ", PoleSchema.Default.LinkKinds.Select(k => $"`{k.Code}`"))} (see [link-kinds.md](link-kinds.md)).\n");
        page.Append("\n## Constraints and indexes\n\n| name | for |\n|---|---|\n");
        foreach (var index in GraphModel.Indexes)
            page.Append(CultureInfo.InvariantCulture, $"| `{index.Name}` | {index.For} |\n");
        page.Append("\n## Ten questions to paste\n\nEach runs against the demo town as it stands; put your own names in.\n");
        foreach (var (title, text) in Questions())
            page.Append(CultureInfo.InvariantCulture, $"\n### {title}\n\n```cypher\n{text}\n```\n");

        Assert.Null(Repository.DifferenceFromKept("docs/reference/graph-model.md", page.ToString()));
    }

    [Fact]
    public async Task Questions_OnTheDemoTown_AllAnswerFromWhatTheirTitleSays()
    {
        Assert.SkipWhen(Neo4jServer.WhyAbsent is not null, Neo4jServer.WhyAbsent ?? "");
        await using var store = await OpenAsync();
        await DemoLoader.FillAsync(store, CalderbrookTown.Build(1, new(2026, 11, 24)), TimeProvider.System, null, default);

        var answers = new Dictionary<string, string>();
        foreach (var (title, text) in Questions())
        {
            var answer = await (await Neo4jEngine.ServerAsync()).AskAsync(text);
            Assert.False(answer.Contains("\"errors\"", StringComparison.Ordinal), $"{title}: {answer}");
            answers[title] = answer;
            Assert.True(title.StartsWith("What was recorded", StringComparison.Ordinal) || Rows(answer) > 0, $"{title} found nothing.");
        }

        Assert.Equal(10, answers.Count);
        Assert.Contains("Dorran", answers["Who has been at an address, and when"], StringComparison.Ordinal);
        Assert.Contains("Larkspill", answers["Young people and persons of concern at the same address"], StringComparison.Ordinal);
        Assert.Contains("Wennel", answers["Which vehicles carried more than one young person"], StringComparison.Ordinal);
        Assert.Contains("Dorran", answers["Phones and accounts that two or more people use"], StringComparison.Ordinal);
        Assert.Contains("Ysella", answers["The shortest way between two people"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_OfARandomTown_HoldsNothingThatThePageDoesNotName()
    {
        Assert.SkipWhen(Neo4jServer.WhyAbsent is not null, Neo4jServer.WhyAbsent ?? "");
        await using var store = await OpenAsync();
        foreach (var set in Enumerable.Range(1, 3).SelectMany(seed => RandomTown.Of((ulong)seed).Script.Select(s => s with { Key = $"{seed} {s.Key}" })))
            try
            {
                await store.ApplyAsync(set, default);
            }
            catch (StoreException)
            {
                // Sets that must be refused are part of the script.
            }
        var named = GraphModel.Properties.Select(p => (p.On, p.Name)).ToHashSet();

        var unnamed = new List<string>();
        foreach (var (labels, keys) in await SeenAsync("MATCH (n) UNWIND keys(n) AS k RETURN DISTINCT labels(n), k"))
            if (!labels.Append(labels.Contains("Revision") ? "Entity" : "").Any(l => named.Contains((l, keys))) && !(labels.Contains("Revision") && named.Any(p => p.Name == keys)))
                unnamed.Add($"{string.Join(':', labels)}.{keys}");
        foreach (var (types, key) in await SeenAsync("MATCH ()-[r]->() UNWIND keys(r) AS k RETURN DISTINCT [type(r)], k"))
            if (!named.Contains((PoleSchema.Default.TryGet(types[0], out _) ? "line" : types[0], key)))
                unnamed.Add($"{types[0]}.{key}");

        Assert.Empty(unnamed);
    }

    private static async Task<IGraphStore> OpenAsync() => await new Neo4jEngine().OpenEmptyAsync(TimeProvider.System);

    private static int Rows(string answer) => JsonDocument.Parse(answer).RootElement.GetProperty("data").GetProperty("values").GetArrayLength();

    private static async Task<List<(List<string> Labels, string Key)>> SeenAsync(string statement)
    {
        using var answer = JsonDocument.Parse(await (await Neo4jEngine.ServerAsync()).AskAsync(statement));
        return [.. answer.RootElement.GetProperty("data").GetProperty("values").EnumerateArray()
            .Select(row => (row[0].EnumerateArray().Select(l => l.GetString()!).ToList(), row[1].GetString()!))];
    }

    private static IEnumerable<(string Title, string Text)> Questions()
    {
        using var stream = typeof(GraphModelPageTests).Assembly.GetManifestResourceStream("Cse.Intel.Graph.Tests.Reference.analyst-questions.cypher")!;
        using var file = new StreamReader(stream);
        foreach (var question in file.ReadToEnd().ReplaceLineEndings("\n").Split(";\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var end = question.IndexOf('\n', StringComparison.Ordinal);
            yield return (question[..end].TrimStart('/', ' '), question[(end + 1)..].Trim());
        }
    }
}
