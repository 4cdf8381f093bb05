using System.Text.RegularExpressions;
using Cse.Intel.Letters.Pdf.Signing;
using Cse.Intel.Letters.Templates.Cawn;
using Cse.Intel.Letters.Tests.Support;

namespace Cse.Intel.Letters.Tests.Judges;

/// <summary>Signed letters before poppler's pdfsig, the European Commission's DSS, veraPDF and qpdf.</summary>
public sealed class SignatureJudgeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("signed").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void PdfSig_SignedTwice_BothAreValid()
    {
        Assert.SkipUnless(Tool.Exists("pdfsig"), "poppler's pdfsig is not installed.");
        var output = PdfSig(SignedLetters.Twice(Given.Pdf(Given.S2Notice())));
        Assert.Equal(2, Regex.Count(output, "Signature is Valid"));
        Assert.Equal(1, Regex.Count(output, "Total document signed"));
        Assert.Equal(2, Regex.Count(output, @"ETSI\.CAdES\.detached"));
        Assert.Contains("Morgan Fictitious", output, StringComparison.Ordinal);
        Assert.Contains("Robin Imaginary", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Dss_SignedTwice_BothReachPadesBaselineB()
    {
        var (code, output) = Dss(SignedLetters.Twice(Given.Pdf(Given.S2Notice())));
        Assert.True(code == 0, output);
        Assert.True(2 == Regex.Count(output, "intact, TOTAL_PASSED, PAdES-BASELINE-B"), output);
        Assert.DoesNotContain("error:", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dss_Stamped_ReachesPadesBaselineT()
    {
        Assert.SkipUnless(Tool.Exists("openssl"), "openssl is not installed.");
        var (code, output) = Dss(await SignedLetters.StampedAsync(Given.Pdf(Given.S2Notice())));
        Assert.True(code == 0, output);
        Assert.True(output.Contains("intact, TOTAL_PASSED, PAdES-BASELINE-T", StringComparison.Ordinal), output);
    }

    [Fact]
    public async Task VeraPdfAndQpdf_Stamped_Pass()
    {
        Assert.SkipUnless(Tool.Exists("openssl") && Tool.Exists("qpdf") && Tool.Exists("java"), "openssl, qpdf or Java is not installed.");
        var verapdf = Shared.File("pdf-checkers", "verapdf");
        Assert.SkipWhen(verapdf is null, Shared.Absent);
        var path = Save(await SignedLetters.StampedAsync(SignedLetters.Twice(Showcase.Everything())));
        Assert.Equal((0, false), (Tool.Run("qpdf", "--check", path) is var (code, text) ? code : -1, text.Contains("WARNING", StringComparison.Ordinal)));
        foreach (var flavour in new[] { "2a", "ua1" })
            Assert.StartsWith("PASS", Tool.Run(verapdf, "--flavour", flavour, "--format", "text", path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Judges_ByteChangedAnywhere_AgreeThatItIsBroken()
    {
        Assert.SkipUnless(Tool.Exists("pdfsig"), "poppler's pdfsig is not installed.");
        var signed = SignedLetters.Once(Given.Pdf(Given.S2Notice()));
        foreach (var at in new[] { 100, signed.Length / 2, signed.Length - 300 })
        {
            var changed = signed.ToArray();
            changed[at] ^= 1;
            Assert.DoesNotContain("Signature is Valid", PdfSig(changed), StringComparison.Ordinal);
            Assert.False(PdfSignatures.Read(changed).IsIntact);
        }
    }

    private string PdfSig(byte[] file) => Tool.Run("pdfsig", "-nocert", Save(file)).Output;

    private (int, string) Dss(byte[] file)
    {
        var check = Shared.File("pdf-checkers", "check-signatures");
        Assert.SkipWhen(check is null, Shared.Absent);
        Assert.SkipUnless(Tool.Exists("java"), "DSS needs Java.");
        // The signers are trusted themselves: an invented authority has no service that tells of revoked certificates.
        var trusted = new[] { Certificates.Rsa, Certificates.Ecdsa, Certificates.Timestamps }.Select(certificate =>
        {
            var path = Path.Combine(folder, certificate.Thumbprint + ".pem");
            File.WriteAllText(path, certificate.ExportCertificatePem());
            return path;
        });
        return Tool.Run(check, [Save(file), .. trusted]);
    }

    private string Save(byte[] file)
    {
        var path = Path.Combine(folder, "letter.pdf");
        File.WriteAllBytes(path, file);
        return path;
    }
}
