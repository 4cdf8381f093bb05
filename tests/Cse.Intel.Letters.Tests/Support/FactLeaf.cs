using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cse.Intel.Letters.Tests.Support;

/// <summary>One text among the facts of a letter, and a way to put another in its place.</summary>
internal sealed record FactLeaf(JsonNode Facts, string Path)
{
    /// <summary>The name that a refusal gives it: entries are counted from 1 there.</summary>
    public string Field => System.Text.RegularExpressions.Regex.Replace(Path["$.".Length..], @"\[(\d+)\]",
        match => $"[{int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) + 1}]");

    /// <summary>Its name without the numbers, the same for all entries of a list.</summary>
    public string Kind => System.Text.RegularExpressions.Regex.Replace(Path, @"\[\d+\]", "[]");

    private string? Value => Find(Facts, Facts, Path).GetValue<string>();

    /// <summary>The facts with another value here.</summary>
    public JsonNode With(JsonNode? value)
    {
        var copy = Facts.DeepClone();
        Find(copy, copy, Path).ReplaceWith(value);
        return copy;
    }

    /// <summary>All texts of a letter's facts that somebody may type: not dates, choices or the names of types.</summary>
    public static IEnumerable<FactLeaf> Texts(JsonNode facts) => Below(facts)
        .Where(node => node is JsonValue value && value.GetValueKind() == JsonValueKind.String)
        .Where(node => !node.GetPath().EndsWith("$type", StringComparison.Ordinal) && !node.GetPath().EndsWith("['$type']", StringComparison.Ordinal))
        .Select(node => new FactLeaf(facts, node.GetPath()));

    /// <summary>All dates.</summary>
    public static IEnumerable<FactLeaf> Days(JsonNode facts) =>
        Texts(facts).Where(leaf => DateOnly.TryParseExact(leaf.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    /// <summary>All lists of texts.</summary>
    public static IEnumerable<FactLeaf> ListsOfTexts(JsonNode facts) => Below(facts)
        .Where(node => node is JsonArray { Count: > 0 } list && list.All(entry => entry is JsonValue value && value.GetValueKind() == JsonValueKind.String))
        .Select(node => new FactLeaf(facts, node.GetPath()));

    private static JsonNode Find(JsonNode root, JsonNode node, string path) =>
        Below(node).Single(below => ReferenceEquals(below.Root, root) && below.GetPath() == path);

    private static IEnumerable<JsonNode> Below(JsonNode node) => node switch
    {
        JsonObject group => group.Where(pair => pair.Value is not null).SelectMany(pair => Below(pair.Value!)).Prepend(node),
        JsonArray list => list.Where(entry => entry is not null).SelectMany(entry => Below(entry!)).Prepend(node),
        _ => [node],
    };
}
