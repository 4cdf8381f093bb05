using System.Text;
using CsCheck;
using Cse.Intel.Letters.Pdf.Images;
using Cse.Intel.Letters.Tests.Support;

namespace Cse.Intel.Letters.Tests.Pdf.Images;

public sealed class PictureReaderTests
{
    public static TheoryData<string> PngNames => [.. Pictures.Pngs.Keys];

    [Theory]
    [MemberData(nameof(PngNames))]
    public void Read_PngOfEachKind_HasTheQuartersItWasMadeOf(string name)
    {
        var picture = PictureReader.Read("Photo", Pictures.Png(name));
        Assert.Equal((32, 16, name.StartsWith("grey", StringComparison.Ordinal)), (picture.Width, picture.Height, picture.IsGrey));
        var expected = name switch
        {
            "grey-1" => ["FFFFFF", "FFFFFF", "FFFFFF", "000000"],
            "grey-2" => ["FFFFFF", "AAAAAA", "000000", "000000"],
            "rgba-8-see-through" => ["FF0000", "80FF80", "FFFFFF", "FFFF00"],
            "rgb-8-blue-is-clear" => ["FF0000", "00FF00", "FFFFFF", "FFFF00"],
            _ when picture.IsGrey => ["FFFFFF", "666666", "CCCCCC", "000000"],
            _ => new[] { "FF0000", "00FF00", "0000FF", "FFFF00" },
        };
        for (var y = 0; y < 16; y++)
            for (var x = 0; x < 32; x++)
                Assert.Equal(expected[y / 8 * 2 + x / 16], Pixel(picture, x, y));
    }

    [Fact]
    public void Read_JpegOfEachKind_TellsSizeAndColours()
    {
        foreach (var (file, isGrey) in new[] { (Pictures.Jpeg, false), (Pictures.ProgressiveJpeg, false), (Pictures.GreyJpeg, true) })
        {
            var picture = PictureReader.Read("Photo", file);
            Assert.Equal((32, 16, isGrey, true), (picture.Width, picture.Height, picture.IsGrey, picture.IsJpeg));
            Assert.Equal(file, picture.Data.ToArray());
        }
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(6, false)]
    [InlineData(8, true)]
    public void Read_JpegFromAPhone_KeepsOrientationAndNothingElse(int orientation, bool littleEndian)
    {
        var file = Pictures.WithExif(Pictures.Jpeg, orientation, littleEndian);
        Assert.Contains(Pictures.Secret, Encoding.Latin1.GetString(file), StringComparison.Ordinal);
        var picture = PictureReader.Read("Photo", file);
        Assert.Equal((Orientation)orientation, picture.Orientation);
        Assert.Equal(Pictures.Jpeg, picture.Data.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void Read_OrientationThatDoesNotExist_IsUpright(int orientation) =>
        Assert.Equal(Orientation.Upright, PictureReader.Read("Photo", Pictures.WithExif(Pictures.Jpeg, orientation)).Orientation);

    [Fact]
    public void Read_WhatCannotBePrinted_IsRefusedWithTheFieldAndTheReason()
    {
        AssertRefused("CMYK", Pictures.CmykJpeg);
        AssertRefused("empty", []);
        AssertRefused("neither", "GIF89a............"u8.ToArray());
        AssertRefused("HEIC", [0, 0, 0, 24, .. "ftypheic"u8]);
        AssertRefused("at most 40 million", Pictures.WithSize(Pictures.Jpeg, 9000, 9000));
        AssertRefused("20000 on a side", Pictures.WithSize(Pictures.Jpeg, 20001, 1));
        AssertRefused("without width", Pictures.WithSize(Pictures.Jpeg, 32, 0));
        AssertRefused("at most 20 MB", new byte[PictureReader.MostBytes + 1]);
    }

    [Fact]
    public void Read_PictureCutShortAnywhere_IsRefused()
    {
        foreach (var file in Pictures.Pngs.Keys.Select(Pictures.Png).Append(Pictures.Jpeg).Append(Pictures.ProgressiveJpeg))
            for (var length = 0; length < file.Length; length++)
                Assert.Throws<LetterFactException>(() => PictureReader.Read("Photo", file.AsMemory(0, length)));
    }

    [Fact]
    public void Read_PngWithAnyByteChanged_IsRefused() =>
        Gen.Select(Gen.Int[0, Pictures.Pngs.Count - 1].Select(number => Pictures.Pngs.Keys.ElementAt(number)), Gen.Int[0, 10_000], Gen.Byte[1, 255]).Sample((name, at, change) =>
        {
            var file = Pictures.Png(name);
            file[at % file.Length] ^= change;
            Assert.Throws<LetterFactException>(() => PictureReader.Read("Photo", file));
        }, iter: 3000);

    [Fact]
    public void Read_JpegWithBytesChanged_IsTakenOrRefusedButNeverFails() =>
        Gen.Select(Gen.Bool, Gen.Select(Gen.Int[0, 10_000], Gen.Byte).Array[1, 4]).Sample((progressive, changes) =>
        {
            var file = (progressive ? Pictures.ProgressiveJpeg : Pictures.Jpeg).ToArray();
            foreach (var (at, value) in changes)
                file[at % file.Length] = value;
            try
            {
                PictureReader.Read("Photo", file);
            }
            catch (LetterFactException refusal)
            {
                Assert.Equal("Photo", refusal.Field);
            }
        }, iter: 20_000);

    [Fact]
    public void Read_PngThatUnpacksWithoutEnd_CostsNoMoreThanItsPicture()
    {
        var bomb = Pictures.PngOf(32, 16, new byte[64 * 1024 * 1024]);
        Assert.True(bomb.Length < 1_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        PictureReader.Read("Photo", bomb);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 * 1024 * 1024);
    }

    private static void AssertRefused(string reason, byte[] file)
    {
        var refusal = Assert.Throws<LetterFactException>(() => PictureReader.Read("Photo", file));
        Assert.Equal("Photo", refusal.Field);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    private static string Pixel(Picture picture, int x, int y)
    {
        var at = y * picture.Width + x;
        return picture.IsGrey
            ? string.Concat(Enumerable.Repeat(picture.Data.Span[at].ToString("X2", null), 3))
            : Convert.ToHexString(picture.Data.Span.Slice(3 * at, 3));
    }
}
