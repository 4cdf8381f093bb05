using Cse.Intel.Letters.Pdf.Signing;

namespace Cse.Intel.Web.Register;

/// <summary>
/// Closes a document: signs it where the force has a certificate, enters it in the register, and takes in copies
/// that others signed.
/// </summary>
public sealed class DocumentSeal(DocumentRegister register, ForceSigner signer)
{
    /// <summary>Enters a document: as printed, and with the force's signature where it signs. The same order twice enters it once.</summary>
    /// <exception cref="SigningException">It cannot be signed now; nothing was issued.</exception>
    public async Task<IssuedDocument> IssueAsync(DocumentOrder order, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (signer.Name is not { } name || await register.FindAsync(order, cancel) is not null)
            return await register.IssueAsync(order, cancel);
        var signed = await signer.SignAsync(order.Letter.Pdf, $"Issued by {order.By}", cancel);
        return await register.IssueAsync(order with { Signed = new($"signed by {name}", signed) }, cancel);
    }

    /// <summary>
    /// Enters a copy that somebody signed as a further edition: it must begin with the latest edition, byte for byte, and
    /// hold nothing but one more intact signature.
    /// </summary>
    /// <exception cref="SigningException">The file is no such copy; the message says what is wrong.</exception>
    public async Task AddSignedCopyAsync(IssuedDocument document, byte[] file, string by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(file);
        var latest = await register.FileAsync(document.Id, document.Editions[^1].Number, cancel);
        if (latest is null || !file.AsSpan().StartsWith(latest) || file.Length == latest.Length)
            throw new SigningException("It does not begin with the latest edition of this document and go on from there. Download that edition, sign it, and give it here.");
        var (before, after) = (PdfSignatures.Read(latest), PdfSignatures.Read(file));
        if (!after.IsIntact || after.HasChangeBetweenSignatures || after.Signatures.Count != before.Signatures.Count + 1)
            throw new SigningException("What was added to it is not one intact signature over the whole file.");
        if (!await register.AddEditionAsync(document, $"signed by {after.Signatures[^1].Signer}", by, file, cancel))
            throw new SigningException("Another signed copy was entered in the meantime. Download the edition that is the latest now, sign it, and give it here.");
    }
}
