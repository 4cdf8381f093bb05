using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Cse.Intel.Letters.Pdf.Signing;
using Cse.Intel.Letters.Tests.Support;

namespace Cse.Intel.Letters.Tests.Pdf.Signing;

public sealed class SigningCertificateTests : IDisposable
{
    private const string Password = "invented password";

    private readonly string folder = Directory.CreateTempSubdirectory("pfx").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void FromPfx_WithChain_SignsWithIt()
    {
        using var certificate = SigningCertificate.FromPfx(Save(Certificates.Rsa, Certificates.Root), Password, TimeProvider.System);
        Assert.Equal("Morgan Fictitious", certificate.Name);
        Assert.Equal([Certificates.Root.Thumbprint], certificate.Issuers.Select(issuer => issuer.Thumbprint));
        var report = PdfSignatures.Read(PdfSigner.Sign(Showcase.Of(Showcase.Chart()), certificate, SignedLetters.Request));
        Assert.True(report.IsIntact);
        Assert.Equal([Certificates.Root.Thumbprint], report.Signatures[0].Issuers.Select(issuer => issuer.Thumbprint));
    }

    [Fact]
    public void FromPfx_WhatCannotBeUsed_IsRefusedWithTheReason()
    {
        Refused("password is wrong", Save(Certificates.Rsa), "another");
        Refused("cannot be read", Path.Combine(folder, "absent.pfx"));
        var text = Path.Combine(folder, "text.pfx");
        File.WriteAllText(text, "no certificate");
        Refused("no PFX file", text);
        Refused("no certificate with a private key", Save(X509CertificateLoader.LoadCertificate(Certificates.Rsa.RawData)));
        Refused("expired", Save(Certificates.Issue("Late Invented", RSA.Create(2048), to: new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero))));
        Refused("not valid before", Save(Certificates.Issue("Early Invented", RSA.Create(2048), from: new DateTimeOffset(2035, 1, 1, 0, 0, 0, TimeSpan.Zero))));
        Refused("not made for signing", Save(Certificates.Issue("Other Invented", RSA.Create(2048), usage: X509KeyUsageFlags.KeyEncipherment)));
    }

    [Fact]
    public void FromStore_UnknownThumbprint_IsRefused() => Assert.Contains("No certificate with the thumbprint 00FF",
        Assert.Throws<SigningException>(() => SigningCertificate.FromStore("00FF", TimeProvider.System)).Message, StringComparison.Ordinal);

    [Fact]
    public void FromStore_OwnCertificate_IsFound()
    {
        using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser);
        using var mine = Certificates.Issue("Stored Invented", RSA.Create(2048));
        using var kept = X509CertificateLoader.LoadPkcs12(mine.Export(X509ContentType.Pkcs12), null, X509KeyStorageFlags.PersistKeySet | X509KeyStorageFlags.Exportable);
        try
        {
            store.Open(OpenFlags.ReadWrite);
            store.Add(kept);
        }
        catch (CryptographicException problem)
        {
            Assert.Skip("This account has no store of certificates: " + problem.Message);
        }
        try
        {
            using var found = SigningCertificate.FromStore(mine.Thumbprint, TimeProvider.System);
            Assert.Equal("Stored Invented", found.Name);
        }
        finally
        {
            store.Remove(kept);
        }
    }

    private void Refused(string reason, string path, string password = Password) =>
        Assert.Contains(reason, Assert.Throws<SigningException>(() => SigningCertificate.FromPfx(path, password, TimeProvider.System)).Message, StringComparison.Ordinal);

    private string Save(params X509Certificate2[] certificates)
    {
        var path = Path.Combine(folder, Path.GetRandomFileName());
        File.WriteAllBytes(path, new X509Certificate2Collection(certificates).Export(X509ContentType.Pkcs12, Password)!);
        return path;
    }
}
