using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Cse.Intel.Letters.Pdf.Signing;

/// <summary>Makes the detached signature itself (RFC 5652, with the attributes of CAdES).</summary>
internal static class CmsBuilder
{
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";

    public static SignedCms Sign(byte[] content, SigningCertificate certificate)
    {
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate.Certificate)
        {
            DigestAlgorithm = new Oid(Sha256),
            // The signer's own certificate; building a chain could ask the network.
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        foreach (var issuer in certificate.Issuers)
            signer.Certificates.Add(issuer);
        signer.SignedAttributes.Add(SignedAttributes.SigningCertificate(certificate.Certificate));
        try
        {
            cms.ComputeSignature(signer, silent: true);
        }
        catch (CryptographicException problem)
        {
            throw new SigningException($"The key of {certificate.Name} could not sign.", problem);
        }
        return cms;
    }

    /// <summary>How many bytes a signature may need, generously.</summary>
    public static int RoomFor(SigningCertificate certificate, bool withTimestamp)
    {
        const int attributesAndKey = 4096;
        const int timestamp = 16384;
        return attributesAndKey + (withTimestamp ? timestamp : 0)
            + certificate.Issuers.Append(certificate.Certificate).Sum(member => member.RawDataMemory.Length);
    }
}
