using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Cse.Intel.Web.Register;

/// <summary>What a PDF is recognised by.</summary>
public static partial class FileMarks
{
    /// <summary>SHA-256 over all bytes, hexadecimal.</summary>
    public static string Sha256(ReadOnlySpan<byte> pdf) => Convert.ToHexStringLower(SHA256.HashData(pdf));

    /// <summary>The first of the two identifiers a PDF carries, which stays the same when something is added; empty when none is found.</summary>
    public static string Identifier(ReadOnlySpan<byte> pdf)
    {
        var found = FirstIdentifier().Match(Encoding.Latin1.GetString(pdf));
        return found.Success ? found.Groups[1].Value.ToLowerInvariant() : "";
    }

    [GeneratedRegex(@"/ID\s*\[\s*<([0-9A-Fa-f]{16,128})>", RegexOptions.None, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex FirstIdentifier();
}
