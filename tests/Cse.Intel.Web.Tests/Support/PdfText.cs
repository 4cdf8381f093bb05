using System.Diagnostics;
using System.Text.RegularExpressions;
using Cse.Intel.TestSupport;

namespace Cse.Intel.Web.Tests.Support;

/// <summary>Reads a PDF as a person's reader does: poppler's pdftotext, which shares no code with the writer.</summary>
internal static partial class PdfText
{
    /// <summary>The text, each run of white space as one space. The test is skipped where pdftotext is not installed.</summary>
    public static async Task<string> OfAsync(byte[] pdf)
    {
        Assert.Equal("%PDF"u8.ToArray(), pdf[..4]);
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "a.pdf");
        await File.WriteAllBytesAsync(path, pdf);
        try
        {
            using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", path, "-"]) { RedirectStandardOutput = true })!;
            var text = await reader.StandardOutput.ReadToEndAsync();
            await reader.WaitForExitAsync();
            return WhiteSpace().Replace(text, " ");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("poppler's pdftotext is not installed.");
            throw;
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
