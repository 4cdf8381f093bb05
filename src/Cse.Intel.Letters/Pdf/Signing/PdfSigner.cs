using System.Security.Cryptography.Pkcs;

namespace Cse.Intel.Letters.Pdf.Signing;

/// <summary>
/// Signs finished letters as PAdES-BASELINE-B, or -T with a time stamp (ETSI EN 319 142-1). The signature is added behind the
/// file's last byte: what was signed before stays valid, and the letter remains PDF/A-2a and PDF/UA-1.
/// </summary>
public static class PdfSigner
{
    /// <summary>Signs a letter, or countersigns one.</summary>
    /// <exception cref="SigningException">The file or the certificate cannot be used; nothing was signed.</exception>
    public static byte[] Sign(byte[] pdf, SigningCertificate certificate, SignatureRequest request)
    {
        var hole = Prepare(pdf, certificate, request, withTimestamp: false);
        return hole.Filled(CmsBuilder.Sign(hole.Content(), certificate).Encode());
    }

    /// <summary>Signs a letter and has the signature time-stamped.</summary>
    /// <exception cref="SigningException">The file, the certificate or the time-stamp service cannot be used; nothing was signed.</exception>
    public static async Task<byte[]> SignAsync(
        byte[] pdf, SigningCertificate certificate, SignatureRequest request, TimestampService timestamps, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(timestamps);
        var hole = Prepare(pdf, certificate, request, withTimestamp: true);
        var cms = CmsBuilder.Sign(hole.Content(), certificate);
        await timestamps.StampAsync(cms, cancellation);
        return hole.Filled(cms.Encode());
    }

    private static SignatureHole Prepare(byte[] pdf, SigningCertificate certificate, SignatureRequest request, bool withTimestamp)
    {
        ArgumentNullException.ThrowIfNull(pdf);
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentNullException.ThrowIfNull(request);
        certificate.CheckHolds(request.When);
        try
        {
            return SignatureUpdate.Prepare(pdf, request, certificate.Name, CmsBuilder.RoomFor(certificate, withTimestamp));
        }
        catch (InvalidDataException problem)
        {
            throw new SigningException("The letter cannot be signed. " + problem.Message, problem);
        }
    }
}
