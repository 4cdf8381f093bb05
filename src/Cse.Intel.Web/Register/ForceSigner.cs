using Cse.Intel.Letters.Pdf.Signing;
using Cse.Intel.Web.Data;

namespace Cse.Intel.Web.Register;

/// <summary>
/// Signs documents with the force's certificate when one is configured (section <c>Letters:Signing</c>): a PFX file with
/// its password, or a thumbprint in the machine's store; and a time-stamp service where there is one.
/// </summary>
public sealed class ForceSigner : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private readonly SigningCertificate? _certificate;
    private readonly TimestampService? _timestamps;
    private readonly HttpClient? _http;
    private readonly TimeProvider _clock;
    private readonly string? _place;

    /// <summary>Opens the certificate, so that a wrong password stops the start and not the first letter.</summary>
    /// <exception cref="SettingException">The certificate cannot be used; says why.</exception>
    public ForceSigner(IConfiguration configuration, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection("Letters:Signing");
        (_clock, _place) = (clock, section["Place"]);
        _certificate = Open(section, clock);
        if (_certificate is null || section["TimeStamps"] is not { Length: > 0 } address)
            return;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var service) || service.Scheme is not ("http" or "https"))
            throw new SettingException($"Letters:Signing:TimeStamps is \"{address}\", which is no web address.");
        _http = new() { Timeout = LongestWait };
        _timestamps = new(_http, service);
    }

    /// <summary>The name in the certificate; null when documents are not signed.</summary>
    public string? Name => _certificate?.Name;

    /// <summary>The document with the force's signature at its end.</summary>
    /// <exception cref="SigningException">It cannot be signed now, such as when the time-stamp service is away. Nothing was issued.</exception>
    public async Task<byte[]> SignAsync(byte[] pdf, string reason, CancellationToken cancel)
    {
        if (_certificate is null)
            throw new SigningException("No certificate is configured.");
        var request = new SignatureRequest(_clock.GetUtcNow()) { Reason = reason, Place = _place };
        return _timestamps is null ? PdfSigner.Sign(pdf, _certificate, request) : await PdfSigner.SignAsync(pdf, _certificate, request, _timestamps, cancel);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _certificate?.Dispose();
        _http?.Dispose();
    }

    private static SigningCertificate? Open(IConfigurationSection section, TimeProvider clock)
    {
        try
        {
            return (section["Pfx"], section["Thumbprint"]) switch
            {
                ({ Length: > 0 } path, _) => SigningCertificate.FromPfx(path, section["Password"] ?? "", clock),
                (_, { Length: > 0 } thumbprint) => SigningCertificate.FromStore(thumbprint, clock),
                _ => null,
            };
        }
        catch (SigningException refused)
        {
            throw new SettingException($"Letters:Signing cannot be used: {refused.Message}");
        }
    }
}
