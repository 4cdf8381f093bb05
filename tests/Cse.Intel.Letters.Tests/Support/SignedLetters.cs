using Cse.Intel.Letters.Pdf.Signing;

namespace Cse.Intel.Letters.Tests.Support;

/// <summary>Letters with signatures.</summary>
internal static class SignedLetters
{
    public static readonly SignatureRequest Request = new(Certificates.Signed) { Reason = "Issued (as authorised) \\ officer", Place = "Sampleton" };

    public static readonly SignatureRequest Visible = new(Certificates.Signed.AddHours(1)) { Reason = "Countersigned", Box = new SignatureBox(1, 110, 220, 80, 24) };

    public static byte[] Once(byte[] letter) => PdfSigner.Sign(letter, Certificates.Officer(), Request);

    public static byte[] Twice(byte[] letter) => PdfSigner.Sign(Once(letter), Certificates.Countersigner(), Visible);

    public static async Task<byte[]> StampedAsync(byte[] letter)
    {
        using var timestamps = new OpensslTimestamps();
        return await PdfSigner.SignAsync(letter, Certificates.Countersigner(), Request, timestamps.Service);
    }
}
