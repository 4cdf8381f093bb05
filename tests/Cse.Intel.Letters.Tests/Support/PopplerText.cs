using System.Text.RegularExpressions;

namespace Cse.Intel.Letters.Tests.Support;

/// <summary>Text taken out of a file by poppler, an independent reader.</summary>
internal static partial class PopplerText
{
    /// <summary>What a person copies: found on the page by place. The direction marks that poppler adds are taken off.</summary>
    public static string OnThePage(byte[] file) => Clean(Run(file, path => Tool.Run("pdftotext", path, "-").Output, "pdftotext"));

    /// <summary>What a screen reader speaks: the content of the structure, in its order.</summary>
    public static string InTheStructure(byte[] file) => Run(file, path => Tool.Run("pdfinfo", "-struct-text", path).Output, "pdfinfo");

    private static string Run(byte[] file, Func<string, string> read, string tool)
    {
        Assert.SkipUnless(Tool.Exists(tool), $"poppler's {tool} is not installed.");
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, file);
            return read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Clean(string text) => Read.Squeeze(DirectionMarks().Replace(text, ""));

    [GeneratedRegex("[\u200E\u200F\u202A-\u202E\u2066-\u2069]")]
    private static partial Regex DirectionMarks();
}
