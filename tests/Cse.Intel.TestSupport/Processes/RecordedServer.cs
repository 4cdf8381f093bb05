using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Cse.Intel.TestSupport.Processes;

/// <summary>What a recorded server was asked.</summary>
/// <param name="Line">Method and path, e.g. <c>POST /db/neo4j/query/v2</c>.</param>
/// <param name="Authorization">The header of that name.</param>
/// <param name="Body">The body.</param>
public sealed record RecordedRequest(string Line, string? Authorization, string Body);

/// <summary>An HTTP server that says what a test wrote down, for servers that cannot be had here; over TLS when it has a certificate.</summary>
public sealed class RecordedServer : LoopbackListener
{
    private readonly Func<RecordedRequest, (int Status, string Body)> _says;
    private readonly X509Certificate2? _certificate;
    private readonly List<RecordedRequest> _asked = [];

    private RecordedServer(Func<RecordedRequest, (int Status, string Body)> says, X509Certificate2? certificate)
    {
        (_says, _certificate) = (says, certificate);
        Listen();
    }

    /// <summary>Where it answers.</summary>
    public Uri Address => new($"{(_certificate is null ? "http" : "https")}://localhost:{Port}");

    /// <summary>What it was asked so far.</summary>
    public IReadOnlyList<RecordedRequest> Asked
    {
        get
        {
            lock (_asked)
                return [.. _asked];
        }
    }

    /// <summary>A server that answers so.</summary>
    public static RecordedServer Saying(Func<RecordedRequest, (int Status, string Body)> says, X509Certificate2? certificate = null) => new(says, certificate);

    /// <inheritdoc/>
    protected override async Task ServeAsync(TcpClient caller)
    {
        using var _ = caller;
        try
        {
            await using var stream = await OpenAsync(caller);
            while (await HttpMessage.ReadAsync(stream, End) is { } message)
            {
                var request = new RecordedRequest(message.Head[..message.Head.IndexOf(" HTTP/", StringComparison.Ordinal)], message.Header("Authorization"), message.Body);
                lock (_asked)
                    _asked.Add(request);
                var (status, body) = _says(request);
                var bytes = Encoding.UTF8.GetBytes(body);
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status} Said\r\nContent-Type: application/json\r\nContent-Length: {bytes.Length}\r\n\r\n"), End);
                await stream.WriteAsync(bytes, End);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException or AuthenticationException)
        {
            // The caller went, or does not trust us.
        }
    }

    private async Task<Stream> OpenAsync(TcpClient caller)
    {
        if (_certificate is null)
            return caller.GetStream();
        var secure = new SslStream(caller.GetStream());
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, End);
        return secure;
    }
}
