using System.Text;

namespace Cse.Intel.Letters.Pdf.Reading;

/// <summary>
/// Reads the objects of a file that may come from anywhere. It knows what our own files and their signatures need; a file
/// that asks for more is not readable, which is an answer and no fault.
/// </summary>
/// <exception cref="InvalidDataException">The file is no PDF, is broken, or is written in a way this reader does not know.</exception>
internal sealed class PdfReader
{
    // All streams that are read may unpack to this together: those of our largest files hold some megabytes.
    private const int MostUnpacked = 32 * 1024 * 1024;

    private readonly ReadOnlyMemory<byte> file;
    private readonly CrossReferenceReader places;
    private readonly Dictionary<int, PackedObjects> packed = [];
    private int mayUnpack = MostUnpacked;

    public PdfReader(ReadOnlyMemory<byte> file)
    {
        this.file = file;
        if (!file.Span.StartsWith("%PDF-"u8))
            throw PdfSyntax.Broken("it does not begin as one");
        places = new CrossReferenceReader(this, file);
    }

    public PdfDictionary Trailer => places.Trailer;

    /// <summary>Where the cross-reference sections lie, the newest first. Each closes one round of changes.</summary>
    public IReadOnlyList<int> Sections => places.Sections;

    /// <summary>The objects of an older state of the file that were written anew, or freed, since.</summary>
    public IEnumerable<int> RewrittenSince(PdfReader older) => places.RewrittenSince(older.places);

    public PdfDictionary Catalog => Dictionary(Trailer.Reference("Root"));

    /// <summary>The dictionary under a number.</summary>
    public PdfDictionary Dictionary(int? id)
    {
        var (bytes, at) = Locate(id ?? throw PdfSyntax.Broken("a reference is missing"));
        return PdfDictionary.Read(bytes.Span, ref at);
    }

    /// <summary>A value that may be written in place or as a reference to a dictionary of its own.</summary>
    public PdfDictionary? DictionaryAt(PdfDictionary holder, string key) =>
        holder.Reference(key) is { } id ? Dictionary(id) : holder[key] is { } text ? PdfDictionary.Read(text) : null;

    /// <summary>An object that is no dictionary, as it is written.</summary>
    public string Value(int id)
    {
        var (bytes, at) = Locate(id);
        at = PdfSyntax.SkipSpace(bytes.Span, at);
        return Encoding.Latin1.GetString(bytes.Span[at..PdfSyntax.EndOfValue(bytes.Span, at)]);
    }

    /// <summary>The stream object at an offset: its dictionary and what it holds, unpacked.</summary>
    public (PdfDictionary Dictionary, byte[] Content) StreamAt(int offset)
    {
        var bytes = file.Span;
        var at = StartOfObject(offset, null);
        var dictionary = PdfDictionary.Read(bytes, ref at);
        PdfSyntax.Word(bytes, ref at, "stream"u8);
        at += bytes[at..] switch { [(byte)'\r', (byte)'\n', ..] => 2, [(byte)'\n', ..] => 1, _ => throw PdfSyntax.Broken("a stream has no content") };
        var length = dictionary.Number("Length") ?? throw PdfSyntax.Broken("a stream has no length");
        if (length < 0 || length > bytes.Length - at)
            throw PdfSyntax.Broken("a stream is longer than the file");
        var content = StreamContent.Unpack(dictionary, file.Slice(at, length), mayUnpack);
        mayUnpack -= content.Length;
        return (dictionary, content);
    }

    private (ReadOnlyMemory<byte> Bytes, int At) Locate(int id) => places.Find(id) switch
    {
        { Container: { } container } place => (Packed(container)[id, place.Where]),
        var place => (file, StartOfObject(place.Where, id)),
    };

    /// <summary>Moves behind "7 0 obj".</summary>
    private int StartOfObject(int offset, int? expected)
    {
        var at = offset;
        var id = PdfSyntax.Number(file.Span, ref at);
        PdfSyntax.Number(file.Span, ref at);
        PdfSyntax.Word(file.Span, ref at, "obj"u8);
        return expected is null || id == expected ? at : throw PdfSyntax.Broken("an object is not where it should be");
    }

    private PackedObjects Packed(int container)
    {
        if (packed.TryGetValue(container, out var known))
            return known;
        var place = places.Find(container);
        if (place.Container is not null)
            throw PdfSyntax.Broken("packed objects lie in packed objects");
        var (dictionary, content) = StreamAt(place.Where);
        return packed[container] = new PackedObjects(dictionary, content);
    }
}
