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

    /// <summary>The number as shown beside the word, e.g. <c>0.74</c>; cut rather than rounded, so that it never belongs to the next word.</summary>
    public static string Number(double strength) => (Math.Floor((decimal)strength * 100) / 100).ToString("0.00", CultureInfo.InvariantCulture);
}
