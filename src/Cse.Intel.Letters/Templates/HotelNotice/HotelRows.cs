using Cse.Intel.Letters.Layout;

namespace Cse.Intel.Letters.Templates.HotelNotice;

/// <summary>The rows about the hotel that both of its papers print.</summary>
internal static class HotelRows
{
    public static IEnumerable<(string Label, RichText Value)> Of(Hotel hotel) =>
    [
        ("Hotel", RichText.Of($"{Strong.Of(hotel.Name)}\n{string.Join(", ", hotel.AddressLines)}")),
        ("Given to", RichText.Of($"{Strong.Of(hotel.Person)}, {Print(hotel.Capacity)}")),
    ];

    private static string Print(HotelCapacity capacity) => capacity switch
    {
        HotelCapacity.Owner => "owner",
        HotelCapacity.Operator => "operator",
        _ => "manager",
    };
}
