using System.Net;
using System.Security.Cryptography.X509Certificates;
using Cse.Intel.Letters.Pdf.Signing;

namespace Cse.Intel.Letters.Tests.Support;

/// <summary>
/// A time-stamping authority at a loopback address. <c>openssl ts</c> makes the answers; a test may spoil them.
/// </summary>
internal sealed class OpensslTimestamps : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("timestamps");
    private readonly HttpListener listener = new();
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(20) };

    public OpensslTimestamps()
    {
        Write("key.pem", Certificates.Timestamps.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem());
        Write("cert.pem", Certificates.Timestamps.ExportCertificatePem());
        Write("root.pem", Certificates.Root.ExportCertificatePem());
        Write("ts.cnf", $"""
            [tsa]
            serial = {folder.FullName}/serial
            signer_digest = sha256
            default_policy = 1.2.3.4.1
            digests = sha256
            ess_cert_id_chain = no
            ess_cert_id_alg = sha256
            """);
        Write("serial", "01");
        Address = Listen();
        _ = Task.Run(AnswerAsync);
    }

    public Uri Address { get; }

    /// <summary>Changes each answer before it is sent.</summary>
    public Func<byte[], byte[]> Spoil { get; set; } = answer => answer;

    /// <summary>Changes each question before it is answered.</summary>
    public Func<byte[], byte[]> Mishear { get; set; } = question => question;

    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public TimestampService Service => new(http, Address);

    public void Dispose()
    {
        listener.Close();
        http.Dispose();
        folder.Delete(recursive: true);
    }

    private Uri Listen()
    {
        // The system gives a free port; another program could take it before we do, so try again then.
        for (var attempt = 0; ; attempt++)
        {
            var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
            probe.Stop();
            try
            {
                listener.Prefixes.Add(address);
                listener.Start();
                return new Uri(address);
            }
            catch (HttpListenerException) when (attempt < 5)
            {
                listener.Prefixes.Clear();
            }
        }
    }

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                var call = await listener.GetContextAsync();
                using var question = new MemoryStream();
                await call.Request.InputStream.CopyToAsync(question);
                var answer = Spoil(Stamp(Mishear(question.ToArray())));
                call.Response.StatusCode = (int)Status;
                await call.Response.OutputStream.WriteAsync(answer);
                call.Response.Close();
            }
        }
        catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private byte[] Stamp(byte[] question)
    {
        File.WriteAllBytes(PathOf("question"), question);
        var (code, output) = Tool.Run("openssl", "ts", "-reply", "-config", PathOf("ts.cnf"), "-section", "tsa", "-queryfile", PathOf("question"),
            "-signer", PathOf("cert.pem"), "-inkey", PathOf("key.pem"), "-chain", PathOf("root.pem"), "-out", PathOf("answer"));
        return code == 0 ? File.ReadAllBytes(PathOf("answer")) : System.Text.Encoding.UTF8.GetBytes(output);
    }

    private string PathOf(string name) => Path.Combine(folder.FullName, name);

    private void Write(string name, string text) => File.WriteAllText(PathOf(name), text);
}
