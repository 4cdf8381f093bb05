using Cse.Intel.Letters.Pdf.Reading;

namespace Cse.Intel.Letters.Pdf.Signing;

/// <summary>
/// Tells whether a round of changes did nothing but sign. A later signature covers whatever its signer put behind an earlier
/// one, another text of a page too; both then hold, and only a comparison shows it.
/// </summary>
internal static class RevisionCheck
{
    /// <summary>Compares the file as it ended at one signature with what it was at the next.</summary>
    public static bool OnlySigns(byte[] pdf, int firstEnd, int secondEnd)
    {
        if (firstEnd <= 0 || secondEnd <= firstEnd)
            return false;
        try
        {
            var (before, after) = (new PdfReader(pdf.AsMemory(0, firstEnd)), new PdfReader(pdf.AsMemory(0, secondEnd)));
            return after.Sections.Count == before.Sections.Count + 1
                && after.Trailer.Reference("Root") == before.Trailer.Reference("Root")
                && after.RewrittenSince(before).All(id => id == before.Trailer.Reference("Info") || IsGrown(before, after, id));
        }
        catch (InvalidDataException)
        {
            return false; // An object of another kind was written anew.
        }
    }

    /// <summary>Only what a new field needs may differ, and lists may only grow.</summary>
    private static bool IsGrown(PdfReader before, PdfReader after, int id)
    {
        var (was, now) = (before.Dictionary(id), after.Dictionary(id));
        var (lists, others) = MayChange(before, was, id);
        return was.Keys.Union(now.Keys).Where(key => was[key] != now[key]).All(key => others.Contains(key) || lists.Contains(key) && Begins(now[key], was[key]));
    }

    private static (string[] Lists, string[] Others) MayChange(PdfReader before, PdfDictionary was, int id) => was["Type"] switch
    {
        _ when id == before.Trailer.Reference("Root") => ([], before.Catalog["AcroForm"] is null ? ["AcroForm", "DSS", "Extensions"] : ["DSS", "Extensions"]),
        _ when id == before.Catalog.Reference("AcroForm") => (["Fields"], ["SigFlags"]),
        "/Page" => (["Annots"], []),
        "/StructElem" => (["K"], []),
        "/StructTreeRoot" => ([], ["ParentTreeNextKey"]),
        _ => (["Nums"], []),
    };

    private static bool Begins(string? list, string? with) =>
        with is null || PdfArray.Values(list).Take(PdfArray.Values(with).Count).SequenceEqual(PdfArray.Values(with));
}
