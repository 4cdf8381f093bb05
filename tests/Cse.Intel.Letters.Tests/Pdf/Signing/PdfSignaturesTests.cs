using System.IO.Compression;
using System.Text;
using CsCheck;
using Cse.Intel.Letters.Pdf.Signing;
using Cse.Intel.Letters.Tests.Support;

namespace Cse.Intel.Letters.Tests.Pdf.Signing;

public sealed class PdfSignaturesTests
{
    private static readonly byte[] Letter = Showcase.Of(Showcase.Chart());
    private static readonly byte[] Once = SignedLetters.Once(Letter);
    private static readonly byte[] Twice = SignedLetters.Twice(Letter);

    [Fact]
    public void Read_OneBitChangedInAnySignedByte_IsBroken()
    {
        var hole = Hole(Once, 0);
        Parallel.For(0, Once.Length, at =>
        {
            if (at >= hole.Start && at < hole.End)
                return;
            var changed = Once.ToArray();
            changed[at] ^= (byte)(1 << at % 8);
            Assert.False(PdfSignatures.Read(changed).IsIntact, $"a change at {at} went unseen");
        });
        Assert.True(PdfSignatures.Read(Once).IsIntact);
    }

    [Fact]
    public void Read_AnyByteOfACountersignedLetterChanged_IsBroken()
    {
        var last = Hole(Twice, Once.Length);
        Gen.Select(Gen.Int[0, Twice.Length - 1], Gen.Byte[1, 255]).Sample((at, change) =>
        {
            if (at >= last.Start && at < last.End)
                return;
            var changed = Twice.ToArray();
            changed[at] ^= change;
            Assert.False(PdfSignatures.Read(changed).IsIntact, $"a change at {at} went unseen");
        }, iter: 1000);
    }

    [Fact]
    public void Read_RoomOfTheSignatureFilledWithSomethingElse_IsBroken()
    {
        var (start, end) = Hole(Once, 0);
        foreach (var at in new[] { start, start + 10, end - 1000, end - 2, end - 1 })
        {
            var changed = Once.ToArray();
            changed[at] = (byte)(changed[at] == '1' ? '2' : '1');
            Assert.False(PdfSignatures.Read(changed).IsIntact, $"a change at {at} went unseen");
        }
    }

    [Fact]
    public void Read_SomethingAddedBehind_TellsSo()
    {
        foreach (var addition in new[] { "\n", " ", "%", "\n% a harmless note\n" })
        {
            var report = PdfSignatures.Read([.. Once, .. Encoding.ASCII.GetBytes(addition)]);
            Assert.True(report.Signatures[0].IsIntact);
            Assert.True(report.HasUnsignedAddition);
            Assert.False(report.IsIntact);
        }
    }

    [Fact]
    public void Read_AnotherPageContentAddedByUpdate_TellsSo()
    {
        // What a forger would do: a new object 1 behind the signed end, found first by every viewer.
        var forged = Encoding.Latin1.GetString(Once);
        var start = forged[(forged.LastIndexOf("startxref", StringComparison.Ordinal) + 10)..].Split('\n')[0];
        var size = int.Parse(forged[(forged.LastIndexOf("/Size ", StringComparison.Ordinal) + 6)..].Split(' ')[0], null);
        var at = Once.Length;
        var root = forged[forged.LastIndexOf("/Root ", StringComparison.Ordinal)..].Split('/')[1];
        forged += $"{size} 0 obj\n<< /Forged true >>\nendobj\n";
        var xref = forged.Length;
        forged += $"xref\n{size} 1\n{at:D10} 00000 n \ntrailer\n<< /Size {size + 1} /{root} /Prev {start} >>\nstartxref\n{xref}\n%%EOF\n";
        var report = PdfSignatures.Read(Encoding.Latin1.GetBytes(forged));
        Assert.Null(report.Problem);
        Assert.True(report.Signatures.Single().IsIntact);
        Assert.True(report.HasUnsignedAddition);
    }

    [Fact]
    public void Read_WithoutSignature_HasNoneAndIsNotIntact()
    {
        var report = PdfSignatures.Read(Letter);
        Assert.True(report.IsReadable);
        Assert.Empty(report.Signatures);
        Assert.False(report.IsIntact);
    }

    [Fact]
    public void Read_Garbage_IsNotReadable() =>
        Gen.OneOf(Gen.Byte.Array[0, 300], Gen.Byte.Array[0, 300].Select(bytes => (byte[])[.. "%PDF-1.7\n"u8, .. bytes])).Sample(bytes =>
        {
            var report = PdfSignatures.Read(bytes);
            Assert.False(report.IsReadable);
            Assert.NotEmpty(report.Problem!);
        }, iter: 1000);

    [Fact]
    public void Read_FilesTornAndStitched_AreAnAnswerEachTime() =>
        Gen.Select(Gen.Int[0, Twice.Length], Gen.Int[0, Twice.Length], Gen.Byte.Array[0, 20]).Sample((from, to, between) =>
            Assert.False(PdfSignatures.Read([.. Twice.AsSpan(0, from), .. between, .. Twice.AsSpan(to)]).IsIntact && (from != to || between.Length > 0)
                && !(from == Twice.Length && between.Length == 0)), iter: 1000);

    [Theory]
    [InlineData("a dictionary in itself", "1 0 obj\n<< /AcroForm 1 0 R /Fields [1 0 R] /Kids [1 0 R 1 0 R 1 0 R] >>\nendobj\n")]
    [InlineData("nested without end", "1 0 obj\n<< /AcroForm [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ >>\nendobj\n")]
    [InlineData("a negative range", "1 0 obj\n<< /AcroForm << /Fields [2 0 R] >> >>\nendobj\n")]
    public void Read_HostileStructure_IsAnAnswer(string what, string body)
    {
        var text = "%PDF-1.7\n" + body + "2 0 obj\n<< /V << /ByteRange [0 -5 99999999999 4] /Contents <> >> >>\nendobj\n";
        int At(string start) => text.IndexOf(start, StringComparison.Ordinal);
        var table = $"xref\n0 3\n0000000000 65535 f \n{At("1 0 obj"):D10} 00000 n \n{At("2 0 obj"):D10} 00000 n \n"
            + $"trailer\n<< /Root 1 0 R /Size 3 >>\nstartxref\n{text.Length}\n%%EOF";
        Assert.False(PdfSignatures.Read(Encoding.ASCII.GetBytes(text + table)).IsIntact, what);
    }

    [Fact]
    public void Read_StreamsThatUnpackWithoutEnd_IsAnAnswerInLittleMemory()
    {
        var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            for (var i = 0; i < 200; i++)
                zip.Write(new byte[1024 * 1024]);
        var head = $"%PDF-1.7\n9 0 obj\n<< /Type /XRef /W [1 4 2] /Size 9 /Root 1 0 R /Filter /FlateDecode /Length {packed.Length} >>\nstream\n";
        byte[] file = [.. Encoding.ASCII.GetBytes(head), .. packed.ToArray(), .. "\nendstream\nendobj\nstartxref\n9\n%%EOF"u8];
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("without end", PdfSignatures.Read(file).Problem, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 160 * 1024 * 1024);
    }

    [Fact]
    public void Read_WholeLetter_TakesLittleTime()
    {
        var letter = SignedLetters.Twice(Given.Pdf(Given.S2Notice()));
        PdfSignatures.Read(letter);
        var before = System.Diagnostics.Stopwatch.GetTimestamp();
        for (var i = 0; i < 10; i++)
            Assert.True(PdfSignatures.Read(letter).IsIntact);
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(before).TotalSeconds, 0, 5);
    }

    private static (int Start, int End) Hole(byte[] file, int from)
    {
        var start = from + file.AsSpan(from).IndexOf("/Contents <3"u8) + "/Contents ".Length;
        return (start, start + file.AsSpan(start).IndexOf((byte)'>') + 1);
    }
}
