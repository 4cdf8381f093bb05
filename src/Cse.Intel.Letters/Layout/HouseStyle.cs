using Cse.Intel.Letters.Pdf;

namespace Cse.Intel.Letters.Layout;

/// <summary>The look that all letters share: few sizes, one quiet dark blue for headings, grey hair lines.</summary>
internal static class HouseStyle
{
    public static readonly Colour Ink = Colour.Black;
    public static readonly Colour Heading = new(0x14, 0x2B, 0x4D);
    public static readonly Colour Hairline = Colour.Grey(0xB4);
    public static readonly Colour FormLine = Colour.Grey(0x6E);
    public static readonly Colour HeadShade = new(0xEC, 0xF0, 0xF5);

    public static readonly TextStyle Title = new(19, 25, Heading, Bold: true);
    public static readonly TextStyle Section = new(12.5, 17, Heading, Bold: true);
    public static readonly TextStyle Body = new(10.5, 14.5, Ink);
    /// <summary>Body text in Arabic script, which reaches further up and down.</summary>
    public static readonly TextStyle TallBody = new(10.5, 18.5, Ink);
    public static readonly TextStyle Lead = new(12, 16.5, Ink);
    public static readonly TextStyle Small = new(8.5, 11, Ink);
    public static readonly TextStyle Label = new(9, 12, Ink);
    public static readonly TextStyle Running = new(8.5, 12, Colour.Grey(0x46));
    public static readonly TextStyle Marking = new(10, 13, Ink, Bold: true);
    public static readonly TextStyle Draft = new(10, 13, new Colour(0x9C, 0x1C, 0x1C), Bold: true);

    public const double HairlineThickness = 0.5;
}
