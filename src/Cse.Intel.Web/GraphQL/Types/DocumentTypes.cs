using Cse.Intel.Web.Register;
using GraphQL;

namespace Cse.Intel.Web.GraphQL.Types;

/// <summary>A page of the register of documents.</summary>
[Name("Documents")]
internal sealed class DocumentsType(IReadOnlyList<IssuedDocument> shown, string? older)
{
    /// <summary>The documents of this page that the caller may open, the newest first.</summary>
    public IEnumerable<DocumentType> Rows => shown.Select(document => new DocumentType(document));

    /// <summary>What to give as “before” for the next page; null when there is none. No total is told: it would count what the caller may not open.</summary>
    public string? Older => older;
}

/// <summary>A document that was issued. Nothing of it is ever changed.</summary>
[Name("Document")]
internal sealed class DocumentType(IssuedDocument document)
{
    /// <summary>Its number in the register, e.g. D000042.</summary>
    [Id]
    public string Number => document.Number;

    /// <summary>Code of its kind, e.g. CAWN.</summary>
    public string Kind => document.Template;

    /// <summary>Version of layout and words, as printed at its foot.</summary>
    public string Version => document.Version;

    /// <summary>What the file calls itself.</summary>
    public string Title => document.Title;

    /// <summary>Id of the record it was made from.</summary>
    [Id]
    public string About => document.About;

    /// <summary>Why it was made.</summary>
    public string Reason => document.Reason;

    /// <summary>To whom it goes.</summary>
    public IEnumerable<string> Recipients => document.Recipients.Split('\n');

    /// <summary>Who issued it.</summary>
    public string IssuedBy => document.IssuedBy;

    /// <summary>When.</summary>
    public DateTimeOffset IssuedAt => document.IssuedAt;

    /// <summary>The file as it was issued, then once more with each signature.</summary>
    public IEnumerable<DocumentEditionType> Editions => document.Editions.Select(edition => new DocumentEditionType(document, edition));
}

/// <summary>One state of a document’s file.</summary>
[Name("DocumentEdition")]
internal sealed class DocumentEditionType(IssuedDocument document, DocumentEdition edition)
{
    /// <summary>From 1, the file as it was issued.</summary>
    public int Number => edition.Number;

    /// <summary>What made it: issued, or whose signature was added.</summary>
    public string What => edition.What;

    /// <summary>By whom.</summary>
    public string By => edition.By;

    /// <summary>When.</summary>
    public DateTimeOffset At => edition.At;

    /// <summary>SHA-256 of the file, hexadecimal.</summary>
    public string Sha256 => edition.Sha256;

    /// <summary>Where the file is fetched, on this site, with the same sign-in as a page.</summary>
    public string Path => $"/documents/{document.Number}/file.pdf?edition={edition.Number}";
}
