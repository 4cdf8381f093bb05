using System.Net;
using Cse.Intel.Letters.Pdf.Signing;
using Cse.Intel.Letters.Tests.Support;

namespace Cse.Intel.Letters.Tests.Pdf.Signing;

public sealed class TimestampTests
{
    private static readonly byte[] Letter = Showcase.Everything();

    [Fact]
    public async Task SignAsync_WithOpensslAsAuthority_CarriesItsTime()
    {
        SkipWithoutOpenssl();
        var before = DateTimeOffset.UtcNow.AddSeconds(-2);
        var report = PdfSignatures.Read(await SignedLetters.StampedAsync(Letter));
        Assert.True(report.IsIntact, report.Signatures[0].Problem);
        Assert.InRange(report.Signatures[0].StampedTime!.Value, before, DateTimeOffset.UtcNow.AddSeconds(2));
    }

    [Fact]
    public async Task SignAsync_AuthorityAway_SignsNothing()
    {
        using var http = new HttpClient();
        await RefusedAsync("does not answer", new TimestampService(http, new Uri("http://127.0.0.1:1/")));
    }

    [Fact]
    public async Task SignAsync_AuthorityFailing_SignsNothing()
    {
        SkipWithoutOpenssl();
        using var timestamps = new OpensslTimestamps { Status = HttpStatusCode.InternalServerError };
        await RefusedAsync("does not answer", timestamps.Service);
    }

    [Fact]
    public async Task SignAsync_AnswerIsNonsenseTooLongOrBroken_SignsNothing()
    {
        SkipWithoutOpenssl();
        using var timestamps = new OpensslTimestamps { Spoil = _ => "<html>log in</html>"u8.ToArray() };
        await RefusedAsync("something else", timestamps.Service);
        timestamps.Spoil = _ => [];
        await RefusedAsync("something else", timestamps.Service);
        timestamps.Spoil = _ => new byte[1024 * 1024];
        await RefusedAsync("too much", timestamps.Service);
        timestamps.Spoil = answer => answer[..^40];
        await RefusedAsync("something else", timestamps.Service);
        timestamps.Spoil = answer =>
        {
            answer[^5] ^= 1; // inside the authority's signature
            return answer;
        };
        await RefusedAsync("something else", timestamps.Service);
    }

    [Fact]
    public async Task SignAsync_StampForAnotherQuestion_SignsNothing()
    {
        SkipWithoutOpenssl();
        using var timestamps = new OpensslTimestamps();
        // The nonce is the last number before the flag for certificates: its last byte stands four from the end.
        timestamps.Mishear = question =>
        {
            question[^4] ^= 1;
            return question;
        };
        await RefusedAsync("something else", timestamps.Service);
        var kept = default(byte[]);
        timestamps.Mishear = question => kept ??= question; // a stamp that was given before, played again
        await PdfSigner.SignAsync(Letter, Certificates.Officer(), SignedLetters.Request, timestamps.Service);
        await RefusedAsync("something else", timestamps.Service);
    }

    [Fact]
    public async Task SignAsync_Cancelled_SaysSo()
    {
        using var http = new HttpClient();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PdfSigner.SignAsync(
            Letter, Certificates.Officer(), SignedLetters.Request, new TimestampService(http, new Uri("http://127.0.0.1:1/")), new CancellationToken(canceled: true)));
    }

    private static void SkipWithoutOpenssl() => Assert.SkipUnless(Tool.Exists("openssl"), "openssl is not installed.");

    private static async Task RefusedAsync(string reason, TimestampService service) => Assert.Contains(reason,
        (await Assert.ThrowsAsync<SigningException>(() => PdfSigner.SignAsync(Letter, Certificates.Officer(), SignedLetters.Request, service))).Message,
        StringComparison.Ordinal);
}
