namespace Cse.Intel.Letters.Pdf.Writing;

/// <summary>Collects objects and writes them, many at a time, as one compressed object stream (ISO 32000-1, 7.5.7).</summary>
internal sealed class ObjectPacker(PdfFile file)
{
    // More would hardly pack better, and a reader unpacks a whole stream to see one object.
    private const int MostPerStream = 500;

    private readonly List<(int Id, int Offset)> held = [];
    private PdfBytes bodies = new();

    public void Add(int id, Action<PdfBytes> body)
    {
        held.Add((id, bodies.Length));
        body(bodies);
        bodies.Raw("\n"u8);
        if (held.Count == MostPerStream)
            Flush();
    }

    public void Flush()
    {
        if (held.Count == 0)
            return;
        var container = file.Reserve();
        var content = new PdfBytes();
        for (var i = 0; i < held.Count; i++)
        {
            content.Int(held[i].Id).Raw(" "u8).Int(held[i].Offset).Raw(" "u8);
            file.NotePacked(held[i].Id, container, i);
        }
        var first = content.Length;
        content.Raw(bodies.Written);
        file.WriteStream(container, content.Written, $"/Type /ObjStm /N {held.Count} /First {first}");
        held.Clear();
        bodies = new PdfBytes();
    }
}
