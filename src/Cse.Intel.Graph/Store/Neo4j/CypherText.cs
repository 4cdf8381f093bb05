using System.Reflection;
using System.Text.RegularExpressions;

namespace Cse.Intel.Graph.Store.Neo4j;

/// <summary>
/// A statement by name, from <c>Store/Neo4j/Cypher</c>. A line <c>// include NAME</c> stands for the text of that name, so that
/// what a viewer may see is said once. Values come as parameters only.
/// </summary>
internal sealed partial class CypherText
{
    private const string Folder = "Cse.Intel.Graph.Store.Neo4j.Cypher.";

    private CypherText(string name)
    {
        Name = name;
        Text = Compose(name);
    }

    public static CypherText AssertionsByIds { get; } = new("assertions-by-ids");
    public static CypherText AssertionsByKeys { get; } = new("assertions-by-keys");
    public static CypherText AssertionsOfReport { get; } = new("assertions-of-report");
    public static CypherText AssertionsScan { get; } = new("assertions-scan");
    public static CypherText Check { get; } = new("check");
    public static CypherText Checkpoint { get; } = new("checkpoint");
    public static CypherText Checkpoints { get; } = new("checkpoints");
    public static CypherText CommitsScan { get; } = new("commits-scan");
    public static CypherText Expand { get; } = new("expand");
    public static CypherText ExpandThen { get; } = new("expand-then");
    public static CypherText Format { get; } = new("format");
    public static CypherText Judgements { get; } = new("judgements");
    public static CypherText JudgementsScan { get; } = new("judgements-scan");
    public static CypherText LinksAmong { get; } = new("links-among");
    public static CypherText LinksAmongThen { get; } = new("links-among-then");
    public static CypherText Pointers { get; } = new("pointers");
    public static CypherText Protections { get; } = new("protections");
    public static CypherText Records { get; } = new("records");
    public static CypherText RecordsThen { get; } = new("records-then");
    public static CypherText RecordsScan { get; } = new("records-scan");
    public static CypherText References { get; } = new("references");
    public static CypherText Revisions { get; } = new("revisions");
    public static CypherText Running { get; } = new("running");
    public static CypherText SearchKeys { get; } = new("search-keys");
    public static CypherText SearchWords { get; } = new("search-words");
    public static CypherText Standing { get; } = new("standing");
    public static CypherText SetUp { get; } = new("set-up");
    public static CypherText Size { get; } = new("size");
    public static CypherText Terminate { get; } = new("terminate");
    public static CypherText Write { get; } = new("write");

    public string Name { get; }

    public string Text { get; }

    private static string Compose(string name) => Include().Replace(Read(name), found => Compose(found.Groups[1].Value).TrimEnd());

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{Folder}{name}.cypher")
            ?? throw new InvalidOperationException($"The statement {name} is missing from the build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^[ ]*// include ([a-z-]+)[ ]*$", RegexOptions.Multiline)]
    private static partial Regex Include();
}
