namespace Cse.Intel.Web.Features.Records;

/// <summary>A strength as it is read out: in words and with two decimals (pages.md, "Who else may be at risk?").</summary>
public static class StrengthWords
{
    /// <summary><c>slight</c> under 0.2, <c>moderate</c> under 0.5, <c>strong</c> under 0.8, else <c>very strong</c>.</summary>
    public static string Of(double strength) => strength switch
    {
        < 0.2 => "slight",
        < 0.5 => "moderate",
        < 0.8 => "strong",
        _ => "very strong",
    };

    /// <summary>The class of the tag that carries the words; the words say it without the colour.</summary>
    public static string Tag(double strength) => strength switch
    {
        < 0.2 => "govuk-tag--grey",
        < 0.5 => "govuk-tag--yellow",
        < 0.8 => "govuk-tag--orange",
        _ => "govuk-tag--red",
    };
}
