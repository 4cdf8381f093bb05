using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using CsvHelper;

namespace Cse.Intel.Graph.Schema;

/// <summary>
/// How the graph stands in a graph server, as data: what each property means, and which constraints and indexes there are
/// (<c>Schema/graph-model.csv</c>, <c>Schema/graph-indexes.cypher</c>).
/// </summary>
public static class GraphModel
{
    /// <summary>Every property there may be, in the order of the file.</summary>
    public static ImmutableArray<GraphProperty> Properties { get; } = ReadProperties();

    /// <summary>Every constraint and index, in the order in which they are made.</summary>
    public static ImmutableArray<GraphIndex> Indexes { get; } = ReadIndexes();

    private static ImmutableArray<GraphProperty> ReadProperties()
    {
        using var csv = new CsvReader(Open("graph-model.csv"), CultureInfo.InvariantCulture);
        var properties = ImmutableArray.CreateBuilder<GraphProperty>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
            properties.Add(new(csv["on"]!, csv["name"]!, csv["means"]!));
        return properties.ToImmutable();
    }

    /// <summary>A line of comment says what for, the next line is the statement; its third word is its name.</summary>
    private static ImmutableArray<GraphIndex> ReadIndexes()
    {
        using var file = Open("graph-indexes.cypher");
        var lines = file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Chunk(2).Select(pair => new GraphIndex(Name(pair[1]), pair[0].TrimStart('/', ' '), pair[1].TrimEnd(';', '\r')))];
    }

    private static string Name(string statement)
    {
        var words = statement.Split(' ');
        return words[Array.IndexOf(words, "IF") - 1];
    }

    private static StreamReader Open(string name) => new(
        Assembly.GetExecutingAssembly().GetManifestResourceStream($"Cse.Intel.Graph.Schema.{name}")
            ?? throw new InvalidOperationException($"{name} is missing from the build."));
}

/// <summary>A property of a node or line.</summary>
/// <param name="On">Label of the node; <c>line</c> for the lines that assertions draw; a type for other lines.</param>
/// <param name="Name">Its name.</param>
/// <param name="Means">What it says.</param>
public sealed record GraphProperty(string On, string Name, string Means);

/// <summary>A constraint or an index.</summary>
/// <param name="Name">Its name in the database.</param>
/// <param name="For">What it serves.</param>
/// <param name="Statement">The statement that makes it where it is missing.</param>
public sealed record GraphIndex(string Name, string For, string Statement);
