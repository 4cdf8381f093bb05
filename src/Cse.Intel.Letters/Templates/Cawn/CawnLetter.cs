using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Pdf;
using Cse.Intel.Letters.Pdf.Writing;

namespace Cse.Intel.Letters.Templates.Cawn;

/// <summary>Makes the Child Abduction Warning Notice: facts in, a finished accessible and archivable PDF out.</summary>
public static class CawnLetter
{
    /// <summary>Stored with each notice and printed at its foot; raised with every change of wording or layout.</summary>
    public const string TemplateVersion = "CAWN 1.0";

    /// <summary>
    /// Renders the notice as tagged PDF (PDF/A-2a and PDF/UA-1). The same facts give the same bytes, on any thread.
    /// </summary>
    /// <exception cref="LetterFactException">A fact is missing, too long, unprintable or contradicts another; nothing was made.</exception>
    /// <exception cref="MissingGlyphException">A fact holds a character that the typeface lacks; nothing was made.</exception>
    public static byte[] Render(CawnFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        CawnFactCheck.Check(facts);
        return PdfWriter.Write(Typesetter.Set(Metadata(facts), Running(facts), CawnComposition.Of(facts)));
    }

    private static PdfMetadata Metadata(CawnFacts facts) => new(
        Title: $"{CawnWording.Title} {facts.Reference}",
        Author: facts.Force,
        Language: "en-GB",
        Created: new DateTimeOffset(facts.IssuedOn, TimeOnly.MinValue, TimeSpan.Zero));

    private static RunningMatter Running(CawnFacts facts) => new(
        facts.Marking,
        FootNote: $"Notice {facts.Reference}   {TemplateVersion}",
        DraftNotice: facts.State == CawnState.Draft ? CawnWording.DraftNotice : null);
}
