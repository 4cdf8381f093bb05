using Cse.Intel.Letters.Templates.ServiceRecord;
using Cse.Intel.Letters.Tests.Support;

namespace Cse.Intel.Letters.Tests.Templates;

/// <summary>Domain 1.3 and 1.4, fields 13 and 14.</summary>
public sealed class ServiceRecordTests
{
    private static readonly PrintedLetter Signed = Print(ServiceRecordExamples.Signed);
    private static readonly PrintedLetter Refused = Print(ServiceRecordExamples.Refused);
    private static readonly PrintedLetter NotServed = Print(ServiceRecordExamples.NotServed);

    [Theory]
    [InlineData("was given to Zoë Łukasz Şahin-Đặng, who signed for it.")]
    [InlineData("EX/CAWN/2026/0042, issued on 24 November 2026")]
    [InlineData("24 November 2026, 9:40pm")]
    [InlineData("Place 27 Invented Street, Sampleton")]
    [InlineData("Police Constable 2210 Robin Imaginary")]
    [InlineData("Identity confirmed by Passport shown at the door")]
    [InlineData("Read aloud, explained Yes")]
    [InlineData("Copy left with the person Yes")]
    [InlineData("Witness Police Constable 2218 Alex Unreal")]
    [InlineData("Body-worn video BWV 2026/118/7")]
    [InlineData("I only gave her a lift.")]
    public void Signed_PrintsEveryField(string words) => Read.Says(Signed, words);

    [Theory]
    [InlineData("who did not sign for it. It was given all the same.")]
    [InlineData("\"I'm not putting my name to anything.\" He turned the paper over")]
    [InlineData("Interpreter Ana Nowhere, Polish")]
    [InlineData("can give their side now or later, and said nothing.")]
    public void Refused_SaysThatItWasGivenAllTheSame(string words) => Read.Says(Refused, words);

    [Fact]
    public void NotServed_SaysWhyAndWhenNext_AndClaimsNoDelivery()
    {
        Read.Says(NotServed, "was not given to");
        Read.Says(NotServed, "tried again by 26 November 2026");
        Read.DoesNotSay(NotServed, "Copy left");
    }

    [Fact]
    public void EveryOutcome_FitsOnePage()
    {
        foreach (var letter in new[] { Signed, Refused, NotServed })
        {
            using var document = Read.Open(letter.Pdf);
            Assert.Equal(1, document.NumberOfPages);
        }
    }

    public static TheoryData<string, ServiceRecordFacts> Contradictions()
    {
        var facts = ServiceRecordExamples.Signed;
        var (signed, refused) = ((ServiceOutcome.Signed)facts.Outcome, ServiceRecordExamples.Refused);
        return new()
        {
            { "On", facts with { On = new(2026, 11, 23) } },
            { "On", facts with { On = new(2026, 11, 25) } },
            { "Outcome.Delivery.CopyLeft", facts with { Outcome = signed with { Delivery = signed.Delivery with { CopyLeft = false } } } },
            { "Outcome.Delivery.ExplainedAloud", facts with { Outcome = signed with { Delivery = signed.Delivery with { ExplainedAloud = false } } } },
            { "Witness", refused with { Witness = null, BodyWornVideo = null } },
            { "Outcome.NextAttempt", facts with { Outcome = new ServiceOutcome.NotServed("Nobody in.", new(2026, 11, 23)) } },
            { "Head.Marking", facts with { Head = facts.Head with { Marking = "Secret" } } },
            { "Head.On", facts with { Head = facts.Head with { On = default } } },
        };
    }

    [Theory, MemberData(nameof(Contradictions), DisableDiscoveryEnumeration = true)]
    public void Contradiction_IsRefusedByName(string field, ServiceRecordFacts facts) =>
        Assert.Equal(field, Assert.Throws<LetterFactException>(() => Print(facts)).Field);

    private static PrintedLetter Print(ServiceRecordFacts facts) => LetterTemplates.ServiceRecord.Print(facts);
}
