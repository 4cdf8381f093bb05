using System.Globalization;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Text;
using Cse.Intel.Letters.Pdf.Reading;

namespace Cse.Intel.Letters.Pdf.Signing;

/// <summary>Checks one signature dictionary against the file.</summary>
internal static class SignatureCheck
{
    public static SignatureFinding Of(byte[] file, PdfDictionary signature)
    {
        var finding = new SignatureFinding
        {
            Reason = PdfText.Read(signature["Reason"]),
            Place = PdfText.Read(signature["Location"]),
            ClaimedTime = PdfText.ReadDate(signature["M"]),
        };
        if (Gap(file, signature) is not { } gap)
            return finding with { Problem = "The signature does not cover all bytes but its own." };
        finding = finding with { End = gap.End + gap.After, CoversWholeFile = gap.End + gap.After == file.Length };
        try
        {
            return CmsCheck.Of(finding, Contents(file, gap), [.. file.AsSpan(0, gap.Start), .. file.AsSpan(gap.End, gap.After)]);
        }
        catch (Exception problem) when (problem is CryptographicException or AsnContentException or FormatException or InvalidDataException)
        {
            return finding with { Problem = "The signature itself is broken." };
        }
    }

    /// <summary>
    /// The hole in the signed bytes. It must be exactly the signature's own value: a wider hole could hide anything, and
    /// bytes before the first range would not be signed.
    /// </summary>
    private static (int Start, int End, int After)? Gap(byte[] file, PdfDictionary signature)
    {
        var ranges = PdfArray.Values(signature["ByteRange"])
            .Select(value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToArray();
        if (ranges is not [0, var start and > 0, var end, var after] || end <= start + 1 || after <= 0 || after > file.Length - end)
            return null;
        return Encoding.Latin1.GetString(file, start, end - start) == signature["Contents"] ? (start, end, after) : null;
    }

    /// <summary>The signature's bytes; behind them only the zeros that fill the room.</summary>
    private static byte[] Contents(byte[] file, (int Start, int End, int After) gap)
    {
        var padded = Convert.FromHexString(Encoding.Latin1.GetString(file, gap.Start + 1, gap.End - gap.Start - 2));
        AsnDecoder.ReadEncodedValue(padded, AsnEncodingRules.BER, out _, out _, out var length);
        return padded.AsSpan(length).ContainsAnyExcept((byte)0) ? throw new InvalidDataException("There is more than the signature.") : padded[..length];
    }
}
