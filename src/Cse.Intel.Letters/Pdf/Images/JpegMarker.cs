namespace Cse.Intel.Letters.Pdf.Images;

/// <summary>The second bytes of markers (ITU-T T.81, table B.1).</summary>
internal static class JpegMarker
{
    public const byte Baseline = 0xC0;
    public const byte Extended = 0xC1;
    public const byte Progressive = 0xC2;
    public const byte Huffman = 0xC4;
    public const byte FirstRestart = 0xD0;
    public const byte LastRestart = 0xD7;
    public const byte End = 0xD9;
    public const byte Scan = 0xDA;
    public const byte Quantisation = 0xDB;
    public const byte RestartInterval = 0xDD;
    public const byte FirstApplication = 0xE0;
    public const byte Jfif = 0xE0;
    public const byte Exif = 0xE1;
    public const byte Adobe = 0xEE;
    public const byte LastApplication = 0xEF;
    public const byte Comment = 0xFE;

    /// <summary>Frames of any coding: C0 to CF without the tables (C4), an extension (C8) and conditioning (CC).</summary>
    public static bool StartsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
