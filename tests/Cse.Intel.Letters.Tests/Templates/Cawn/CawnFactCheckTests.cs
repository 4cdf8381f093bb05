using Cse.Intel.Letters.Templates.Cawn;
using Cse.Intel.Letters.Tests.Support;

namespace Cse.Intel.Letters.Tests.Templates.Cawn;

public sealed class CawnFactCheckTests
{
    [Theory]
    [InlineData("Ann\u0007Lee", "control character U+0007")]
    [InlineData("Ann\nLee", "control character U+000A")]
    [InlineData("Ann\u202ELee", "invisible character U+202E")]
    [InlineData("Ann\u200BLee", "invisible character U+200B")]
    [InlineData("محمد\u202Dعلي", "invisible character U+202D")]
    [InlineData("محمد\u2067علي", "invisible character U+2067")]
    [InlineData("محمد \u2069", "invisible character U+2069")]
    [InlineData("محمد\u200F", "invisible character U+200F")]
    [InlineData("محمد\u061C", "invisible character U+061C")]
    [InlineData("\u200Cمحمد", "invisible character U+200C")]
    [InlineData("محمد\u200C", "invisible character U+200C")]
    [InlineData("An\u200Dn", "invisible character U+200D")]
    [InlineData("Ann\u2028Lee", "control character U+2028")]
    [InlineData("Ann\uFFFD", "some program lost a character")]
    [InlineData("  ", "is missing")]
    public void Render_NameThatCannotBePrinted_IsRefusedWithField(string name, string reason)
    {
        var facts = Given.S2Notice();
        var refusal = Assert.Throws<LetterFactException>(() =>
            Given.Pdf(facts with { Recipient = facts.Recipient with { FullName = name } }));
        Assert.Equal("Recipient.FullName", refusal.Field);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("می\u200Cخواهم")]
    [InlineData("ہ\u200Dے")]
    public void Render_JoinerInsideAnArabicWord_IsKept(string name)
    {
        var facts = Given.S2Notice();
        Assert.Contains(name, Read.Text(Given.Pdf(facts with { Recipient = facts.Recipient with { FullName = name } })), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_HalfACharacterPair_IsRefused()
    {
        var facts = Given.S2Notice() with { Unit = "Unit " + (char)0xD83D };
        Assert.Contains("Unit holds half of a character pair", Assert.Throws<LetterFactException>(() => Given.Pdf(facts)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sam 😀", 0x1F600)]
    [InlineData("漢字", 0x6F22)]
    [InlineData("\uE000", 0xE000)]
    [InlineData("محمد 👮", 0x1F46E)]
    [InlineData("ܐܒܓ", 0x0710)]
    [InlineData("שלום \u0FD5", 0x0FD5)]
    public void Render_CharacterWithoutGlyph_IsRefusedWithCharacterAndField(string seen, int codePoint)
    {
        var facts = Given.S2Notice() with { Triggers = [new CawnTrigger(new DateOnly(2026, 10, 1), "All fine"), new CawnTrigger(new DateOnly(2026, 10, 2), seen)] };
        var refusal = Assert.Throws<MissingGlyphException>(() => Given.Pdf(facts));
        Assert.Equal(codePoint, refusal.CodePoint);
        Assert.Equal("Triggers[2].Seen", refusal.Field);
    }

    public static TheoryData<string, CawnFacts> Contradictions()
    {
        var facts = Given.S2Notice();
        return new()
        {
            { "ExpiresOn", facts with { ExpiresOn = new DateOnly(2027, 10, 1) } },
            { "ExpiresOn", facts with { ExpiresOn = facts.StartsOn } },
            { "ExpiresOn", Given.S49Notice(CareStatus.PoliceProtection) with { ExpiresOn = new DateOnly(2026, 11, 28) } },
            { "ExpiresOn", Given.S49Notice(CareStatus.EmergencyProtectionOrder) with { ExpiresOn = new DateOnly(2026, 12, 10) } },
            { "StartsOn", facts with { StartsOn = new DateOnly(2026, 11, 23) } },
            { "ReviewOn", facts with { ReviewOn = new DateOnly(2027, 12, 1) } },
            { "Triggers", facts with { Triggers = [new CawnTrigger(new DateOnly(2026, 11, 25), "later")] } },
            { "Triggers", facts with { Triggers = [] } },
            { "Triggers[1].Seen", facts with { Triggers = [new CawnTrigger(new DateOnly(2026, 10, 1), Hostile.Words(5000))] } },
            { "Prohibitions", facts with { Prohibitions = [], FurtherProhibitions = [] } },
            { "Prohibitions", facts with { Prohibitions = [CawnProhibition.Gifts, CawnProhibition.Gifts] } },
            { "Recipient.AddressLines", facts with { Recipient = facts.Recipient with { AddressLines = [.. Enumerable.Repeat("line", 40)] } } },
            { "Recipient.Aliases[1]", facts with { Recipient = facts.Recipient with { Aliases = [""] } } },
            { "Supporter.StatementDate", facts with { Supporter = facts.Supporter with { StatementDate = new DateOnly(2026, 11, 25) } } },
            { "Service", facts with { Service = Given.Service(), State = CawnState.Draft } },
            { "Marking", facts with { Marking = "OFFICIAL\tSENSITIVE" } },
        };
    }

    [Theory]
    [MemberData(nameof(Contradictions), DisableDiscoveryEnumeration = true)]
    public void Render_FactThatContradictsOrOverflows_IsRefusedWithField(string field, CawnFacts facts) =>
        Assert.Equal(field, Assert.Throws<LetterFactException>(() => Given.Pdf(facts)).Field);

    [Fact]
    public void Render_ExpiryOnTheSixteenthBirthday_IsTheLastAllowed() =>
        Assert.NotEmpty(Given.Pdf(Given.S2Notice() with { ExpiresOn = new DateOnly(2027, 9, 30) }));

    [Fact]
    public void Render_LongSurnameWithoutSpace_IsPrintedWhole()
    {
        var facts = Given.S2Notice();
        var text = Read.Text(Given.Pdf(facts with { Recipient = facts.Recipient with { FullName = Hostile.LongSurname } }));
        Assert.Contains(Hostile.LongSurname, text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nguyễn Thị Đặng")]
    [InlineData("Ngu\u0079e\u0302\u0303n")]
    [InlineData("Ögmundur Þór Ægisson")]
    [InlineData("Seán Ó Súilleabháin")]
    [InlineData("Олена Їжакевич")]
    [InlineData("Ἀλέξανδρος Παπαδόπουλος")]
    [InlineData("O'Neill-Brontë & Søn <Ltd>")]
    public void Render_EuropeanName_ReadsBackInComposedForm(string name)
    {
        var facts = Given.S2Notice();
        var text = Read.Text(Given.Pdf(facts with { Recipient = facts.Recipient with { FullName = name } }));
        Assert.Contains(name.Normalize() + ", born", text, StringComparison.Ordinal);
    }
}
