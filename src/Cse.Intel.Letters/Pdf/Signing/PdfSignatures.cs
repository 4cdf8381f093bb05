using System.Diagnostics.CodeAnalysis;
using Cse.Intel.Letters.Pdf.Reading;

namespace Cse.Intel.Letters.Pdf.Signing;

/// <summary>Reads and checks the signatures of a file that may come from anywhere.</summary>
public static class PdfSignatures
{
    private const int MostDepth = 10;
    private const int MostFields = 1000;

    /// <summary>
    /// Tells of each signature whether it holds, and of the file whether anything was added. It never throws: what cannot be
    /// read is reported as not readable.
    /// </summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever a hostile file provokes is an answer, not a fault.")]
    public static SignatureReport Read(byte[] pdf)
    {
        ArgumentNullException.ThrowIfNull(pdf);
        try
        {
            var reader = new PdfReader(pdf);
            var findings = Signatures(reader).Select(signature => SignatureCheck.Of(pdf, signature)).ToList();
            return new SignatureReport(null, [.. findings.OrderBy(finding => finding.End)]);
        }
        catch (InvalidDataException problem)
        {
            return new SignatureReport(problem.Message, []);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return new SignatureReport("The file is not readable as a PDF.", []);
        }
    }

    private static List<PdfDictionary> Signatures(PdfReader reader)
    {
        if (reader.DictionaryAt(reader.Catalog, "AcroForm") is not { } form || form["Fields"] is not { } fields)
            return [];
        var array = PdfDictionary.ReferenceIn(fields) is { } id ? reader.Value(id) : fields;
        var found = Fields(reader, array, 0).Take(MostFields + 1).ToList();
        return found.Count <= MostFields ? found : throw PdfSyntax.Broken("it has fields without end");
    }

    /// <summary>The values of all fields that are signatures, however the fields are nested.</summary>
    private static IEnumerable<PdfDictionary> Fields(PdfReader reader, string array, int depth)
    {
        if (depth > MostDepth)
            throw PdfSyntax.Broken("its fields are nested without end");
        foreach (var id in PdfArray.References(array))
        {
            var field = reader.Dictionary(id);
            if (field["V"]?.StartsWith("<<", StringComparison.Ordinal) == true || field.Reference("V") is not null)
                if (reader.DictionaryAt(field, "V") is { } value && value["ByteRange"] is not null)
                    yield return value;
            if (field["Kids"] is not { } kids)
                continue;
            foreach (var nested in Fields(reader, kids, depth + 1))
                yield return nested;
        }
    }
}
