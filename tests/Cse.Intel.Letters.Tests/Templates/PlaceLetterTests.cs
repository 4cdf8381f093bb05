using Cse.Intel.Letters.Templates.ConsentSearch;
using Cse.Intel.Letters.Templates.HotelNotice;
using Cse.Intel.Letters.Templates.HotelRequest;
using Cse.Intel.Letters.Tests.Support;
using Cse.Intel.Letters.Wording;

namespace Cse.Intel.Letters.Tests.Templates;

/// <summary>The papers about places: domain 3.1, HOTELN, HOTELREQ and PACE_CONSENT.</summary>
public sealed class PlaceLetterTests
{
    private static readonly HotelNoticeFacts Notice = HotelNoticeExamples.Usual;
    private static readonly HotelRequestFacts Request = HotelRequestExamples.Usual;
    private static readonly ConsentSearchFacts Search = ConsentSearchExamples.Searched;

    [Theory]
    [InlineData("HOTELN", 0, "given under section 116 of the Anti-social Behaviour, Crime and Policing Act 2014")]
    [InlineData("HOTELN", 0, "rank of inspector or above reasonably believes")]
    [InlineData("HOTELN", 0, "The penalty is a fine at level 4 on the standard scale.")]
    [InlineData("HOTELN", 0, "You can appeal against this notice to a magistrates' court.")]
    [InlineData("HOTELN", 0, "Lee Makebelieve, manager")]
    [InlineData("HOTELN", 1, "Lee Makebelieve, owner")]
    [InlineData("HOTELN", 2, "Lee Makebelieve, operator")]
    [InlineData("HOTELN", 0, "25 May 2027, at the first minute of that day")]
    [InlineData("HOTELREQ", 0, "from the night of 4 December 2026 to the night of 6 December 2026 (all rooms)")]
    [InlineData("HOTELREQ", 0, "2. The guest's address.")]
    [InlineData("HOTELREQ", 0, "Please answer by 9 December 2026.")]
    [InlineData("HOTELREQ", 0, "Notice EX/HOTELN/2026/0003, issued on 24 November 2026")]
    [InlineData("HOTELREQ", 1, "(12, 14 and 15)")]
    [InlineData("HOTELREQ", 1, "3. The registration mark")]
    [InlineData("CONSENTSEARCH", 0, "You do not have to agree.")]
    [InlineData("CONSENTSEARCH", 0, "you can change your mind at any time")]
    [InlineData("CONSENTSEARCH", 0, "may be used as evidence")]
    [InlineData("CONSENTSEARCH", 0, "You are not suspected of a crime.")]
    [InlineData("CONSENTSEARCH", 0, "To see whether a child who is missing is there")]
    [InlineData("CONSENTSEARCH", 0, "The search began at 6:20pm and ended at 6:55pm.")]
    [InlineData("CONSENTSEARCH", 0, "RI/1A school bag")]
    [InlineData("CONSENTSEARCH", 1, "took back their agreement, and the search was stopped at once.")]
    [InlineData("CONSENTSEARCH", 1, "Nothing was taken.")]
    [InlineData("CONSENTSEARCH", 2, "The person did not agree. Nothing was searched.")]
    [InlineData("CONSENTSEARCH", 3, "Signature of Dai Notional")]
    public void Paper_Says(string code, int example, string words) =>
        Read.Says(LetterTemplates.All.Single(template => template.Code == code).Examples(WordingBook.Own).ElementAt(example), words);

    [Fact]
    public void Search_OfASuspect_DoesNotSayThatTheyAreNone() => Read.DoesNotSay(Print(ConsentSearchExamples.All[1]), "You are not suspected");

    [Fact]
    public void Search_Refused_AsksForNoSignatureOfThePerson() => Read.DoesNotSay(Print(ConsentSearchExamples.All[2]), "Signature of Dai Notional");

    [Theory]
    [InlineData("Detective Chief Inspector", true)]
    [InlineData("Superintendent", true)]
    [InlineData("Assistant Chief Constable", true)]
    [InlineData("Sergeant", false)]
    [InlineData("Police Constable", false)]
    public void Notice_OfAnOfficerBelowInspector_IsRefused(string rank, bool allowed)
    {
        var facts = Notice with { IssuedBy = Notice.IssuedBy with { Rank = rank } };
        if (allowed)
            Assert.NotEmpty(Print(facts).Pdf);
        else
            Assert.Equal("IssuedBy.Rank", Assert.Throws<LetterFactException>(() => Print(facts)).Field);
    }

    public static TheoryData<string, Func<PrintedLetter>> Contradictions() => new()
    {
        { "EndsOn", () => Print(Notice with { EndsOn = new(2027, 5, 26) }) },
        { "EndsOn", () => Print(Notice with { EndsOn = Notice.StartsOn }) },
        { "StartsOn", () => Print(Notice with { StartsOn = new(2026, 11, 23) }) },
        { "Hotel.Capacity", () => Print(Notice with { Hotel = Notice.Hotel with { Capacity = (HotelCapacity)9 } }) },
        { "Grounds", () => Print(Notice with { NamesKeptOut = ["the Hotel"], Grounds = "Seen in the hotel." }) },
        { "Head.On", () => Print(Request with { Head = Request.Head with { On = new(2026, 11, 24) } }) },
        { "Head.On", () => Print(Request with { Head = Request.Head with { On = new(2027, 5, 25) } }) },
        { "LastNight", () => Print(Request with { LastNight = new(2026, 12, 3) }) },
        { "AnswerBy", () => Print(Request with { AnswerBy = new(2026, 12, 6) }) },
        { "AnswerBy", () => Print(Request with { AnswerBy = new(2027, 5, 25) }) },
        { "Outcome.Began", () => Print(Search with { AskedAt = new(18, 30) }) },
        { "Outcome.Ended", () => Print(Search with { Outcome = new ConsentOutcome.Searched(new(23, 50), new(0, 10), false, []) }) },
        { "On", () => Print(Search with { On = new(2026, 11, 25) }) },
        { "Premises", () => Print(Search with { Premises = [] }) },
    };

    [Theory, MemberData(nameof(Contradictions), DisableDiscoveryEnumeration = true)]
    public void Contradiction_IsRefusedByName(string field, Func<PrintedLetter> print) =>
        Assert.Equal(field, Assert.Throws<LetterFactException>(print).Field);

    private static PrintedLetter Print(HotelNoticeFacts facts) => LetterTemplates.HotelNotice.Print(facts);

    private static PrintedLetter Print(HotelRequestFacts facts) => LetterTemplates.HotelRequest.Print(facts);

    private static PrintedLetter Print(ConsentSearchFacts facts) => LetterTemplates.ConsentSearch.Print(facts);
}
