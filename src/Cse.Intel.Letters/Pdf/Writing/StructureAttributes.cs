namespace Cse.Intel.Letters.Pdf.Writing;

/// <summary>What an element says of itself beside its type and content (ISO 32000-1, 14.7.5 and 14.8.5).</summary>
internal static class StructureAttributes
{
    public static void Write(PdfBytes to, StructureElement element, double pageHeight)
    {
        if (element.Scope != HeadingScope.None)
            to.Raw(" /A << /O /Table /Scope /"u8).Raw(element.Scope.ToString()).Raw(" >>"u8);
        if (element.Numbered)
            to.Raw(" /A << /O /List /ListNumbering /Decimal >>"u8);
        if (element.Bounds is { } area)
            to.Raw(" /A << /O /Layout /Placement /Block /BBox "u8).Rectangle(area, pageHeight).Raw(" >>"u8);
        if (element.Language is { } language)
            to.Raw(" /Lang "u8).Text(language);
        if (element.Alt is { } description)
            to.Raw(" /Alt "u8).Text(description);
        if (element.ActualText is { } words)
            to.Raw(" /ActualText "u8).Text(words);
    }
}
