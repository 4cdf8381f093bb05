using Cse.Intel.Letters.Tests.Support;

namespace Cse.Intel.Letters.Tests.Judges;

public sealed class JudgeTests(JudgedLetters letters) : IClassFixture<JudgedLetters>
{
    [Theory]
    [InlineData("2a")]
    [InlineData("ua1")]
    public void VeraPdf_EveryLetter_Passes(string flavour)
    {
        var verapdf = Shared.File("pdf-checkers", "verapdf");
        Assert.SkipWhen(verapdf is null, Shared.Absent);
        Assert.SkipUnless(Tool.Exists("java"), "veraPDF needs Java.");
        var (exitCode, output) = Tool.Run(verapdf, ["--flavour", flavour, "--format", "text", "-v", .. letters.Files]);
        Assert.True(exitCode == 0, output);
        Assert.Equal(letters.Files.Count, output.Split('\n').Count(line => line.StartsWith("PASS", StringComparison.Ordinal)));
    }

    [Fact]
    public void Qpdf_EveryLetter_IsClean()
    {
        Assert.SkipUnless(Tool.Exists("qpdf"), "qpdf is not installed.");
        foreach (var file in letters.Files)
        {
            var (exitCode, output) = Tool.Run("qpdf", "--check", file);
            Assert.True(exitCode == 0 && !output.Contains("WARNING", StringComparison.OrdinalIgnoreCase), output);
        }
    }

    [Fact]
    public void PdfInfo_S2Notice_TellsTitleLanguageAndStructure()
    {
        Assert.SkipUnless(Tool.Exists("pdfinfo"), "poppler's pdfinfo is not installed.");
        var info = Tool.Run("pdfinfo", letters.Files[0]).Output;
        Assert.Contains("Child Abduction Warning Notice EX/CAWN/2026/0042", info, StringComparison.Ordinal);
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.Matches(@"Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)", info);
        var structure = Tool.Run("pdfinfo", "-struct-text", letters.Files[0]).Output;
        foreach (var element in new[] { "H1", "H2", "P (block)", "LBody", "TH", "TD", "Lbl" })
            Assert.Contains(element, structure, StringComparison.Ordinal);
        // Words on both sides of a line break stay apart, and running matter is not read out.
        Assert.Contains("Zoë Łukasz Şahin-Đặng", structure, StringComparison.Ordinal);
        Assert.DoesNotContain("Page 1 of", structure, StringComparison.Ordinal);
        Assert.DoesNotContain("OFFICIAL", structure, StringComparison.Ordinal);
    }

    [Fact]
    public void PdfFonts_EveryFont_IsEmbeddedSubsetWithUnicode()
    {
        Assert.SkipUnless(Tool.Exists("pdffonts"), "poppler's pdffonts is not installed.");
        var fonts = Tool.Run("pdffonts", letters.Files[0]).Output.Split('\n').Skip(2).Where(line => line.Length > 0).ToArray();
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches(@"^[A-Z]{6}\+NotoSans-\w+\s+CID TrueType\s+Identity-H\s+yes yes yes", font));
    }
}
