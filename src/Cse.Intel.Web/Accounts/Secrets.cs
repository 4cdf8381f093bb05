using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Cse.Intel.Web.Accounts;

/// <summary>How secrets are made. All come from the system's random generator.</summary>
public static class Secrets
{
    // Without letters and figures that are mistaken for each other when read out or copied by hand.
    private const string Readable = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>A password to be used once: four groups of five, about 99 bits.</summary>
    public static string OneTimePassword() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Readable, 5)));

    /// <summary>An API token: <c>cse_</c> and 256 random bits.</summary>
    public static string ApiToken() => "cse_" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>A random id in the form of a UUID. Not one that sorts by time: the first characters alone must differ.</summary>
    public static string Id() => new Guid(RandomNumberGenerator.GetBytes(16)).ToString();

    /// <summary>
    /// SHA-256, hexadecimal. Enough for a token of 256 random bits, which nobody can guess from its hash; passwords,
    /// which people choose, go through the slow hasher instead.
    /// </summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
