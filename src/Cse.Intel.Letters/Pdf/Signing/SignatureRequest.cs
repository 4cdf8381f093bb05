namespace Cse.Intel.Letters.Pdf.Signing;

/// <summary>What a signature says of itself.</summary>
/// <param name="When">The time that the signer claims; only a time stamp proves one.</param>
public sealed record SignatureRequest(DateTimeOffset When)
{
    /// <summary>Who signs, as shown; the certificate's own name where it is null.</summary>
    public string? Name { get; init; }

    /// <summary>Why, e.g. "Issued as authorised officer".</summary>
    public string? Reason { get; init; }

    /// <summary>Where, e.g. "Sampleton".</summary>
    public string? Place { get; init; }

    /// <summary>A box that shows the signature on a page; null for one that only the file carries.</summary>
    public SignatureBox? Box { get; init; }
}

/// <summary>A place on the paper for a visible signature, from the top left corner of the page.</summary>
/// <param name="Page">The page, counted from 1.</param>
/// <param name="LeftMm">Distance from the left edge, in millimetres.</param>
/// <param name="TopMm">Distance from the top edge, in millimetres.</param>
/// <param name="WidthMm">Width, in millimetres.</param>
/// <param name="HeightMm">Height, in millimetres.</param>
public sealed record SignatureBox(int Page, double LeftMm, double TopMm, double WidthMm, double HeightMm);
