using System.Globalization;

namespace Cse.Intel.Web.Features.AtRisk;

/// <summary>A strength in words, for reading out: slight under 0.2, moderate under 0.5, strong under 0.8, else very strong.</summary>
public static class StrengthWords
{
    /// <summary>The word of a strength from 0 to 1.</summary>
    public static string Of(double strength) => strength switch
    {
        < 0.2 => "slight",
        < 0.5 => "moderate",
        < 0.8 => "strong",
        _ => "very strong",
    };

    /// <summary>
    /// The number as shown beside the word, e.g. <c>0.74</c>. Where rounding would lift it into the next word it is cut to
    /// three places instead, so that the two never disagree.
    /// </summary>
    public static string Number(double strength)
    {
        var rounded = Math.Round((decimal)strength, 2, MidpointRounding.AwayFromZero);
        return Of((double)rounded) == Of(strength)
            ? rounded.ToString("0.00", CultureInfo.InvariantCulture)
            : (Math.Floor((decimal)strength * 1000) / 1000).ToString("0.000", CultureInfo.InvariantCulture);
    }
}
