namespace Cse.Intel.Letters.Pdf;

/// <summary>The standard structure types that letters use (ISO 32000-1, 14.8.4), under their names there.</summary>
internal enum StructureType
{
    Document, H1, H2, H3, P, L, LI, Lbl, LBody, Table, THead, TBody, TR, TH, TD,
    Div, Span, Link, Figure, Caption,
}

/// <summary>Which cells a heading cell speaks for.</summary>
internal enum HeadingScope { None, Row, Column }

/// <summary>
/// A node of the logical structure. It holds either further elements, in reading order, or drawn content, never both:
/// the order of the two among each other would be lost.
/// </summary>
internal sealed class StructureElement(StructureType type) : ContentOwner
{
    private readonly List<StructureElement> children = [];

    public StructureType Type => type;

    public IReadOnlyList<StructureElement> Children => children;

    /// <summary>For heading cells of a table.</summary>
    public HeadingScope Scope { get; init; }

    /// <summary>For lists whose labels count.</summary>
    public bool Numbered { get; init; }

    /// <summary>The language of its text (BCP 47) where it is not the document's, so that it is read aloud in it.</summary>
    public string? Language { get; init; }

    /// <summary>Words that stand for a drawing, e.g. of a tick box.</summary>
    public string? ActualText { get; init; }

    /// <summary>The words of a heading, for the bookmarks.</summary>
    public string? Title { get; init; }

    /// <summary>Words that describe a figure to a person who cannot see it.</summary>
    public string? Alt { get; init; }

    /// <summary>Where a figure was painted; null until then.</summary>
    public Area? Bounds { get; set; }

    /// <summary>Adds a child at the end and returns it.</summary>
    public StructureElement Add(StructureElement child)
    {
        children.Add(child);
        return child;
    }

    /// <summary>Adds a child of that type at the end and returns it.</summary>
    public StructureElement Add(StructureType childType) => Add(new StructureElement(childType));
}
