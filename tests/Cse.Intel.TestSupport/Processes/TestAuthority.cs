using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Cse.Intel.TestSupport.Processes;

/// <summary>An authority of its own that signs certificates, as a force has one whose root is in no machine's store.</summary>
public sealed class TestAuthority : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 _root;

    private TestAuthority()
    {
        var request = new CertificateRequest("CN=Authority of a test", _key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        _root = request.CreateSelfSigned(Now.AddDays(-2), Now.AddDays(2));
    }

    /// <summary>Its root, as an operator would put it into a file.</summary>
    public string Pem => _root.ExportCertificatePem();

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>A new authority.</summary>
    public static TestAuthority Create() => new();

    /// <summary>A certificate for a server of that name.</summary>
    public X509Certificate2 Sign(string name, bool expired = false)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        var until = expired ? Now.AddHours(-1) : Now.AddDays(1);
        using var signed = request.Create(_root, Now.AddDays(-1), until, RandomNumberGenerator.GetBytes(8));
        return signed.CopyWithPrivateKey(key);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _root.Dispose();
        _key.Dispose();
    }
}
