using Cse.Intel.Graph.Domain.Identifiers;

namespace Cse.Intel.Graph.Tests.Identifiers;

public partial class PhoneNumberTests
{
    // Held to be unused by the numbering metadata, and to be well formed by us: no others may stand in a demonstration.
    private static readonly string[] DramaRanges = ["7700900", "1154960", "1632960"];

    [Fact]
    public void Parse_PublishedExamples_AgreeWithTheNumberingPlansButForDrama()
    {
        var failures = SharedTestData.Rows("uk/phones.csv").Select(Failure).OfType<string>().ToList();
        Assert.True(failures.Count == 0, string.Join(Environment.NewLine, failures));
    }

    private static string? Failure(IReadOnlyDictionary<string, string> row)
    {
        var read = PhoneNumber.Parse(row["input"]);
        var isDrama = DramaRanges.Any(range => read.Normal.StartsWith("+44" + range, StringComparison.Ordinal));
        var expectedValid = row["libphonenumber_valid"] == "true" || isDrama;
        if ((read.Validity == Validity.Valid) != expectedValid)
            return $"'{row["input"]}' is {read.Validity}, expected valid: {expectedValid}. {row["note"]}";
        var extension = row["type_region"].Split("ext=") is [_, var digits] ? digits : null;
        return expectedValid && !isDrama && (read.Normal, read.Extension) != (row["e164"], extension)
            ? $"'{row["input"]}' reads {read.Normal} {read.Extension}, expected {row["e164"]} {extension}."
            : null;
    }

    [Theory]
    [InlineData("07700 900123", PhoneLine.Mobile)]
    [InlineData("+44 (0)7700 900123", PhoneLine.Mobile)]
    [InlineData("0115 496 0123", PhoneLine.Landline)]
    [InlineData("01632 960123", PhoneLine.Landline)]
    [InlineData("020 7946 0123", PhoneLine.Landline)]
    [InlineData("08081 570123", PhoneLine.Other)]
    [InlineData("070 4342 5232", PhoneLine.Other)]
    public void Line_IsReadFromTheNumber(string raw, PhoneLine line)
    {
        var number = PhoneNumber.Parse(raw);
        Assert.Equal((Validity.Valid, line), (number.Validity, number.Line));
    }

    [Theory]
    [InlineData("999", Validity.Unknown)]
    [InlineData("101", Validity.Unknown)]
    [InlineData("7946 0123", Validity.Unknown)]
    [InlineData("0770090012", Validity.Malformed)]
    [InlineData("077009001234", Validity.Malformed)]
    [InlineData("ask Sam", Validity.Malformed)]
    [InlineData("", Validity.Malformed)]
    public void Parse_NotALine_IsFlaggedWithAReason(string raw, Validity validity)
    {
        var number = PhoneNumber.Parse(raw);
        Assert.Equal(validity, number.Validity);
        Assert.EndsWith(".", number.Reason, StringComparison.Ordinal);
    }
}
