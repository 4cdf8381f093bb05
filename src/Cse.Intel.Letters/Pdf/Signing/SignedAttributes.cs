using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Cse.Intel.Letters.Pdf.Signing;

/// <summary>
/// The attribute that ties a signature to one certificate (RFC 5035, signing-certificate-v2). PAdES-BASELINE-B wants it, and
/// forbids the signing time among the attributes: the file carries that (ETSI EN 319 142-1, 6.3).
/// </summary>
internal static class SignedAttributes
{
    public const string SigningCertificateOid = "1.2.840.113549.1.9.16.2.47";

    public static AsnEncodedData SigningCertificate(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            // The digest's name is left out: SHA-256 is the default.
            writer.WriteOctetString(SHA256.HashData(certificate.RawDataMemory.Span));
            using (writer.PushSequence())
            {
                using (writer.PushSequence())
                using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 4)))
                    writer.WriteEncodedValue(certificate.IssuerName.RawData);
                writer.WriteInteger(certificate.SerialNumberBytes.Span);
            }
        }
        return new AsnEncodedData(SigningCertificateOid, writer.Encode());
    }

    /// <summary>Whether the attribute's first entry names the certificate.</summary>
    public static bool Names(AsnEncodedData attribute, X509Certificate2 certificate)
    {
        var entry = new AsnReader(attribute.RawData, AsnEncodingRules.BER).ReadSequence().ReadSequence().ReadSequence();
        var digest = entry.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence)
            ? HashOf(entry.ReadSequence().ReadObjectIdentifier())
            : HashAlgorithmName.SHA256;
        return entry.ReadOctetString().AsSpan().SequenceEqual(certificate.GetCertHash(digest));
    }

    private static HashAlgorithmName HashOf(string oid) => HashAlgorithmName.FromOid(oid);
}
