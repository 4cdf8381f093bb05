namespace Cse.Intel.Letters.Pdf.Writing;

/// <summary>
/// Writes the logical structure (ISO 32000-1, 14.7): the elements, which marked content belongs to each, and the way back
/// from content to element.
/// </summary>
internal sealed class StructureTree(PdfFile file, IReadOnlyList<PdfPage> pages)
{
    private readonly Dictionary<StructureElement, List<(int Page, int Mark)>> contents = [];
    private readonly List<List<StructureElement>> ownersByPage = [];
    private readonly Dictionary<StructureElement, List<(int Page, int Annotation)>> annotations = [];
    private readonly List<StructureElement> annotationOwners = [];

    /// <summary>Gives the next piece of content on a page its number and notes whose it is.</summary>
    public int TakeMark(StructureElement owner, int page)
    {
        if (owner.Children.Count > 0)
            throw new InvalidOperationException($"A {owner.Type} holds elements and cannot hold content too.");
        while (ownersByPage.Count <= page)
            ownersByPage.Add([]);
        var mark = ownersByPage[page].Count;
        ownersByPage[page].Add(owner);
        if (!contents.TryGetValue(owner, out var held))
            contents[owner] = held = [];
        held.Add((page, mark));
        return mark;
    }

    /// <summary>Puts an annotation under its element and gives the key by which it finds the way back.</summary>
    public int TakeAnnotation(StructureElement owner, int page, int annotation)
    {
        if (!annotations.TryGetValue(owner, out var held))
            annotations[owner] = held = [];
        held.Add((page, annotation));
        annotationOwners.Add(owner);
        // Pages have the first keys.
        return pages.Count + annotationOwners.Count - 1;
    }

    /// <summary>Writes the whole tree and returns the number of its root object.</summary>
    public int Write(StructureElement document, int[] pageIds)
    {
        var root = file.Reserve();
        var ids = new Dictionary<StructureElement, int>();
        ReserveIds(document, ids);
        WriteElement(document, root, ids, pageIds);
        var parents = file.Write(to => ParentTree(to, ids));
        file.Write(root, to => to
            .Raw("<< /Type /StructTreeRoot /K "u8).Reference(ids[document])
            .Raw(" /ParentTree "u8).Reference(parents)
            .Raw(" /ParentTreeNextKey "u8).Int(pages.Count + annotationOwners.Count).Raw(" >>"u8));
        return root;
    }

    private void ReserveIds(StructureElement element, Dictionary<StructureElement, int> ids)
    {
        ids[element] = file.Reserve();
        foreach (var child in element.Children)
            ReserveIds(child, ids);
    }

    private void WriteElement(StructureElement element, int parent, Dictionary<StructureElement, int> ids, int[] pageIds)
    {
        file.Write(ids[element], to =>
        {
            to.Raw("<< /Type /StructElem /S /"u8).Raw(element.Type.ToString()).Raw(" /P "u8).Reference(parent);
            StructureAttributes.Write(to, element, contents.TryGetValue(element, out var held) ? pages[held[0].Page].Height : 0);
            if (held is not null)
                Content(to, held, annotations.GetValueOrDefault(element, []), pageIds);
            else
                to.Raw(" /K ["u8).References(element.Children.Select(child => ids[child])).Raw("]"u8);
            to.Raw(" >>"u8);
        });
        foreach (var child in element.Children)
            WriteElement(child, ids[element], ids, pageIds);
    }

    private static void Content(PdfBytes to, List<(int Page, int Mark)> held, List<(int Page, int Annotation)> annotations, int[] pageIds)
    {
        var home = held[0].Page;
        to.Raw(" /Pg "u8).Reference(pageIds[home]).Raw(" /K ["u8);
        foreach (var (page, mark) in held)
            if (page == home)
                to.Int(mark).Raw(" "u8);
            else
                to.Raw("<< /Type /MCR /Pg "u8).Reference(pageIds[page]).Raw(" /MCID "u8).Int(mark).Raw(" >> "u8);
        foreach (var (page, annotation) in annotations)
            to.Raw("<< /Type /OBJR /Pg "u8).Reference(pageIds[page]).Raw(" /Obj "u8).Reference(annotation).Raw(" >> "u8);
        to.Raw("]"u8);
    }

    private void ParentTree(PdfBytes to, Dictionary<StructureElement, int> ids)
    {
        to.Raw("<< /Nums ["u8);
        for (var page = 0; page < ownersByPage.Count; page++)
            to.Int(page).Raw(" ["u8).References(ownersByPage[page].Select(owner => ids[owner])).Raw("] "u8);
        for (var i = 0; i < annotationOwners.Count; i++)
            to.Int(pages.Count + i).Raw(" "u8).Reference(ids[annotationOwners[i]]).Raw(" "u8);
        to.Raw("] >>"u8);
    }
}
