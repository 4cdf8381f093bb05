using Cse.Intel.Letters.Pdf.Signing;

namespace Cse.Intel.Web.Register;

/// <summary>Tells whether a file is one of ours and as it was issued.</summary>
public sealed class FileCheck(DocumentRegister register)
{
    /// <summary>What a file is. It takes any bytes, however hostile.</summary>
    public async Task<FileVerdict> CheckAsync(byte[] file, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!file.AsSpan().StartsWith("%PDF-"u8))
            return new(FileFinding.NotAPdf, null, null, []);
        var signatures = PdfSignatures.Read(file).Signatures;
        var hash = FileMarks.Sha256(file);
        if (await register.FindFileAsync(hash, FileMarks.Identifier(file), cancel) is not { } document)
            return new(FileFinding.Unknown, null, null, signatures);
        if (document.Editions.FirstOrDefault(edition => edition.Sha256 == hash) is { } same)
            return new(FileFinding.Unaltered, document, same, signatures);
        return await LongestBeginningAsync(document, file, cancel) is { } begun
            ? new(FileFinding.AddedTo, document, begun, signatures)
            : new(FileFinding.Changed, document, null, signatures);
    }

    // Whatever is added to a PDF by the rules is added at its end, so that our bytes are still its beginning.
    private async Task<DocumentEdition?> LongestBeginningAsync(IssuedDocument document, byte[] file, CancellationToken cancel)
    {
        foreach (var edition in document.Editions.OrderByDescending(edition => edition.Number))
            if (await register.FileAsync(document.Id, edition.Number, cancel) is { } ours && file.AsSpan().StartsWith(ours))
                return edition;
        return null;
    }
}

/// <summary>What was found of a file.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Document">The document it is, or was made from.</param>
/// <param name="Edition">The edition it is, or begins with.</param>
/// <param name="Signatures">The signatures in it, the first first.</param>
public sealed record FileVerdict(FileFinding Finding, IssuedDocument? Document, DocumentEdition? Edition, IReadOnlyList<SignatureFinding> Signatures)
{
    /// <summary>The same for somebody who may not know which document it is.</summary>
    public FileVerdict WithoutDocument() => this with { Document = null, Edition = null };
}

/// <summary>What a file can be.</summary>
public enum FileFinding
{
    /// <summary>It is no PDF.</summary>
    NotAPdf,

    /// <summary>It is not in the register, nor made from a document that is.</summary>
    Unknown,

    /// <summary>It was issued here, and not one byte differs.</summary>
    Unaltered,

    /// <summary>A document issued here, with something added at its end.</summary>
    AddedTo,

    /// <summary>It carries the identifier of a document issued here and is not that document.</summary>
    Changed,
}
