using System.Globalization;

namespace Cse.Intel.Letters.Pdf.Reading;

/// <summary>Finds the pages of a file.</summary>
internal static class PageTree
{
    private const int MostDepth = 20;

    /// <summary>The numbers of the pages' objects, in order.</summary>
    public static IEnumerable<int> PageIds(PdfReader reader) =>
        PageIds(reader, reader.Catalog.Reference("Pages") ?? throw PdfSyntax.Broken("it has no pages"), 0);

    /// <summary>The height of a page that says so itself, in points.</summary>
    public static double HeightOf(PdfReader reader, int page)
    {
        var edges = PdfArray.Values(reader.Dictionary(page)["MediaBox"]);
        return edges.Count == 4 && double.TryParse(edges[3], NumberStyles.Float, CultureInfo.InvariantCulture, out var top)
            ? top : throw PdfSyntax.Broken("a page has no size");
    }

    private static IEnumerable<int> PageIds(PdfReader reader, int node, int depth)
    {
        if (depth > MostDepth)
            throw PdfSyntax.Broken("its pages are nested without end");
        return reader.Dictionary(node)["Kids"] is { } kids
            ? PdfArray.References(kids).SelectMany(kid => PageIds(reader, kid, depth + 1))
            : [node];
    }
}
