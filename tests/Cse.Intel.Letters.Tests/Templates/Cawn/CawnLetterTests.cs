using Cse.Intel.Letters.Templates.Cawn;
using Cse.Intel.Letters.Tests.Support;

namespace Cse.Intel.Letters.Tests.Templates.Cawn;

/// <summary>What a reader finds in the finished paper; the numbers are the fields of domain 1.4.</summary>
public sealed class CawnLetterTests
{
    private static readonly string S2Text = Read.Text(Given.Pdf(Given.S2Notice()));
    private static readonly string S49Text = Read.Text(Given.Pdf(Given.S49Notice()));

    [Theory]
    [InlineData(1, "EX/CAWN/2026/0042")]
    [InlineData(1, "Exampleshire Police, Sexual Exploitation Investigation Unit")]
    [InlineData(2, "Zoë Łukasz Şahin-Đặng, born 11 February 1995")]
    [InlineData(2, "Lucky; Luke S")]
    [InlineData(2, "Flat 3, 27 Invented Street, Sampleton, SX9 9ZZ")]
    [InlineData(3, "Ffion Siân Placeholder, born 30 September 2011")]
    [InlineData(3, "16th birthday: 30 September 2027")]
    [InlineData(4, "section 2 of the Child Abduction Act 1984")]
    [InlineData(5, "3 October 2026")]
    [InlineData(5, "The child was found in your flat at 1:20am")]
    [InlineData(6, "Carys Placeholder (the child's mother), who has parental responsibility for the child")]
    [InlineData(6, "statement MG11/CP/1 of 20 November 2026")]
    [InlineData(7, "1. have the child in your home or in the place where you work")]
    [InlineData(7, "8. wait for the child near Sampleton Community School")]
    [InlineData(8, "Do not let the child in.")]
    [InlineData(8, "call the police on 101 straight away")]
    [InlineData(9, "It is no defence that the child wanted to be with you, agreed to be with you")]
    [InlineData(9, "It is no defence that you gave the child shelter.")]
    [InlineData(9, "was born on 30 September 2011 and is under 16. You cannot say later that you did not know.")]
    [InlineData(10, "The maximum penalty is 7 years in prison.")]
    [InlineData(11, "It is not a finding that you are guilty of anything.")]
    [InlineData(11, "it is not an order of a court")]
    [InlineData(12, "24 February 2027")]
    [InlineData(12, "30 September 2027, at the first minute of that day")]
    [InlineData(12, "101, extension 55555")]
    [InlineData(13, "Body-worn video reference")]
    [InlineData(13, "Detective Sergeant 4471 Morgan Fictitious")]
    [InlineData(14, "Signature of the person given this notice")]
    [InlineData(14, "The person did not sign, and was given the notice all the same.")]
    [InlineData(14, "What the person said, in their own words")]
    public void Render_S2Notice_PrintsEveryField(int field, string words) =>
        Assert.True(Contains(S2Text, words), $"Field {field} lacks '{words}' in: {S2Text}");

    [Theory]
    [InlineData("section 49 of the Children Act 1989")]
    [InlineData("is in care under a care order made on 23 November 2026 (section 31 of the Children Act 1989).")]
    [InlineData("18th birthday: 15 January 2028")]
    [InlineData("6 months in prison, or a fine at level 5 on the standard scale, or both")]
    [InlineData("It ends sooner if the care order ends sooner.")]
    [InlineData("is under 18 and is in care under a care order")]
    public void Render_S49Notice_SaysItsOwnLaw(string words) => Assert.True(Contains(S49Text, words), S49Text);

    [Fact]
    public void Render_EachBasis_KeepsTheOthersLawOut()
    {
        Assert.False(Contains(S2Text, "Children Act 1989"));
        Assert.False(Contains(S49Text, "Child Abduction Act"));
        Assert.False(Contains(S49Text, "7 years"));
    }

    [Theory]
    [InlineData(CareStatus.EmergencyProtectionOrder, "under an emergency protection order made on 23 November 2026 (section 44")]
    [InlineData(CareStatus.PoliceProtection, "has been in police protection since 23 November 2026 (section 46")]
    public void Render_S49Notice_NamesTheStatus(CareStatus status, string words) =>
        Assert.True(Contains(Read.Text(Given.Pdf(Given.S49Notice(status))), words));

    [Fact]
    public void Render_ServedNotice_PrintsTheRecordOfService()
    {
        var text = Read.Text(Given.Pdf(Given.S2Notice() with { Service = Given.Service() }));
        Assert.True(Contains(text, "24 November 2026, 9:40pm"), text);
        Assert.True(Contains(text, "Police Constable 2210 Robin Imaginary"), text);
        Assert.True(Contains(text, "Witness None"), text);
    }

    [Fact]
    public void Render_OnlyChosenProhibitions_ArePrinted()
    {
        var text = Read.Text(Given.Pdf(Given.S2Notice() with { Prohibitions = [CawnProhibition.Gifts, CawnProhibition.Vehicle], FurtherProhibitions = [] }));
        Assert.True(Contains(text, "1. have the child in any vehicle"), text);
        Assert.True(Contains(text, "2. give or send the child food"), text);
        Assert.False(Contains(text, "social media"));
    }

    [Fact]
    public void Render_TriggersInAnyOrder_ArePrintedOldestFirstWithTheirLines()
    {
        var text = Read.Text(Given.Pdf(Given.S2Notice() with
        {
            Triggers = [new CawnTrigger(new DateOnly(2026, 11, 7), "Later."), new CawnTrigger(new DateOnly(2026, 10, 3), "First line.\r\nSecond line.")],
        }));
        Assert.True(Contains(text, "First line. Second line."), text);
        Assert.True(text.IndexOf("First line", StringComparison.Ordinal) < text.IndexOf("Later.", StringComparison.Ordinal));
    }

    [Fact]
    public void Render_AnyNotice_UsesNoBlamingWord()
    {
        foreach (var word in new[] { "perpetrator", "offender", "suspect", "harbour", "absconder", "relationship" })
            Assert.DoesNotContain(word, S2Text + S49Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Render_OrdinaryNotice_TakesThreePagesAtMost()
    {
        foreach (var facts in new[] { Given.S2Notice(), Given.S49Notice(), Given.S49Notice(CareStatus.EmergencyProtectionOrder), Given.S49Notice(CareStatus.PoliceProtection) with { State = CawnState.Draft } })
        {
            using var document = Read.Open(Given.Pdf(facts));
            Assert.InRange(document.NumberOfPages, 2, 3);
        }
    }

    /// <summary>Spaces differ where the reader saw two lines; the words and their order do not.</summary>
    private static bool Contains(string text, string words) =>
        text.Replace(" ", "", StringComparison.Ordinal).Contains(words.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
}
