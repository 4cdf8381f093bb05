using Cse.Intel.Letters.Templates.SupportStatement;
using Cse.Intel.Letters.Tests.Support;

namespace Cse.Intel.Letters.Tests.Templates;

/// <summary>Domain 1.3: who supports which notice, and what the statement must say.</summary>
public sealed class SupportStatementTests
{
    private static readonly SupportStatementFacts Parent = SupportStatementExamples.Parent;

    private static readonly SupportStatementFacts[] All = [.. SupportStatementExamples.All];

    [Theory]
    [InlineData(0, "about Ffion Siân Placeholder, who was born on 30 September 2011 and is under 16.")]
    [InlineData(0, "I have parental responsibility for Ffion Siân Placeholder as the child's mother.")]
    [InlineData(0, "Zoë Łukasz Şahin-Đặng does not have my permission")]
    [InlineData(0, "He said that she asks him to.")]
    [InlineData(0, "I may be prosecuted if I have said in it something that I know is false")]
    [InlineData(1, "I have lawful control of Ffion Siân Placeholder as a foster carer")]
    [InlineData(2, "is in care under a care order made on 4 March 2024 (section 31 of the Children Act 1989)")]
    [InlineData(2, "made by the Family Court at Sampleton")]
    [InlineData(2, "is under 18")]
    [InlineData(2, "It lasts until the child is 18 unless a court ends it sooner.")]
    [InlineData(3, "The order ends on 27 November 2026")]
    [InlineData(4, "has been in police protection since 22 November 2026 (section 46 of the Children Act 1989), from 11:15pm on that day")]
    [InlineData(4, "Police protection ends at 11:15pm on 25 November 2026 at the latest.")]
    public void Statement_OfEachGround_SaysWhatItsNoticeNeeds(int example, string words) =>
        Read.Says(LetterTemplates.SupportStatement.Print(All[example]), words);

    public static TheoryData<string, SupportStatementFacts> Contradictions()
    {
        SupportStatementFacts Order(CareOrderKind kind, DateOnly made, DateOnly? ends) =>
            SupportStatementExamples.SocialWorker(new SupportGround.CourtOrder(kind, "Family Court", made, ends));
        return new()
        {
            { "Child.DateOfBirth", Parent with { Child = Parent.Child with { DateOfBirth = new(2010, 11, 23) } } },
            { "Child.DateOfBirth", Parent with { Child = Parent.Child with { DateOfBirth = new(2027, 1, 1) } } },
            { "Child.DateOfBirth", All[2] with { Child = Parent.Child with { DateOfBirth = new(2008, 11, 23) } } },
            { "Ground.MadeOn", Order(CareOrderKind.CareOrder, new(2026, 11, 24), null) },
            { "Ground.EndsOn", Order(CareOrderKind.CareOrder, new(2025, 11, 24), new(2026, 11, 22)) },
            { "Ground.EndsOn", Order(CareOrderKind.EmergencyProtectionOrder, new(2026, 11, 20), null) },
            { "Ground.EndsOn", Order(CareOrderKind.EmergencyProtectionOrder, new(2026, 11, 20), new(2026, 12, 6)) },
            { "Ground.On", SupportStatementExamples.SocialWorker(new SupportGround.PoliceProtection(new(2026, 11, 24), new(1, 0))) },
            { "Ground.On", SupportStatementExamples.SocialWorker(new SupportGround.PoliceProtection(new(2026, 11, 19), new(23, 0))) },
        };
    }

    [Theory, MemberData(nameof(Contradictions), DisableDiscoveryEnumeration = true)]
    public void Contradiction_IsRefusedByName(string field, SupportStatementFacts facts) =>
        Assert.Equal(field, Assert.Throws<LetterFactException>(() => LetterTemplates.SupportStatement.Print(facts)).Field);
}
