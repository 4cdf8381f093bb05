namespace Cse.Intel.Letters.Pdf.Reading;

/// <summary>The fields of a file's form, which may be nested.</summary>
internal sealed class FieldTree(PdfReader reader)
{
    private readonly HashSet<int> seen = [];

    /// <summary>The values of all fields that are signatures.</summary>
    public IEnumerable<PdfDictionary> Signatures(string fields)
    {
        var open = new Stack<int>(PdfArray.References(fields).Reverse());
        while (open.TryPop(out var id))
        {
            if (!seen.Add(id))
                throw PdfSyntax.Broken("its fields hold each other");
            var field = reader.Dictionary(id);
            if (Value(field) is { } value && value["ByteRange"] is not null)
                yield return value;
            foreach (var kid in field["Kids"] is { } kids ? PdfArray.References(kids).Reverse() : [])
                open.Push(kid);
        }
    }

    private PdfDictionary? Value(PdfDictionary field) =>
        field.Reference("V") is not null || field["V"]?.StartsWith("<<", StringComparison.Ordinal) == true ? reader.DictionaryAt(field, "V") : null;
}
