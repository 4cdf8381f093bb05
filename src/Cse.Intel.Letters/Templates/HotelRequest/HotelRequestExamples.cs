using Cse.Intel.Letters.Templates.HotelNotice;

namespace Cse.Intel.Letters.Templates.HotelRequest;

/// <summary>Golden examples: all rooms, some rooms. Everyone in them is made up.</summary>
internal static class HotelRequestExamples
{
    public static IReadOnlyList<HotelRequestFacts> All => [Usual, Usual with { Rooms = "12, 14 and 15", FurtherDetails = ["The registration mark of each guest's vehicle, if you hold it."] }];

    public static HotelRequestFacts Usual => new()
    {
        Head = Invented.Head("EX/HOTELREQ/2026/0011", new(2026, 12, 7)),
        Notice = new("EX/HOTELN/2026/0003", new(2026, 11, 24)),
        NoticeStartsOn = new(2026, 11, 25),
        NoticeEndsOn = new(2027, 5, 25),
        Hotel = HotelNoticeExamples.Usual.Hotel,
        FirstNight = new(2026, 12, 4),
        LastNight = new(2026, 12, 6),
        AnswerBy = new(2026, 12, 9),
        AskedBy = new("Police Constable", "Robin Imaginary", "2210"),
    };
}
