using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Cse.Intel.Letters.Pdf.Signing;

namespace Cse.Intel.Letters.Tests.Support;

/// <summary>Throw-away certificates of invented people under an invented authority, made anew for each test run.</summary>
internal static class Certificates
{
    public static readonly DateTimeOffset Signed = new(2024, 5, 1, 21, 40, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset To = new(2036, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static int serial = 1;

    public static readonly X509Certificate2 Root = MakeRoot();

    public static readonly X509Certificate2 Rsa = Issue("Morgan Fictitious", RSA.Create(3072));

    public static readonly X509Certificate2 Ecdsa = Issue("Robin Imaginary", ECDsa.Create(ECCurve.NamedCurves.nistP256));

    public static readonly X509Certificate2 Timestamps = Issue("Invented Time Stamps", RSA.Create(2048), timestamps: true);

    public static SigningCertificate Officer() => new(Rsa, Root);

    public static SigningCertificate Countersigner() => new(Ecdsa, Root);

    public static X509Certificate2 Issue(string name, AsymmetricAlgorithm key, bool timestamps = false, DateTimeOffset? from = null, DateTimeOffset? to = null, X509KeyUsageFlags usage = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)
    {
        var request = Request(name, key);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, true));
        if (timestamps)
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.8")], true));
        var number = new byte[] { 0x10, (byte)Interlocked.Increment(ref serial) };
        using var issued = request.Create(Root.SubjectName, X509SignatureGenerator.CreateForRSA(Root.GetRSAPrivateKey()!, RSASignaturePadding.Pkcs1), from ?? From, to ?? To, number);
        return key switch
        {
            RSA rsa => issued.CopyWithPrivateKey(rsa),
            ECDsa ecdsa => issued.CopyWithPrivateKey(ecdsa),
            _ => throw new NotSupportedException(),
        };
    }

    private static X509Certificate2 MakeRoot()
    {
        var request = Request("Invented Certificate Authority", RSA.Create(3072));
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        return request.CreateSelfSigned(From, To);
    }

    private static CertificateRequest Request(string name, AsymmetricAlgorithm key)
    {
        var subject = new X500DistinguishedName($"CN={name}, O=Exampleshire Police (invented), C=GB");
        return key switch
        {
            RSA rsa => new CertificateRequest(subject, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            ECDsa ecdsa => new CertificateRequest(subject, ecdsa, HashAlgorithmName.SHA256),
            _ => throw new NotSupportedException(),
        };
    }
}
