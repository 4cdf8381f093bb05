using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Cse.Intel.Graph.Access;
using Cse.Intel.Letters.Pdf.Signing;
using Cse.Intel.TestSupport;
using Cse.Intel.Web.Data;
using Cse.Intel.Web.Tests.Pages.AtRisk;
using Cse.Intel.Web.Tests.Support;

namespace Cse.Intel.Web.Tests.Pages.Documents;

/// <summary>A site that signs what it issues with a certificate made for the test, and takes in copies that officers signed.</summary>
public sealed class SigningTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Issue_WithACertificate_KeepsThePrintAndTheSignedFile_AndASignedCopyBecomesAnEdition()
    {
        await using var site = await TestSite.StartAsync(settings: Settings("right"));
        var town = await StreetTown.FillAsync(site);
        using var analyst = await site.SignedInAsync(RoleCode.ANA);
        using var issued = await analyst.SubmitAsync($"/documents/new?kind=CHART&about={town.Flat}", "/documents/new",
            ("Kind", "CHART"), ("About", town.Flat.ToString()), ("Token", "t"), ("Reason", "Meeting"), ("Recipients", "chair"));
        var address = issued.Headers.Location!.OriginalString;
        var (print, signed) = (await BytesAsync(analyst, $"{address}/file.pdf?edition=1"), await BytesAsync(analyst, $"{address}/file.pdf"));
        Assert.Empty(PdfSignatures.Read(print).Signatures);
        Assert.True(signed.AsSpan().StartsWith(print));
        Assert.Equal("Exampleshire Police", Assert.Single(PdfSignatures.Read(signed).Signatures).Signer);
        Assert.True(PdfSignatures.Read(signed).IsIntact);

        var request = new SignatureRequest(DateTimeOffset.UtcNow) { Reason = "I made this chart" };
        using var certificate = new SigningCertificate(Certificate("Officer Imaginary"));
        var copy = PdfSigner.Sign(signed, certificate, request);
        using (var entered = await analyst.UploadAsync(address, $"{address}/signed-copy", "file", copy, "signed.pdf"))
            Assert.Equal(address, entered.Headers.Location!.OriginalString);
        Assert.Equal(copy, await BytesAsync(analyst, $"{address}/file.pdf"));

        using var again = await analyst.UploadAsync(address, $"{address}/signed-copy", "file", copy, "signed.pdf");
        Assert.NotNull((await Browser.ReadAsync(again)).QuerySelector("#File-error"));
        using var edited = await analyst.UploadAsync(address, $"{address}/signed-copy", "file", [.. copy, .. "\n%\n"u8], "signed.pdf");
        Assert.NotNull((await Browser.ReadAsync(edited)).QuerySelector("#File-error"));

        using var verdict = await analyst.UploadAsync("/documents/verify", "/documents/verify", "file", copy, "a.pdf");
        var words = (await Browser.ReadAsync(verdict)).QuerySelector("[role=status]")!.TextContent;
        Assert.Contains("Issued here and unaltered", words, StringComparison.Ordinal);
        Assert.Contains("Officer Imaginary", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wrong", null)]
    [InlineData("right", "not an address")]
    public async Task Start_WithSigningThatCannotWork_IsRefusedInWords(string password, string? timeStamps)
    {
        var settings = Settings(password, timeStamps);
        var refusal = await Assert.ThrowsAsync<SettingException>(() => TestSite.StartAsync(settings: settings));
        Assert.Contains("Letters:Signing", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issue_WhileTheTimeStampServiceIsAway_IssuesNothing()
    {
        await using var site = await TestSite.StartAsync(settings: Settings("right", "http://127.0.0.1:9/"));
        var town = await StreetTown.FillAsync(site);
        using var analyst = await site.SignedInAsync(RoleCode.ANA);
        using var answer = await analyst.SubmitAsync($"/documents/new?kind=CHART&about={town.Flat}", "/documents/new",
            ("Kind", "CHART"), ("About", town.Flat.ToString()), ("Token", "t"), ("Reason", "Meeting"), ("Recipients", "chair"));
        Assert.Contains("It was not issued.", (await Browser.ReadAsync(answer)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await analyst.PageAsync("/documents")).QuerySelectorAll("tbody tr"));
    }

    private Dictionary<string, string> Settings(string password, string? timeStamps = null)
    {
        var path = Path.Combine(folder.Path, "force.pfx");
        using var certificate = Certificate("Exampleshire Police");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, "right"));
        var settings = new Dictionary<string, string> { ["Letters:Signing:Pfx"] = path, ["Letters:Signing:Password"] = password };
        if (timeStamps is not null)
            settings["Letters:Signing:TimeStamps"] = timeStamps;
        return settings;
    }

    private static X509Certificate2 Certificate(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private static async Task<byte[]> BytesAsync(Browser browser, string address)
    {
        using var answer = await browser.GetAsync(address);
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
