namespace Cse.Intel.Web.Features.Records;

/// <summary>Words of the codes that are kept of a person (intelligence-handling.md §2.3); a code nobody knows is shown as it is.</summary>
public static class PersonCodes
{
    private static readonly Dictionary<string, string> Sexes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["M"] = "male", ["F"] = "female", ["N"] = "not known", ["NS"] = "not specified",
    };

    private static readonly Dictionary<string, string> Ethnicities = new(StringComparer.OrdinalIgnoreCase)
    {
        ["W1"] = "White British", ["W2"] = "White Irish", ["W3"] = "Gypsy or Irish Traveller", ["W9"] = "other White",
        ["M1"] = "White and Black Caribbean", ["M2"] = "White and Black African", ["M3"] = "White and Asian", ["M9"] = "other mixed",
        ["A1"] = "Indian", ["A2"] = "Pakistani", ["A3"] = "Bangladeshi", ["A4"] = "Chinese", ["A9"] = "other Asian", ["O1"] = "Chinese",
        ["B1"] = "Black Caribbean", ["B2"] = "Black African", ["B9"] = "other Black",
        ["O2"] = "Arab", ["O9"] = "other", ["NS"] = "not stated",
    };

    /// <summary>The recorded sex in words.</summary>
    public static string? Sex(string? code) => code is null ? null : Sexes.GetValueOrDefault(code.Trim(), code);

    /// <summary>The self-defined ethnicity in words, with its code.</summary>
    public static string? Ethnicity(string? code) =>
        code is not null && Ethnicities.TryGetValue(code.Trim(), out var words) ? $"{words} ({code.Trim()})" : code;
}
