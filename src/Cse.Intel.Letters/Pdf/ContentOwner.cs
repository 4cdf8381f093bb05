namespace Cse.Intel.Letters.Pdf;

/// <summary>What a drawing belongs to. Every drawing has an owner, since PDF/UA-1 (7.1) allows no untagged content.</summary>
internal abstract class ContentOwner;

/// <summary>Content that a screen reader passes over: running matter and decoration (ISO 32000-1, 14.8.2.2).</summary>
internal sealed class Artifact : ContentOwner
{
    /// <summary>Rules, boxes and shades.</summary>
    public static readonly Artifact Layout = new("/Type /Layout");

    /// <summary>What is repeated at the top of pages.</summary>
    public static readonly Artifact Header = new("/Type /Pagination /Subtype /Header /Attached [/Top]");

    /// <summary>What is repeated at the foot of pages.</summary>
    public static readonly Artifact Footer = new("/Type /Pagination /Subtype /Footer /Attached [/Bottom]");

    /// <summary>A table's head, shown again where the table goes on.</summary>
    public static readonly Artifact RepeatedHead = new("/Type /Pagination");

    private Artifact(string properties) => Properties = properties;

    /// <summary>The entries of the artifact's property list.</summary>
    public string Properties { get; }
}

/// <summary>Content of a field's own appearance. The field stands in the structure as a whole, so nothing inside is marked.</summary>
internal sealed class FieldContent : ContentOwner
{
    public static readonly FieldContent Instance = new();

    private FieldContent() { }
}
