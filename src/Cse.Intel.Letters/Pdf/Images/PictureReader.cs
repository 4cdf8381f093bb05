using System.Globalization;

namespace Cse.Intel.Letters.Pdf.Images;

/// <summary>
/// Reads a picture that came from outside. Everything is decided here, before a letter is set, so that a refusal names the
/// fact and nothing half done is left.
/// </summary>
internal static class PictureReader
{
    /// <summary>The largest file taken.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    /// <summary>The most pixels taken: more than a phone's camera gives, few enough to unpack in memory.</summary>
    public const int MostPixels = 40_000_000;

    /// <summary>The longest side taken: a row of pixels must stay small.</summary>
    public const int MostSide = 20_000;

    /// <exception cref="LetterFactException">The picture is of another kind, broken, cut short or too large.</exception>
    public static Picture Read(string field, ReadOnlyMemory<byte> file)
    {
        if (file.Length > MostBytes)
            throw new LetterFactException(field, string.Create(CultureInfo.InvariantCulture,
                $"is a file of {file.Length / 1048576.0:0.0} MB; at most {MostBytes / 1048576} MB are taken"));
        try
        {
            return Decode(file);
        }
        catch (PictureException problem)
        {
            throw new LetterFactException(field, problem.Message);
        }
    }

    /// <summary>Refuses sizes that cannot be printed.</summary>
    public static void CheckSize(long width, long height)
    {
        if (width < 1 || height < 1)
            throw new PictureException("is a picture without width or height");
        if (width * height > MostPixels || Math.Max(width, height) > MostSide)
            throw new PictureException(string.Create(CultureInfo.InvariantCulture,
                $"has {width} x {height} pixels; at most {MostPixels / 1_000_000} million are taken, and {MostSide} on a side"));
    }

    private static Picture Decode(ReadOnlyMemory<byte> file) => file.Span switch
    {
        [0xFF, 0xD8, ..] => new JpegReader(file).Read(),
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => PngReader.Read(file),
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] =>
            throw new PictureException("is a HEIC or AVIF picture, as some phones store them; save it as JPEG"),
        [] => throw new PictureException("is an empty file"),
        _ => throw new PictureException("is neither a JPEG nor a PNG picture"),
    };
}

/// <summary>Why a picture is refused, as the rest of a sentence that starts with the fact's name.</summary>
internal sealed class PictureException(string reason) : Exception(reason);
