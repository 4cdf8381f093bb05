using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Cse.Intel.Letters.Pdf.Signing;

/// <summary>Checks the detached signature over the bytes that it covers.</summary>
internal static class CmsCheck
{
    private const string MessageDigestOid = "1.2.840.113549.1.9.4";

    public static SignatureFinding Of(SignatureFinding finding, byte[] contents, byte[] signed)
    {
        var cms = new SignedCms(new ContentInfo(signed), detached: true);
        cms.Decode(contents);
        if (cms.SignerInfos.Count != 1 || cms.SignerInfos[0] is not { Certificate: { } certificate } signer)
            return finding with { Problem = "The signature does not have one signer with a certificate." };
        finding = finding with
        {
            Signer = certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false),
            Certificate = certificate,
            Issuers = [.. cms.Certificates.Where(member => !member.Equals(certificate))],
            IsDigestIntact = DigestHolds(signer, signed),
        };
        var (stamped, isStampBroken) = Timestamp(signer);
        var problem = !finding.IsDigestIntact ? "The signed bytes were changed."
            : !SignatureHolds(cms) ? "The signature does not fit its certificate."
            : !NamesCertificate(signer, certificate) ? "The signature was made with another certificate."
            : isStampBroken ? "The time stamp is broken."
            : null;
        return finding with { StampedTime = stamped, IsSignatureIntact = problem is null, Problem = problem };
    }

    private static bool DigestHolds(SignerInfo signer, byte[] signed)
    {
        var attribute = Attribute(signer.SignedAttributes, MessageDigestOid);
        if (attribute is null || signer.DigestAlgorithm.Value is not { } oid)
            return false;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.FromOid(oid));
        hash.AppendData(signed);
        return AsnDecoder.ReadOctetString(attribute.RawData, AsnEncodingRules.BER, out _).AsSpan().SequenceEqual(hash.GetHashAndReset());
    }

    private static bool SignatureHolds(SignedCms cms)
    {
        try
        {
            cms.CheckSignature(verifySignatureOnly: true);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static bool NamesCertificate(SignerInfo signer, X509Certificate2 certificate) =>
        Attribute(signer.SignedAttributes, SignedAttributes.SigningCertificateOid) is not { } attribute
        || SignedAttributes.Names(attribute, certificate);

    private static (DateTimeOffset? Time, bool IsBroken) Timestamp(SignerInfo signer)
    {
        if (Attribute(signer.UnsignedAttributes, TimestampService.AttributeOid) is not { } attribute)
            return (null, false);
        return Rfc3161TimestampToken.TryDecode(attribute.RawData, out var token, out _) && token.VerifySignatureForSignerInfo(signer, out _)
            ? (token.TokenInfo.Timestamp, false)
            : (null, true);
    }

    private static AsnEncodedData? Attribute(CryptographicAttributeObjectCollection attributes, string oid) =>
        attributes.Cast<CryptographicAttributeObject>().FirstOrDefault(attribute => attribute.Oid.Value == oid)?.Values.Cast<AsnEncodedData>().FirstOrDefault();
}
