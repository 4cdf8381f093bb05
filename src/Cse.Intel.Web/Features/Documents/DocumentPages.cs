using Cse.Intel.Graph.Domain;
using Cse.Intel.Web.Register;

namespace Cse.Intel.Web.Features.Documents;

/// <summary>The register, as far as the viewer may see it.</summary>
/// <param name="Documents">This page of it, the newest first.</param>
/// <param name="Kinds">The kinds to choose from.</param>
/// <param name="Filter">What was asked for.</param>
/// <param name="About">The record asked about, when there is one.</param>
/// <param name="Before">Where the page begins; null at the newest.</param>
/// <param name="Older">Where the next page begins; null when there is none.</param>
public sealed record RegisterPage(IReadOnlyList<IssuedDocument> Documents, IReadOnlyList<(string Code, string Title)> Kinds, DocumentFilter Filter, Entity? About, long? Before, long? Older)
{
    /// <summary>Documents on a page.</summary>
    public const int Size = 50;

    /// <summary>The address of the older ones.</summary>
    public string OlderAddress => AddressBefore(Older);

    /// <summary>The address of the newest.</summary>
    public string NewestAddress => AddressBefore(null);

    private string AddressBefore(long? before)
    {
        var query = new QueryString();
        foreach (var (name, value) in new[] { ("kind", Filter.Template), ("about", Filter.About), ("by", Filter.IssuedBy), ("before", before?.ToString(System.Globalization.CultureInfo.InvariantCulture)) })
            query = value is null ? query : query.Add(name, value);
        return "/documents" + query;
    }
}

/// <summary>One document.</summary>
/// <param name="Document">The document.</param>
/// <param name="About">The record it was made from.</param>
public sealed record DocumentPage(IssuedDocument Document, Entity About)
{
    /// <summary>The file that holds every signature.</summary>
    public DocumentEdition Latest => Document.Editions[^1];

    /// <summary>The address of its file.</summary>
    public string FileAddress(DocumentEdition edition) => $"/documents/{Document.Number}/file.pdf?edition={edition.Number}";
}

/// <summary>The page on which a document is made.</summary>
/// <param name="Maker">Its kind.</param>
/// <param name="Title">What the kind is called.</param>
/// <param name="About">The record it is made from.</param>
/// <param name="Fields">The fields of the kind.</param>
/// <param name="Form">What is written so far.</param>
public sealed record MakePage(IDocumentMaker Maker, string Title, Entity About, IReadOnlyList<DocumentField> Fields, IssueForm Form)
{
    /// <summary>What stands in a field.</summary>
    public string ValueOf(DocumentField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Form.Answers.TryGetValue(field.Name, out var written) ? written ?? "" : field.Suggestion;
    }

    /// <summary>The document as it would print before anything is written.</summary>
    public string PreviewAddress => $"/documents/preview.pdf?kind={Maker.Template.Code}&about={About.Id}";
}

/// <summary>Documents that can be made of a record, and those that were.</summary>
/// <param name="About">The record.</param>
/// <param name="Makers">What can be made.</param>
/// <param name="Issued">What was issued, the newest first.</param>
public sealed record DocumentsOf(Entity About, IReadOnlyList<(string Code, string Title)> Makers, IReadOnlyList<IssuedDocument> Issued)
{
    /// <summary>Documents listed on the record's own page; the register has the rest.</summary>
    public const int Most = 10;
}

/// <summary>Checking a file.</summary>
/// <param name="Verdict">What was found; null before a file was given.</param>
public sealed record VerifyPage(FileVerdict? Verdict);
