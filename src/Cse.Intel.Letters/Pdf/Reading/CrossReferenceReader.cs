using System.Globalization;

namespace Cse.Intel.Letters.Pdf.Reading;

/// <summary>
/// Follows the cross-reference sections from the newest to the oldest (ISO 32000-1, 7.5.4 to 7.5.8), as streams or as tables.
/// </summary>
internal sealed class CrossReferenceReader
{
    /// <summary>Each signature adds one; a hostile file could name sections without end.</summary>
    private const int MostSections = 100;

    private readonly PdfReader reader;
    private readonly ReadOnlyMemory<byte> file;
    private readonly Dictionary<int, Place?> places = [];
    private readonly List<int> sections = [];
    private PdfDictionary? trailer;

    public CrossReferenceReader(PdfReader reader, ReadOnlyMemory<byte> file)
    {
        (this.reader, this.file) = (reader, file);
        for (int? section = FindLastSection(); section is { } offset;)
        {
            if (offset < 0 || offset >= file.Length || sections.Contains(offset) || sections.Count == MostSections)
                throw PdfSyntax.Broken("its tables of objects lead nowhere");
            sections.Add(offset);
            var dictionary = file.Span[offset..].StartsWith("xref"u8) ? ReadTable(offset) : ReadStream(offset);
            trailer ??= dictionary;
            section = dictionary.Number("Prev");
        }
    }

    /// <summary>Where the sections lie, the newest first.</summary>
    public IReadOnlyList<int> Sections => sections;

    public PdfDictionary Trailer => trailer!;

    /// <summary>Where an object lies; what no section knows, or the newest calls free, is not there.</summary>
    public Place Find(int id) => places.GetValueOrDefault(id) ?? throw PdfSyntax.Broken("an object is missing");

    /// <summary>The objects of an older state of the file that lie elsewhere in this one, or nowhere.</summary>
    public IEnumerable<int> RewrittenSince(CrossReferenceReader older) =>
        older.places.Where(place => place.Value is not null && places.GetValueOrDefault(place.Key) != place.Value).Select(place => place.Key).Order();

    private int FindLastSection()
    {
        var found = file.Span.LastIndexOf("startxref"u8);
        if (found < 0)
            throw PdfSyntax.Broken("it has no end");
        var at = found + "startxref".Length;
        return PdfSyntax.Number(file.Span, ref at);
    }

    private PdfDictionary ReadStream(int offset)
    {
        var (dictionary, content) = reader.StreamAt(offset);
        if (dictionary["Type"] != "/XRef")
            throw PdfSyntax.Broken("its table of objects is missing");
        var widths = Numbers(dictionary["W"]);
        if (widths.Length != 3 || widths[1] == 0 || Array.Exists(widths, width => width is < 0 or > 4))
            throw PdfSyntax.Broken("its table of objects has odd columns");
        var sections = dictionary["Index"] is { } index ? Numbers(index) : [0, dictionary.Number("Size") ?? 0];
        var at = 0;
        for (var i = 0; i + 1 < sections.Length; i += 2)
            for (var id = sections[i]; id < sections[i] + (long)sections[i + 1]; id++)
            {
                var kind = widths[0] == 0 ? 1 : Column(content, ref at, widths[0]);
                var (where, more) = (Column(content, ref at, widths[1]), Column(content, ref at, widths[2]));
                places.TryAdd(id, kind switch { 1 => new Place(where, null), 2 => new Place(more, where), _ => null });
            }
        return dictionary;
    }

    private PdfDictionary ReadTable(int offset)
    {
        var bytes = file.Span;
        var at = offset;
        PdfSyntax.Word(bytes, ref at, "xref"u8);
        for (at = PdfSyntax.SkipSpace(bytes, at); !bytes[at..].StartsWith("trailer"u8); at = PdfSyntax.SkipSpace(bytes, at))
        {
            var first = PdfSyntax.Number(bytes, ref at);
            var count = PdfSyntax.Number(bytes, ref at);
            for (var i = 0; i < count; i++)
            {
                var where = PdfSyntax.Number(bytes, ref at);
                PdfSyntax.Number(bytes, ref at);
                at = PdfSyntax.SkipSpace(bytes, at);
                places.TryAdd(first + i, bytes[at..] is [(byte)'n', ..] ? new Place(where, null) : null);
                at++;
            }
        }
        PdfSyntax.Word(bytes, ref at, "trailer"u8);
        return PdfDictionary.Read(bytes, ref at);
    }

    private static int[] Numbers(string? array) =>
        [.. PdfArray.Values(array).Select(value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : throw PdfSyntax.Broken("a number is missing"))];

    private static int Column(byte[] content, ref int at, int width)
    {
        var value = 0L;
        for (var i = 0; i < width; i++)
            value = value << 8 | (at < content.Length ? content[at++] : throw PdfSyntax.Broken("its table of objects is too short"));
        return value <= int.MaxValue ? (int)value : throw PdfSyntax.Broken("its table of objects leads nowhere");
    }

    /// <summary>An offset in the file, or an index in the object stream <paramref name="Container"/>.</summary>
    internal sealed record Place(int Where, int? Container);
}
