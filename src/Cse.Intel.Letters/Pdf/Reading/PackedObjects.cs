namespace Cse.Intel.Letters.Pdf.Reading;

/// <summary>An object stream (ISO 32000-1, 7.5.7).</summary>
internal sealed class PackedObjects
{
    private readonly byte[] content;
    private readonly List<(int Id, int At)> objects = [];

    public PackedObjects(PdfDictionary dictionary, byte[] content)
    {
        this.content = content;
        var first = dictionary.Number("First") ?? throw PdfSyntax.Broken("packed objects have no beginning");
        var at = 0;
        for (var left = dictionary.Number("N"); left > 0; left--)
        {
            var id = PdfSyntax.Number(content, ref at);
            var place = first + (long)PdfSyntax.Number(content, ref at);
            if (place < 0 || place >= content.Length)
                throw PdfSyntax.Broken("a packed object lies outside");
            objects.Add((id, (int)place));
        }
    }

    /// <summary>Where the object with that number lies, which must stand at that place of the list.</summary>
    public (ReadOnlyMemory<byte> Bytes, int At) this[int id, int index] =>
        index >= 0 && index < objects.Count && objects[index].Id == id ? (content, objects[index].At) : throw PdfSyntax.Broken("a packed object is not where it should be");
}
