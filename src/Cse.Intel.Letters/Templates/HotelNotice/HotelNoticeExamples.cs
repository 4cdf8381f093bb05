namespace Cse.Intel.Letters.Templates.HotelNotice;

/// <summary>Golden examples, for each capacity. Everyone in them is made up.</summary>
internal static class HotelNoticeExamples
{
    public static IReadOnlyList<HotelNoticeFacts> All => [Usual, Usual with { Hotel = Usual.Hotel with { Capacity = HotelCapacity.Owner } }, Usual with { Hotel = Usual.Hotel with { Capacity = HotelCapacity.Operator } }];

    public static HotelNoticeFacts Usual => new()
    {
        Head = Invented.Head("EX/HOTELN/2026/0003"),
        Hotel = new("The Nowhere Arms", ["1 Pretend Parade", "Sampleton", "SX3 3ZZ"], "Lee Makebelieve", HotelCapacity.Manager),
        Grounds = "Between 1 September and 15 November 2026 the police were called to the hotel four times because of adults with children who were not related to them. The rooms had been paid for in cash on the day.",
        StartsOn = new(2026, 11, 25),
        EndsOn = new(2027, 5, 25),
        IssuedBy = Invented.Inspector,
    };
}
