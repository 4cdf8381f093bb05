using System.Text;
using Cse.Intel.Graph.Ingest.Csv;

namespace Cse.Intel.Graph.Tests.Ingest;

/// <summary>Reading records: RFC 4180, and that a broken one spoils itself only.</summary>
public sealed class CsvRecordsTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "1:a|b", "2:1|2")]
    [InlineData("a,b\r\n1,2\r\n", "1:a|b", "2:1|2")]
    [InlineData("\uFEFFa,b\n1,2", "1:a|b", "2:1|2")]
    [InlineData("\"a\",\"b,\"\"c\"\"\"\n\"x\ny\",z\nlast,\n", "1:a|b,\"c\"", "2:x\ny|z", "4:last|")]
    [InlineData("a,b\n\n\r\n1,2\n", "1:a|b", "4:1|2")]
    [InlineData(",\n\"\",\"\"\r\n", "1:|", "2:|")]
    [InlineData("5\" pipe,a\"b\n", "1:5\" pipe|a\"b")]
    [InlineData("\"only\"", "1:only")]
    public void Read_SoundText_GivesRecordsWithTheirLines(string text, params string[] expected) =>
        Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("a,b\nx,\"open\nc,d\n", "1:a|b", "2!UnclosedQuote", "3:c|d")]
    [InlineData("a,b\n\"x\"y,z\nc,d\n", "1:a|b", "2!TextAfterQuote", "3:c|d")]
    [InlineData("\"x\" ,z\n\"p\"\"q\",r\n", "1!TextAfterQuote", "2:p\"q|r")]
    [InlineData("1,\"a\n2,\"b\n3,c\n", "1!TextAfterQuote", "2!UnclosedQuote", "3:3|c")]
    public void Read_BrokenRecord_SpoilsItsLineOnly(string text, params string[] expected) => Assert.Equal(expected, Read(text));

    [Fact]
    public void Read_WrongEncoding_SpoilsItsRecordOnly()
    {
        byte[] bytes = [.. "a,b\ncaf"u8, 0xE9, .. ",x\nsound,y\n"u8];
        Assert.Equal(["1:a|b", "2!NotUtf8", "3:sound|y"], Read(new MemoryStream(bytes)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Read_WhateverTheStreamGivesAtOnce_GivesTheSame(int atOnce)
    {
        var text = new StringBuilder();
        var rows = Enumerable.Range(0, 300).Select(i => new[] { $"{i}", new string('"', i % 5), $"a,{i}\r\nb", "Łódź \U0001F600", "" }).ToArray();
        foreach (var row in rows)
            CsvText.AppendRow(text, row);
        var records = new CsvRecords(new Slow(Encoding.UTF8.GetBytes(text.ToString()), atOnce));
        foreach (var row in rows)
        {
            Assert.True(records.Read());
            Assert.Equal(row, records.Texts());
        }
        Assert.False(records.Read());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_LineOf200Megabytes_IsPassedOverInBoundedMemory(bool quoted)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var records = new CsvRecords(new Endless(200L << 20, quoted));
        Assert.True(records.Read());
        Assert.Equal(["a", "b"], records.Texts());
        Assert.True(records.Read());
        Assert.Equal((CsvFault.TooLong, 2L), (records.Fault, records.Line));
        Assert.True(records.Read());
        Assert.Equal((CsvFault.None, 3L, "after"), (records.Fault, records.Line, records[0]));
        Assert.False(records.Read());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16L << 20);
    }

    private static List<string> Read(string text) => Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static List<string> Read(Stream stream)
    {
        var records = new CsvRecords(stream);
        var read = new List<string>();
        while (records.Read())
            read.Add(records.Fault == CsvFault.None ? $"{records.Line}:{string.Join('|', records.Texts())}" : $"{records.Line}!{records.Fault}");
        return read;
    }

    private sealed class Slow(byte[] bytes, int atOnce) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, atOnce));
    }

    /// <summary>Two columns, then a line without an end in sight, then a sound one.</summary>
    private sealed class Endless(long length, bool quoted) : MemoryStream
    {
        private readonly byte[] _head = quoted ? "a,b\nx,\""u8.ToArray() : "a,b\nx,"u8.ToArray();
        private readonly byte[] _tail = quoted ? "\"\nafter,z\n"u8.ToArray() : "\nafter,z\n"u8.ToArray();
        private long _at;

        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = 0;
            for (; given < count && _at < _head.Length + length + _tail.Length; given++, _at++)
                buffer[offset + given] = _at < _head.Length ? _head[_at] : _at < _head.Length + length ? (byte)'x' : _tail[_at - _head.Length - length];
            return given;
        }
    }
}
