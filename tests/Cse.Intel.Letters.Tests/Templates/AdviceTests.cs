using Cse.Intel.Letters.Templates.Advice;
using Cse.Intel.Letters.Tests.Support;

namespace Cse.Intel.Letters.Tests.Templates;

/// <summary>Domain 1.1: advice instead of a formal warning.</summary>
public sealed class AdviceTests
{
    private static readonly AdviceFacts Usual = AdviceExamples.Usual;
    private static readonly PrintedLetter[] All = [.. AdviceExamples.All.Select(Print)];

    [Theory]
    [InlineData(0, "It is not a formal warning.")]
    [InlineData(0, "is a child under 16.")]
    [InlineData(0, "This is section 2 of the Child Abduction Act 1984. The maximum penalty is 7 years in prison.")]
    [InlineData(0, "It is not a Child Abduction Warning Notice")]
    [InlineData(0, "Given and explained by Police Constable 2210 Robin Imaginary.")]
    [InlineData(1, "is in care under a care order made on 4 March 2024")]
    [InlineData(1, "is a child under 18.")]
    [InlineData(2, "The law protects everyone under 18 from sexual exploitation.")]
    public void Letter_Says(int example, string words) => Read.Says(All[example], words);

    [Fact]
    public void Letter_OfEachLaw_KeepsTheOthersOut()
    {
        Read.DoesNotSay(All[1], "Child Abduction Act");
        Read.DoesNotSay(All[2], "Child Abduction Act");
        Read.DoesNotSay(All[2], "Children Act");
    }

    [Fact]
    public void Letter_DoesNotPrintTheDateOfBirth() => Assert.All(All, letter => Assert.DoesNotContain("30 September 2011", Read.Text(letter.Pdf), StringComparison.Ordinal));

    public static TheoryData<string, AdviceFacts> Contradictions() => new()
    {
        { "Child.DateOfBirth", Usual with { Child = Usual.Child with { DateOfBirth = new(2010, 6, 9) } } },
        { "Child.DateOfBirth", AdviceExamples.All[2] with { Child = Usual.Child with { DateOfBirth = new(2008, 6, 9) } } },
        { "Child.DateOfBirth", Usual with { Child = Usual.Child with { DateOfBirth = new(2026, 6, 10) } } },
        { "Occasions", Usual with { Occasions = [new(new(2026, 6, 10), "Later.")] } },
        { "Occasions[1].Seen", Usual with { Occasions = [new(new(2026, 6, 1), "With Kim Elsewhere.")], NamesKeptOut = ["Kim Elsewhere"] } },
    };

    [Theory, MemberData(nameof(Contradictions), DisableDiscoveryEnumeration = true)]
    public void Contradiction_IsRefusedByName(string field, AdviceFacts facts) =>
        Assert.Equal(field, Assert.Throws<LetterFactException>(() => Print(facts)).Field);

    private static PrintedLetter Print(AdviceFacts facts) => LetterTemplates.Advice.Print(facts);
}
