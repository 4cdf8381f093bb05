using System.Text.Json.Nodes;
using Cse.Intel.Letters.Templates.Checks;
using Cse.Intel.Letters.Tests.Support;

namespace Cse.Intel.Letters.Tests.Templates;

/// <summary>Every text that any letter takes, spoilt in turn: it is printed, or refused under its own name.</summary>
public sealed class BadFactsTests
{
    public static TheoryData<string> Codes => [.. LetterTemplates.All.Select(template => template.Code)];

    [Theory, MemberData(nameof(Codes))]
    public void ControlCharacter_InAnyText_IsRefusedByName(string code)
    {
        foreach (var leaf in Texts(code))
            Assert.Equal(leaf.Field, Refusal(code, leaf.With("Ann\u0007Lee"))?.Field);
    }

    [Theory, MemberData(nameof(Codes))]
    public void NothingButSpaces_InAnyText_IsRefusedByName(string code)
    {
        foreach (var leaf in Texts(code))
            Assert.Equal(leaf.Field, Refusal(code, leaf.With("  "))?.Field);
    }

    [Theory, MemberData(nameof(Codes))]
    public void CharacterWithoutGlyph_InAnyText_IsRefusedByName(string code)
    {
        foreach (var leaf in Texts(code))
            Assert.Equal(leaf.Field, Assert.Throws<MissingGlyphException>(() => AnyLetter.Of(code).Print(leaf.With("漢"))).Field);
    }

    [Theory, MemberData(nameof(Codes))]
    public void NameOfAnotherChild_InAnyText_IsRefusedByName(string code)
    {
        var letter = AnyLetter.Of(code);
        foreach (var leaf in Texts(code).Where(leaf => Refusal(code, leaf.With("kim ELSEWHERE")) is null))
            Assert.Equal(leaf.Field, Assert.Throws<LetterFactException>(() => letter.Print(leaf.With("kim ELSEWHERE"), "Kïm Elsewhere")).Field);
    }

    /// <summary>Days that overflow a calendar or were left out by a caller.</summary>
    [Theory, MemberData(nameof(Codes))]
    public void DayOutOfOurTime_InAnyDate_IsRefusedByName(string code)
    {
        var letter = AnyLetter.Of(code);
        foreach (var day in letter.Examples.SelectMany(FactLeaf.Days).DistinctBy(day => day.Kind))
            foreach (var impossible in new[] { "0001-01-01", "9999-12-31" })
                Assert.Equal(day.Field, Refusal(code, day.With(impossible))?.Field);
    }

    [Theory, MemberData(nameof(Codes))]
    public void SurnameOf58Letters_InAnyText_IsPrintedOrRefusedByName(string code)
    {
        foreach (var leaf in Texts(code))
            if (Refusal(code, leaf.With(Hostile.LongSurname)) is { } refusal)
                Assert.Equal(leaf.Field, refusal.Field);
    }

    [Theory, MemberData(nameof(Codes))]
    public void FiveThousandWords_InAnyText_AreLaidOutWhereTheyMay_ElseRefusedByName(string code)
    {
        var facts = AnyLetter.Of(code).Facts;
        foreach (var leaf in Texts(code))
            if (Refusal(code, leaf.With(Hostile.Words(5000))) is { } refusal)
            {
                Assert.Equal(leaf.Field, refusal.Field);
                Assert.DoesNotContain(leaf.Field, ProseOf(facts, leaf.Facts));
            }
    }

    [Theory, MemberData(nameof(Codes))]
    public void FortyEntries_InAnyListOfTexts_ArePrintedOrRefusedByName(string code)
    {
        var forty = Enumerable.Range(1, 40).Select(n => $"Line {n}").ToArray();
        foreach (var leaf in AnyLetter.Of(code).Examples.SelectMany(FactLeaf.ListsOfTexts).Where(leaf => IsText(code, leaf, leaf.Field + "[1]")).DistinctBy(leaf => leaf.Kind))
            if (Refusal(code, leaf.With(new JsonArray([.. forty.Select(line => JsonValue.Create(line))]))) is { } refusal)
                Assert.StartsWith(leaf.Field, refusal.Field, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Codes))]
    public void Facts_KeptAsJson_PrintTheSamePaperAgain(string code)
    {
        var letter = AnyLetter.Of(code);
        var first = LetterTemplates.All.Single(template => template.Code == code).Examples(Cse.Intel.Letters.Wording.WordingBook.Own).First();
        Assert.Equal(first.Pdf, letter.Print(JsonNode.Parse(first.Facts)!));
    }

    private static IEnumerable<FactLeaf> Texts(string code) =>
        AnyLetter.Of(code).Examples.SelectMany(FactLeaf.Texts).Where(leaf => IsText(code, leaf, leaf.Field)).DistinctBy(leaf => leaf.Kind);

    /// <summary>Dates and choices are written as texts in JSON too; the record knows better.</summary>
    private static bool IsText(string code, FactLeaf leaf, string field) =>
        Walk(AnyLetter.Of(code).Facts, leaf.Facts).Any(fact => fact.Field == field && fact.Value is string);

    private static IEnumerable<string> ProseOf(Type type, JsonNode facts) =>
        Walk(type, facts).Where(fact => fact.Rule.IsProse && fact.Rule.MostCharacters >= Hostile.Words(5000).Length).Select(fact => fact.Field);

    private static IEnumerable<Fact> Walk(Type type, JsonNode facts) =>
        FactWalk.Of(System.Text.Json.JsonSerializer.Deserialize(facts, type, Options)!);

    private static readonly System.Text.Json.JsonSerializerOptions Options =
        new() { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    private static LetterFactException? Refusal(string code, JsonNode facts)
    {
        try
        {
            AnyLetter.Of(code).Print(facts);
            return null;
        }
        catch (LetterFactException refusal)
        {
            return refusal;
        }
    }
}
