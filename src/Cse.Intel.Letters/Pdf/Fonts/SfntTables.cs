using System.Buffers.Binary;
using System.Text;

namespace Cse.Intel.Letters.Pdf.Fonts;

/// <summary>The table directory of a TrueType file (OpenType specification, "Font tables").</summary>
internal sealed class SfntTables
{
    private const int HeaderLength = 12;
    private const int RecordLength = 16;

    private readonly ReadOnlyMemory<byte> file;
    private readonly Dictionary<string, Range> tables = [];

    public SfntTables(ReadOnlyMemory<byte> file)
    {
        this.file = file;
        var bytes = file.Span;
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(bytes[4..]); i++)
        {
            var record = bytes.Slice(HeaderLength + i * RecordLength, RecordLength);
            var offset = (int)BinaryPrimitives.ReadUInt32BigEndian(record[8..]);
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(record[12..]);
            tables[Encoding.ASCII.GetString(record[..4])] = offset..(offset + length);
        }
    }

    /// <summary>The table's bytes.</summary>
    /// <exception cref="InvalidDataException">The font lacks the table.</exception>
    public ReadOnlySpan<byte> this[string tag] => tables.TryGetValue(tag, out var range)
        ? file.Span[range]
        : throw new InvalidDataException($"The font has no '{tag}' table.");

    public bool Has(string tag) => tables.ContainsKey(tag);

    public ushort UInt16(string tag, int offset) => BinaryPrimitives.ReadUInt16BigEndian(this[tag][offset..]);

    public short Int16(string tag, int offset) => BinaryPrimitives.ReadInt16BigEndian(this[tag][offset..]);

    public int Int32(string tag, int offset) => BinaryPrimitives.ReadInt32BigEndian(this[tag][offset..]);
}
