using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;

namespace Cse.Intel.Letters.Pdf.Signing;

/// <summary>A time-stamping authority (RFC 3161): it proves that a signature existed at a time. It sees a digest, nothing else.</summary>
public sealed class TimestampService(HttpClient http, Uri address)
{
    /// <summary>The unsigned attribute that carries a signature's time stamp (RFC 3161, appendix A).</summary>
    internal const string AttributeOid = "1.2.840.113549.1.9.16.2.14";

    private const int MostBytes = 64 * 1024;
    private const int NonceLength = 8;

    /// <summary>Gets a time stamp for the signature and puts it in.</summary>
    /// <exception cref="SigningException">The authority is away, refuses, or answers something else than was asked.</exception>
    internal async Task StampAsync(SignedCms cms, CancellationToken cancellation)
    {
        var signer = cms.SignerInfos[0];
        var request = Rfc3161TimestampRequest.CreateFromSignerInfo(
            signer, HashAlgorithmName.SHA256, nonce: RandomNumberGenerator.GetBytes(NonceLength), requestSignerCertificates: true);
        var token = Read(request, await AskAsync(request, cancellation));
        if (!token.VerifySignatureForSignerInfo(signer, out _))
            throw new SigningException($"The time-stamp service {address} sent a time stamp that is not valid.");
        signer.AddUnsignedAttribute(new AsnEncodedData(AttributeOid, token.AsSignedCms().Encode()));
    }

    private async Task<byte[]> AskAsync(Rfc3161TimestampRequest request, CancellationToken cancellation)
    {
        using var content = new ByteArrayContent(request.Encode());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
        using var message = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        try
        {
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellation);
            response.EnsureSuccessStatusCode();
            await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
            return await ReadAsync(stream, cancellation);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException
            || problem is OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            throw new SigningException($"The time-stamp service {address} does not answer.", problem);
        }
    }

    private async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        var buffer = new byte[MostBytes + 1];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return length <= MostBytes ? buffer[..length] : throw new SigningException($"The time-stamp service {address} sent too much.");
    }

    private Rfc3161TimestampToken Read(Rfc3161TimestampRequest request, byte[] answer)
    {
        try
        {
            return request.ProcessResponse(answer, out _);
        }
        catch (CryptographicException problem)
        {
            throw new SigningException($"The time-stamp service {address} refused, or answered something else than was asked.", problem);
        }
    }
}
