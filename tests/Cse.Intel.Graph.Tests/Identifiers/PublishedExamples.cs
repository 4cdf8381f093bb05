using Cse.Intel.Graph.Domain.Identifiers;

namespace Cse.Intel.Graph.Tests.Identifiers;

/// <summary>
/// Runs a file of published examples (columns <c>input, expected_valid, normal_form, tier, note</c>) through a parser.
/// Tier <c>strict</c> must hold; what we do in the other tiers, where published readers disagree, is written out.
/// </summary>
internal static class PublishedExamples
{
    private const string Strict = "strict";

    public static void Hold(string path, Func<string, Identifier> parse, Func<Identifier, string> normalForm)
    {
        var rows = SharedTestData.Rows(path);
        var failures = rows.Where(row => row["tier"] == Strict).Select(row => Failure(row, parse, normalForm)).OfType<string>().ToList();
        foreach (var row in rows.Where(row => row["tier"] != Strict))
            TestContext.Current.TestOutputHelper?.WriteLine(Behaviour(row, parse));
        Assert.True(failures.Count == 0, string.Join(Environment.NewLine, failures));
        Assert.Contains(rows, row => row["tier"] == Strict);
    }

    private static string? Failure(IReadOnlyDictionary<string, string> row, Func<string, Identifier> parse, Func<Identifier, string> normalForm)
    {
        var read = parse(row["input"]);
        var expectedValid = row["expected_valid"] == "true";
        var isValid = read.Validity == Validity.Valid;
        if (isValid != expectedValid)
            return $"'{row["input"]}' is {read.Validity}, expected valid: {expectedValid}. {row["note"]}";
        return expectedValid && normalForm(read) != row["normal_form"]
            ? $"'{row["input"]}' reads {normalForm(read)}, expected {row["normal_form"]}."
            : null;
    }

    private static string Behaviour(IReadOnlyDictionary<string, string> row, Func<string, Identifier> parse)
    {
        var read = parse(row["input"]);
        return $"{row["tier"],-10} '{row["input"]}': {read.Validity}, {read.Normal} {read.Reason} (published: {row["expected_valid"]} {row["note"]})";
    }
}
