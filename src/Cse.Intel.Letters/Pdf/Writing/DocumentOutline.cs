namespace Cse.Intel.Letters.Pdf.Writing;

/// <summary>The bookmarks beside the pages, one for each heading (ISO 32000-1, 12.3.3), nested as the headings are.</summary>
internal sealed class DocumentOutline(PdfFile file)
{
    private readonly Item root = new(null, "", 0, 0, 0, 0);
    private readonly HashSet<StructureElement> seen = [];
    private Item? last;

    /// <summary>Notes a heading where its first line is drawn.</summary>
    public void See(Mark mark, int page, double pageHeight)
    {
        if (mark is not TextMark { Owner: StructureElement { Title: { } title } element } text || !seen.Add(element))
            return;
        var level = element.Type switch { StructureType.H1 => 1, StructureType.H2 => 2, _ => 3 };
        var parent = last ?? root;
        while (parent.Level >= level)
            parent = parent.Parent!;
        last = new Item(parent, title, level, page, text.X, pageHeight - text.Baseline + text.Size);
        parent.Children.Add(last);
    }

    /// <summary>Writes the outline and returns its number, or null where there is no heading.</summary>
    public int? Write(int[] pageIds)
    {
        if (root.Children.Count == 0)
            return null;
        Number(root);
        WriteItem(root, to => to.Raw("<< /Type /Outlines"u8), pageIds);
        return root.Id;
    }

    private void Number(Item item)
    {
        item.Id = file.Reserve();
        item.Children.ForEach(Number);
    }

    private void WriteItem(Item item, Action<PdfBytes> start, int[] pageIds)
    {
        file.Write(item.Id, to =>
        {
            start(to);
            if (item.Children.Count > 0)
                to.Raw(" /First "u8).Reference(item.Children[0].Id).Raw(" /Last "u8).Reference(item.Children[^1].Id)
                    .Raw(" /Count "u8).Int(item.Descendants);
            to.Raw(" >>"u8);
        });
        for (var i = 0; i < item.Children.Count; i++)
        {
            var (child, before, after) = (item.Children[i], i > 0 ? item.Children[i - 1] : null, i + 1 < item.Children.Count ? item.Children[i + 1] : null);
            WriteItem(child, to => Entry(to, child, before, after, pageIds), pageIds);
        }
    }

    private static void Entry(PdfBytes to, Item item, Item? before, Item? after, int[] pageIds)
    {
        to.Raw("<< /Title "u8).Text(item.Title).Raw(" /Parent "u8).Reference(item.Parent!.Id);
        if (before is not null)
            to.Raw(" /Prev "u8).Reference(before.Id);
        if (after is not null)
            to.Raw(" /Next "u8).Reference(after.Id);
        to.Raw(" /Dest ["u8).Reference(pageIds[item.Page]).Raw(" /XYZ "u8).Real(item.Left).Raw(" "u8).Real(item.Top).Raw(" null]"u8);
    }

    private sealed record Item(Item? Parent, string Title, int Level, int Page, double Left, double Top)
    {
        public List<Item> Children { get; } = [];

        public int Id { get; set; }

        public int Descendants => Children.Count + Children.Sum(child => child.Descendants);
    }
}
