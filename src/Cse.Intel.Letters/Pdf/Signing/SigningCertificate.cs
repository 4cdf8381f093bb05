using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Cse.Intel.Letters.Pdf.Signing;

/// <summary>A certificate with its key, fit to sign letters, and the certificates above it that go into each signature.</summary>
public sealed class SigningCertificate : IDisposable
{
    /// <summary>Takes a certificate and, if there are any, the issuers above it.</summary>
    /// <exception cref="SigningException">It has no private key, or is not made for signing.</exception>
    public SigningCertificate(X509Certificate2 certificate, params IEnumerable<X509Certificate2> issuers)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        (Certificate, Issuers) = (certificate, [.. issuers]);
        if (!certificate.HasPrivateKey)
            throw new SigningException($"The certificate of {Name} has no private key with it.");
        const X509KeyUsageFlags forSigning = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation;
        if (certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault() is { } usage && (usage.KeyUsages & forSigning) == 0)
            throw new SigningException($"The certificate of {Name} is not made for signing.");
    }

    /// <summary>The signer's certificate.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>The certificates above it, as far as they are known.</summary>
    public IReadOnlyList<X509Certificate2> Issuers { get; }

    /// <summary>The name in the certificate.</summary>
    public string Name => Certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);

    /// <summary>Reads a PFX (PKCS #12) file.</summary>
    /// <exception cref="SigningException">The file is missing, broken or holds no key, the password is wrong, or the certificate is out of date.</exception>
    public static SigningCertificate FromPfx(string path, string password, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var all = ReadPfx(path, password);
        var own = all.FirstOrDefault(certificate => certificate.HasPrivateKey)
            ?? throw new SigningException($"The file {path} holds no certificate with a private key.");
        return Checked(own, all.Where(certificate => certificate != own), clock);
    }

    /// <summary>Looks in the machine's store of personal certificates, then in that of the account the program runs under.</summary>
    /// <exception cref="SigningException">It is not there, has no private key, or is out of date.</exception>
    public static SigningCertificate FromStore(string thumbprint, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        foreach (var location in new[] { StoreLocation.LocalMachine, StoreLocation.CurrentUser })
            if (Find(thumbprint, location) is { } found)
                return Checked(found, [], clock);
        throw new SigningException($"No certificate with the thumbprint {thumbprint} is in this machine's store.");
    }

    /// <summary>Refuses a time at which the certificate does not hold.</summary>
    /// <exception cref="SigningException">The certificate is not valid yet, or no longer.</exception>
    public void CheckHolds(DateTimeOffset when)
    {
        if (when < Certificate.NotBefore)
            throw new SigningException($"The certificate of {Name} is not valid before {Certificate.NotBefore.ToUniversalTime():u}.");
        if (when > Certificate.NotAfter)
            throw new SigningException($"The certificate of {Name} expired at {Certificate.NotAfter.ToUniversalTime():u}.");
    }

    /// <summary>Lets go of the key.</summary>
    public void Dispose()
    {
        Certificate.Dispose();
        foreach (var issuer in Issuers)
            issuer.Dispose();
    }

    private static SigningCertificate Checked(X509Certificate2 own, IEnumerable<X509Certificate2> issuers, TimeProvider clock)
    {
        var certificate = new SigningCertificate(own, issuers);
        certificate.CheckHolds(clock.GetUtcNow());
        return certificate;
    }

    private static X509Certificate2Collection ReadPfx(string path, string password)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12CollectionFromFile(path, password);
        }
        catch (CryptographicException problem)
        {
            throw new SigningException($"The file {path} cannot be opened: the password is wrong, or it is no PFX file.", problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SigningException($"The file {path} cannot be read.", problem);
        }
    }

    private static X509Certificate2? Find(string thumbprint, StoreLocation location)
    {
        try
        {
            using var store = new X509Store(StoreName.My, location, OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            return store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false).FirstOrDefault();
        }
        catch (Exception problem) when (problem is CryptographicException or PlatformNotSupportedException)
        {
            return null; // There is no such store on this machine.
        }
    }
}
