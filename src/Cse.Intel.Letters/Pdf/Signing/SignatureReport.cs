using System.Security.Cryptography.X509Certificates;

namespace Cse.Intel.Letters.Pdf.Signing;

/// <summary>What a file's signatures tell of it. Whether a signer is to be trusted is for the reader of the report to decide.</summary>
/// <param name="Problem">Why the file cannot be read as a PDF; null if it can.</param>
/// <param name="Signatures">The signatures from the first to the last.</param>
public sealed record SignatureReport(string? Problem, IReadOnlyList<SignatureFinding> Signatures)
{
    /// <summary>A file that is no PDF and carries no signature.</summary>
    public static SignatureReport Nothing { get; } = new("It is no PDF", []);

    /// <summary>Whether the file could be read.</summary>
    public bool IsReadable => Problem is null;

    /// <summary>Whether anything stands in the file behind what the last signature covers.</summary>
    public bool HasUnsignedAddition => Signatures.Count > 0 && !Signatures[^1].CoversWholeFile;

    /// <summary>
    /// Whether somebody changed the file after one signature and before the next by more than signing. The later signature
    /// covers that change, the earlier does not.
    /// </summary>
    public bool HasChangeBetweenSignatures { get; init; }

    /// <summary>The short answer: it is signed, every signature is intact, and nothing was added after the last.</summary>
    public bool IsIntact => IsReadable && Signatures.Count > 0 && Signatures.All(signature => signature.IsIntact) && !HasUnsignedAddition;
}

/// <summary>One signature.</summary>
public sealed record SignatureFinding
{
    /// <summary>The name in the signer's certificate; empty where there is none to be read.</summary>
    public string Signer { get; init; } = "";

    /// <summary>The signer's certificate, to check it against those one trusts.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>The certificates that came with the signature.</summary>
    public IReadOnlyList<X509Certificate2> Issuers { get; init; } = [];

    /// <summary>When the signer says it was signed.</summary>
    public DateTimeOffset? ClaimedTime { get; init; }

    /// <summary>When a time-stamping authority saw the signature; null without a valid time stamp.</summary>
    public DateTimeOffset? StampedTime { get; init; }

    /// <summary>The reason given.</summary>
    public string? Reason { get; init; }

    /// <summary>The place given.</summary>
    public string? Place { get; init; }

    /// <summary>Whether the signed bytes are those that were signed.</summary>
    public bool IsDigestIntact { get; init; }

    /// <summary>Whether the signature over the digest, its certificate and its time stamp hold.</summary>
    public bool IsSignatureIntact { get; init; }

    /// <summary>Whether it covers the file from the first byte to the last.</summary>
    public bool CoversWholeFile { get; init; }

    /// <summary>What is wrong, in words; null if nothing is.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether all that the signature covers is as it was signed.</summary>
    public bool IsIntact => IsDigestIntact && IsSignatureIntact;

    internal int End { get; init; }

    /// <summary>
    /// Whether the signer's certificate was issued under one of the given authorities and was valid at the time of signing:
    /// the stamped time if there is one, else the claimed. The network is not asked, so a revoked certificate passes.
    /// </summary>
    public bool ChainsTo(X509Certificate2Collection authorities)
    {
        if (Certificate is null || (StampedTime ?? ClaimedTime) is not { } when)
            return false;
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        chain.ChainPolicy.ExtraStore.AddRange(Issuers.ToArray());
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = when.UtcDateTime;
        return chain.Build(Certificate);
    }
}
