using System.Globalization;

namespace Cse.Intel.Letters.Pdf.Reading;

/// <summary>Finds the pages of a file.</summary>
internal static class PageTree
{
    /// <summary>The numbers of the pages' objects, in order.</summary>
    public static IEnumerable<int> PageIds(PdfReader reader)
    {
        var seen = new HashSet<int>();
        var open = new Stack<int>([reader.Catalog.Reference("Pages") ?? throw PdfSyntax.Broken("it has no pages")]);
        while (open.TryPop(out var node))
        {
            if (!seen.Add(node))
                throw PdfSyntax.Broken("its pages hold each other");
            if (reader.Dictionary(node)["Kids"] is not { } kids)
                yield return node;
            else
                foreach (var kid in PdfArray.References(kids).Reverse())
                    open.Push(kid);
        }
    }

    /// <summary>The height of a page that says so itself, in points.</summary>
    public static double HeightOf(PdfReader reader, int page)
    {
        var edges = PdfArray.Values(reader.Dictionary(page)["MediaBox"]);
        return edges.Count == 4 && double.TryParse(edges[3], NumberStyles.Float, CultureInfo.InvariantCulture, out var top)
            ? top : throw PdfSyntax.Broken("a page has no size");
    }
}
