using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Cse.Intel.Letters.Pdf.Reading;
using Cse.Intel.Letters.Pdf.Signing;
using Cse.Intel.Letters.Tests.Support;

namespace Cse.Intel.Letters.Tests.Pdf.Signing;

/// <summary>Files that other programs wrote, or changed between our signatures.</summary>
public sealed class ForeignFilesTests : IDisposable
{
    private static readonly byte[] Letter = Showcase.Everything();

    private readonly string folder = Directory.CreateTempSubdirectory("foreign").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("--object-streams=generate")]
    [InlineData("--object-streams=disable")]
    public void Sign_LetterRewrittenByQpdf_IsValidForPdfSig(string form)
    {
        Assert.SkipUnless(Tool.Exists("qpdf") && Tool.Exists("pdfsig"), "qpdf or pdfsig is not installed.");
        var (before, after) = (Path.Combine(folder, "before.pdf"), Path.Combine(folder, "after.pdf"));
        File.WriteAllBytes(before, Letter);
        Assert.Equal(0, Tool.Run("qpdf", "--deterministic-id", form, before, after).ExitCode);
        Assert.True(PdfSignatures.Read(File.ReadAllBytes(after)).IsReadable);
        var signed = SignedLetters.Twice(File.ReadAllBytes(after));
        File.WriteAllBytes(after, signed);
        Assert.True(PdfSignatures.Read(signed).IsIntact);
        Assert.Equal(2, Tool.Run("pdfsig", "-nocert", after).Output.Split("Signature is Valid").Length - 1);
        Assert.Equal(0, Tool.Run("qpdf", "--check", after).ExitCode);
    }

    [Fact]
    public void Sign_LetterChangedSinceItWasSigned_IsRefused()
    {
        var signed = SignedLetters.Once(Letter);
        foreach (var changed in new[] { Added(signed), [.. signed, (byte)' '], Flipped(signed) })
            Assert.Contains("was changed after it was signed", Assert.Throws<SigningException>(
                () => PdfSigner.Sign(changed, Certificates.Countersigner(), SignedLetters.Visible)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ChangeBetweenTwoSignatures_IsTold()
    {
        Assert.False(PdfSignatures.Read(SignedLetters.Twice(Letter)).HasChangeBetweenSignatures);
        // A second signature made without looking first, as another program might.
        var hole = SignatureUpdate.Prepare(Added(SignedLetters.Once(Letter)), SignedLetters.Visible, "Robin Imaginary", 16384);
        var report = PdfSignatures.Read(hole.Filled(CmsBuilder.Sign(hole.Content(), Certificates.Countersigner()).Encode()));
        Assert.True(report.IsIntact);
        Assert.True(report.HasChangeBetweenSignatures);
    }

    [Fact]
    public void Read_PageChangedInTheRoundThatSigns_IsTold()
    {
        // What a dishonest countersigner would do: another text on the page, under a signature of his own that holds.
        var once = SignedLetters.Once(Letter);
        var update = new FileUpdate(once);
        var page = PageTree.PageIds(update.Old).First();
        var text = update.File.WriteStream("BT ET"u8);
        update.Replace(page, update.Old.Dictionary(page).With("Contents", FileUpdate.Reference(text)));
        var (field, signature) = (update.File.Reserve(), update.File.Reserve());
        FieldPlaces.AddToForm(update, field);
        update.File.Write(field, to => to.Raw("<< /FT /Sig /V "u8).Reference(signature).Raw(" >>"u8));
        var hole = default(SignatureHole);
        update.File.WriteOpen(signature, to =>
        {
            to.Raw("<< /Type /Sig "u8);
            hole = SignatureHole.Write(to, 8192);
            to.Raw(" >>"u8);
        });
        hole = hole.In(update.Finish());
        var report = PdfSignatures.Read(hole.Filled(CmsBuilder.Sign(hole.Content(), Certificates.Countersigner()).Encode()));
        Assert.True(report.IsIntact);
        Assert.True(report.HasChangeBetweenSignatures);
    }

    [Fact]
    public void ChainsTo_OwnAuthorityAndAnother_TellsThemApart()
    {
        var finding = PdfSignatures.Read(SignedLetters.Once(Letter)).Signatures[0];
        Assert.True(finding.ChainsTo([Certificates.Root]));
        Assert.False(finding.ChainsTo([]));
        using var key = RSA.Create(2048);
        var other = new CertificateRequest("CN=Another invented authority", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var stranger = other.CreateSelfSigned(Certificates.Signed.AddYears(-1), Certificates.Signed.AddYears(5));
        Assert.False(finding.ChainsTo([stranger]));
    }

    /// <summary>The file with one object more behind it, as an editing program adds changes.</summary>
    private static byte[] Added(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        string After(string key) => text[(text.LastIndexOf(key, StringComparison.Ordinal) + key.Length)..];
        var (start, size, root) = (After("startxref\n").Split('\n')[0], int.Parse(After("/Size ").Split(' ')[0], null), After("/Root ").Split('/')[0]);
        var id = After("/ID [").Split(']')[0];
        var (at, addition) = (text.Length, $"{size} 0 obj\n<< /Added true >>\nendobj\n");
        return Encoding.Latin1.GetBytes(text + addition
            + $"xref\n{size} 1\n{at:D10} 00000 n \ntrailer\n<< /Size {size + 1} /Root {root}/Prev {start} /ID [{id}] >>\nstartxref\n{at + addition.Length}\n%%EOF\n");
    }

    private static byte[] Flipped(byte[] file)
    {
        var changed = file.ToArray();
        changed[Letter.Length / 2] ^= 1;
        return changed;
    }
}
