using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Templates.Cawn;
using Cse.Intel.Letters.Templates.Expiry;
using Cse.Intel.Letters.Templates.Review;
using Cse.Intel.Letters.Templates.Withdrawal;
using Cse.Intel.Letters.Tests.Support;
using Cse.Intel.Letters.Wording;

namespace Cse.Intel.Letters.Tests.Templates;

/// <summary>The letters to a recipient that go by post: domain 1.5.</summary>
public sealed class PostedLetterTests
{
    private static readonly WithdrawalFacts Withdrawal = WithdrawalExamples.Usual;
    private static readonly ReviewFacts Review = ReviewExamples.Continued;

    public static TheoryData<string> Codes => ["WITHDRAWAL", "EXPIRY", "REVIEW"];

    /// <summary>A DL window is 35 mm by 90 mm, 20 mm from the left and 18 mm from the foot of an envelope of 110 mm by 220 mm.</summary>
    [Theory, MemberData(nameof(Codes))]
    public void Address_ShowsInTheWindow_AndNothingElseDoes(string code)
    {
        foreach (var letter in Examples(code))
        {
            using var document = Read.Open(letter.Pdf);
            var page = document.GetPage(1);
            var inWindow = page.Letters.Where(glyph => glyph.Value != " " && Read.MmFromTop(page, glyph) is > 51 and < 87 && Read.MmFromLeft(glyph) < 110).ToArray();
            Assert.Equal("ZoëŁukaszŞahin-ĐặngFlat327InventedStreetSampletonSX99ZZ", string.Concat(inWindow.Select(glyph => glyph.Value)));
            Assert.All(inWindow, glyph => Assert.InRange(Read.MmFromLeft(glyph), A4.SideBorderMm - 0.1, A4.SideBorderMm + A4.WindowWidthMm));
            Assert.All(inWindow, glyph => Assert.InRange(Read.MmFromTop(page, glyph), A4.WindowTopMm, A4.WindowBottomMm));
        }
    }

    [Theory, MemberData(nameof(Codes))]
    public void Letter_HasNoPlaceForTheChildsName(string code)
    {
        var facts = AnyLetter.Of(code).Facts;
        Assert.DoesNotContain(facts.GetProperties(), property => property.Name.Contains("Child", StringComparison.Ordinal) || property.PropertyType == typeof(CawnChild));
        Assert.All(Examples(code), letter => Read.DoesNotSay(letter, "Placeholder"));
    }

    [Theory, MemberData(nameof(Codes))]
    public void Letter_DoesNotThreatenOrBlame(string code)
    {
        foreach (var word in new[] { "perpetrator", "offender", "suspect", "guilty", "absconder", "groom" })
            Assert.All(Examples(code), letter => Assert.DoesNotContain(word, Read.Text(letter.Pdf), StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("WITHDRAWAL", 0, "the police have withdrawn the Child Abduction Warning Notice EX/CAWN/2026/0042 that was issued to you on 24 November 2026. It has not held since 14 January 2027.")]
    [InlineData("WITHDRAWAL", 0, "agree that the notice should not stand")]
    [InlineData("WITHDRAWAL", 0, "You no longer have to keep to what the notice says.")]
    [InlineData("WITHDRAWAL", 0, "Withdrawn by Detective Inspector 1180 Sam Supposed")]
    [InlineData("EXPIRY", 0, "ended at the first minute of 24 May 2027")]
    [InlineData("EXPIRY", 0, "Under section 2 of the Child Abduction Act 1984 you may be prosecuted without another warning.")]
    [InlineData("EXPIRY", 0, "The maximum penalty is 7 years in prison.")]
    [InlineData("EXPIRY", 1, "the law it rests on protects children under 16")]
    [InlineData("EXPIRY", 2, "it rested on the care order, and that has ended")]
    [InlineData("EXPIRY", 2, "The law also protects everyone under 18 from sexual exploitation.")]
    [InlineData("REVIEW", 0, "The notice goes on as it stands.")]
    [InlineData("REVIEW", 0, "Police review it next by 24 May 2027")]
    [InlineData("REVIEW", 0, "You have not told us your side. You still can")]
    [InlineData("REVIEW", 1, "1. be in the leisure centre on Mill Lane")]
    [InlineData("REVIEW", 1, "You told us on 10 February")]
    [InlineData("REVIEW", 2, "The notice is withdrawn. It has not held since 24 February 2027.")]
    public void Letter_Says(string code, int example, string words) => Read.Says(Examples(code)[example], words);

    /// <summary>At 16 the offence of section 2 can no longer be committed against the child: the letter must not say that it can.</summary>
    [Fact]
    public void Expiry_AtTheAgeLimit_DoesNotQuoteAnOffenceThatIsOver() => Read.DoesNotSay(Examples("EXPIRY")[1], "Child Abduction Act");

    public static TheoryData<string, Func<PrintedLetter>> Contradictions() => new()
    {
        { "Recipient.AddressLines", () => Print(Withdrawal with { Recipient = new("Ann Unreal", [.. Enumerable.Repeat("Line", 6)]) }) },
        { "Recipient.AddressLines", () => Print(Withdrawal with { Recipient = new("Ann Unreal", [new string('x', 80), "b", "c", "d", "e"]) }) },
        { "WithdrawnOn", () => Print(Withdrawal with { WithdrawnOn = new(2026, 11, 23) }) },
        { "WithdrawnOn", () => Print(Withdrawal with { WithdrawnOn = new(2027, 1, 16) }) },
        { "ExpiredOn", () => Print(ExpiryExamples.Usual with { ExpiredOn = new(2027, 5, 26) }) },
        { "ExpiredOn", () => Print(ExpiryExamples.Usual with { ExpiredOn = new(2026, 11, 24) }) },
        { "Cause", () => Print(ExpiryExamples.Usual with { Cause = ExpiryCause.BasisEnded }) },
        { "Cause", () => Print(ExpiryExamples.Usual with { Cause = (ExpiryCause)7 }) },
        { "ReviewedOn", () => Print(Review with { ReviewedOn = new(2027, 2, 26) }) },
        { "Outcome.NextReviewOn", () => Print(Review with { Outcome = new ReviewOutcome.Continued(new(2027, 2, 24), new(2027, 9, 30)) }) },
        { "Outcome.NextReviewOn", () => Print(Review with { Outcome = new ReviewOutcome.Continued(new(2027, 10, 1), new(2027, 9, 30)) }) },
        { "Outcome.EndsOn", () => Print(Review with { Outcome = new ReviewOutcome.Changed(["be there."], new(2027, 5, 24), new(2027, 2, 24)) }) },
        { "Outcome.NoLonger", () => Print(Review with { Outcome = new ReviewOutcome.Changed([], new(2027, 5, 24), new(2027, 9, 30)) }) },
        { "Outcome.On", () => Print(Review with { Outcome = new ReviewOutcome.Withdrawn(new(2027, 2, 26)) }) },
    };

    [Theory, MemberData(nameof(Contradictions), DisableDiscoveryEnumeration = true)]
    public void Contradiction_IsRefusedByName(string field, Func<PrintedLetter> print) =>
        Assert.Equal(field, Assert.Throws<LetterFactException>(print).Field);

    private static PrintedLetter Print(WithdrawalFacts facts) => LetterTemplates.Withdrawal.Print(facts);

    private static PrintedLetter Print(ExpiryFacts facts) => LetterTemplates.Expiry.Print(facts);

    private static PrintedLetter Print(ReviewFacts facts) => LetterTemplates.Review.Print(facts);

    private static PrintedLetter[] Examples(string code) => [.. LetterTemplates.All.Single(template => template.Code == code).Examples(WordingBook.Own)];
}
