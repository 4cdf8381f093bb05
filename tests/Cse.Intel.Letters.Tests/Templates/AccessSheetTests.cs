using Cse.Intel.Letters.Templates.AccessSheet;
using Cse.Intel.Letters.Tests.Support;

namespace Cse.Intel.Letters.Tests.Templates;

/// <summary>Intelligence handling 3.1, 3.2, 4.2: when, role and agency, reason, what was done.</summary>
public sealed class AccessSheetTests
{
    private static readonly AccessSheetFacts Carer = AccessSheetExamples.Carer;
    private static readonly PrintedLetter Sheet = Print(Carer);

    [Theory]
    [InlineData("Carys Placeholder, you asked who has looked at what the police keep about Ffion Siân Placeholder.")]
    [InlineData("1 January 2026 to 30 November 2026")]
    [InlineData("Exampleshire Police13Exampleshire County Council1")]
    [InlineData("25 Nov 2026")]
    [InlineData("Social worker,")]
    [InlineData("To get ready for a meeting")]
    [InlineData("with: social worker,")]
    [InlineData("It does not say whether there is more.")]
    [InlineData("complain to the Information Commissioner")]
    public void Sheet_Says(string words) => Read.Says(Sheet, words);

    [Fact]
    public void Sheet_ToTheChild_WithNothingToTell_IsNeutral()
    {
        var letter = Print(AccessSheetExamples.All[1]);
        Read.Says(letter, "you asked who has looked at what the police keep about you");
        Read.Says(letter, "There is no use of the record on these days that we are required to tell you of.");
        Read.Says(letter, "It does not say whether there is more.");
    }

    [Fact]
    public void Facts_HaveNoPlaceForTheNamesOfStaff() =>
        Assert.DoesNotContain(typeof(RecordAccess).GetProperties(), property => property.Name.Contains("Name", StringComparison.Ordinal) || property.Name.Contains("User", StringComparison.Ordinal));

    [Fact]
    public void Reasons_AreThoseOfTheDomainDocument()
    {
        var path = Shared.File("domain", "intelligence-handling.md");
        Assert.SkipWhen(path is null, Shared.Absent);
        var line = File.ReadLines(path).Single(line => line.StartsWith("R1 child at immediate risk", StringComparison.Ordinal));
        Assert.Equal(line.Split("; ").Select(part => part.Split(' ')[0]), Enum.GetNames<AccessReason>());
    }

    public static TheoryData<string, AccessSheetFacts> Contradictions()
    {
        var access = Carer.Accesses[^1];
        return new()
        {
            { "To", Carer with { To = new(2025, 12, 31) } },
            { "To", Carer with { To = new(2026, 12, 5) } },
            { "Accesses[1].On", Carer with { Accesses = [access with { On = new(2026, 12, 1) }] } },
            { "Accesses[1].SharedWith", Carer with { Accesses = [access with { SharedWith = "somebody" }] } },
            { "Accesses[1].SharedWith", Carer with { Accesses = [access with { Act = AccessAct.Disclosed }] } },
            { "Accesses[1].Reason", Carer with { Accesses = [access with { Reason = 0 }] } },
            { "Child.DateOfBirth", Carer with { Child = Carer.Child with { DateOfBirth = new(2026, 12, 5) } } },
        };
    }

    [Theory, MemberData(nameof(Contradictions), DisableDiscoveryEnumeration = true)]
    public void Contradiction_IsRefusedByName(string field, AccessSheetFacts facts) =>
        Assert.Equal(field, Assert.Throws<LetterFactException>(() => Print(facts)).Field);

    private static PrintedLetter Print(AccessSheetFacts facts) => LetterTemplates.AccessSheet.Print(facts);
}
