using System.Buffers.Binary;
using System.Text;

namespace Cse.Intel.Letters.Pdf.Writing;

/// <summary>
/// Where each object lies, as the rows of a cross-reference stream (ISO 32000-1, 7.5.8): a kind, then an offset in the
/// file, or the number of an object stream and the place in it.
/// </summary>
/// <param name="next">The first object number to give out; above 1 when a file is added to.</param>
internal sealed class CrossReferenceTable(int next = 1)
{
    private const byte InFileKind = 1;
    private const byte PackedKind = 2;
    private const int RowLength = 7;

    // Every whole file starts with the head of the list of free objects.
    private readonly SortedDictionary<int, (byte Kind, int Where, ushort Index)> rows =
        next == 1 ? new() { [0] = (0, 0, ushort.MaxValue) } : [];

    public int Reserve() => next++;

    public void InFile(int id, int offset) => rows[id] = (InFileKind, offset, 0);

    public void Packed(int id, int container, int index) => rows[id] = (PackedKind, container, (ushort)index);

    /// <summary>The rows as bytes, and the entries of the stream's dictionary that say how to read them.</summary>
    public (byte[] Content, string Entries) Write()
    {
        var content = new byte[rows.Count * RowLength];
        var row = content.AsSpan();
        foreach (var (kind, where, index) in rows.Values)
        {
            row[0] = kind;
            BinaryPrimitives.WriteInt32BigEndian(row[1..], where);
            BinaryPrimitives.WriteUInt16BigEndian(row[5..], index);
            row = row[RowLength..];
        }
        return (content, $"/Type /XRef /W [1 4 2] /Size {next} /Index [{Sections()}]");
    }

    /// <summary>Runs of neighbouring numbers, each as its first number and its length.</summary>
    private string Sections()
    {
        var text = new StringBuilder();
        var ids = rows.Keys.ToArray();
        for (int start = 0, end; start < ids.Length; start = end)
        {
            for (end = start + 1; end < ids.Length && ids[end] == ids[end - 1] + 1; end++) { }
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{ids[start]} {end - start} ");
        }
        return text.ToString().TrimEnd();
    }
}
