using Cse.Intel.Letters.Pdf.Signing;
using Cse.Intel.Letters.Tests.Support;

namespace Cse.Intel.Letters.Tests.Pdf.Signing;

public sealed class PdfSignerTests
{
    private static readonly byte[] Letter = Showcase.Everything();

    [Fact]
    public void Sign_Letter_LeavesItsBytesInFront() => Assert.Equal(Letter, SignedLetters.Once(Letter)[..Letter.Length]);

    [Fact]
    public void Sign_SameLetterTwiceWithRsa_GivesTheSameBytes() => Assert.Equal(SignedLetters.Once(Letter), SignedLetters.Once(Letter));

    [Fact]
    public void Sign_Countersigned_ReportTellsBoth()
    {
        var report = PdfSignatures.Read(SignedLetters.Twice(Letter));
        Assert.True(report.IsIntact, report.Problem);
        Assert.Equal(["Morgan Fictitious", "Robin Imaginary"], report.Signatures.Select(signature => signature.Signer));
        Assert.Equal([false, true], report.Signatures.Select(signature => signature.CoversWholeFile));
        Assert.Equal(SignedLetters.Request.Reason, report.Signatures[0].Reason);
        Assert.Equal("Sampleton", report.Signatures[0].Place);
        Assert.Equal(Certificates.Signed, report.Signatures[0].ClaimedTime);
        Assert.Null(report.Signatures[0].StampedTime);
        Assert.Equal(Certificates.Rsa.Thumbprint, report.Signatures[0].Certificate!.Thumbprint);
    }

    [Fact]
    public void Sign_BoxOnAPageThatIsNotThere_IsRefused() =>
        Refused("no page 9", () => PdfSigner.Sign(Letter, Certificates.Officer(), SignedLetters.Request with { Box = new SignatureBox(9, 10, 10, 80, 30) }));

    [Fact]
    public void Sign_BoxTooSmall_IsRefused() =>
        Refused("too small", () => PdfSigner.Sign(Letter, Certificates.Officer(), SignedLetters.Request with { Box = new SignatureBox(1, 10, 10, 30, 8) }));

    [Fact]
    public void Sign_WhatIsNoPdf_IsRefused() =>
        Refused("cannot be signed", () => PdfSigner.Sign("no letter"u8.ToArray(), Certificates.Officer(), SignedLetters.Request));

    [Fact]
    public void Sign_OutsideTheCertificatesTime_IsRefused()
    {
        Refused("not valid before", () => PdfSigner.Sign(Letter, Certificates.Officer(), new SignatureRequest(new DateTimeOffset(2019, 1, 1, 0, 0, 0, TimeSpan.Zero))));
        Refused("expired", () => PdfSigner.Sign(Letter, Certificates.Officer(), new SignatureRequest(new DateTimeOffset(2037, 1, 1, 0, 0, 0, TimeSpan.Zero))));
    }

    private static void Refused(string reason, Func<object> act) =>
        Assert.Contains(reason, Assert.Throws<SigningException>(act).Message, StringComparison.Ordinal);
}
