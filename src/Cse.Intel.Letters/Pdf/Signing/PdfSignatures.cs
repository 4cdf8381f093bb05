using System.Diagnostics.CodeAnalysis;
using Cse.Intel.Letters.Pdf.Reading;

namespace Cse.Intel.Letters.Pdf.Signing;

/// <summary>Reads and checks the signatures of a file that may come from anywhere.</summary>
public static class PdfSignatures
{
    // Each costs a digest over the whole file.
    private const int MostSignatures = 100;

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
            SignatureFinding[] findings = [.. Signatures(reader).Select(signature => SignatureCheck.Of(pdf, signature)).OrderBy(finding => finding.End)];
            return new SignatureReport(null, findings) { HasChangeBetweenSignatures = findings.Zip(findings.Skip(1)).Any(pair => !RevisionCheck.OnlySigns(pdf, pair.First.End, pair.Second.End)) };
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
        var found = new FieldTree(reader).Signatures(array).Take(MostSignatures + 1).ToList();
        return found.Count <= MostSignatures ? found : throw PdfSyntax.Broken("it has signatures without end");
    }
}
