using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Letters.Pdf.Signing;
using Cse.Intel.Web.Register;

namespace Cse.Intel.Web.Features.Documents;

/// <summary>What was found of a file, in words; the page and the verb say the same.</summary>
public static class VerdictWords
{
    /// <summary>The finding.</summary>
    public static string Title(FileFinding finding) => finding switch
    {
        FileFinding.Unaltered => "Issued here and unaltered",
        FileFinding.AddedTo => "Issued here, with something added",
        FileFinding.Changed => "Altered",
        FileFinding.Unknown => "Not one of our documents",
        _ => "Not a PDF",
    };

    /// <summary>What it means and what to do.</summary>
    public static string Meaning(FileVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return verdict.Finding switch
        {
            FileFinding.Unaltered when verdict.Document is null => "It is a document of this register, byte for byte. It tells of records that you may not read.",
            FileFinding.AddedTo or FileFinding.Changed when verdict.Document is null => "It was made from a document of this register and is not as it was issued. That document tells of records that you may not read.",
            FileFinding.Unaltered => verdict.Edition is { Number: > 1 } edition
                ? $"It is edition {edition.Number} of the document below, byte for byte."
                : "It is the document below as it was issued, byte for byte.",
            FileFinding.AddedTo => "It begins with the document below, byte for byte, and something was added after it was issued: a signature, a comment, or a change to what is shown. Compare it with the document itself.",
            FileFinding.Changed => "It carries the identifier of a document that was issued here, and its bytes are others. Do not rely on it: compare it with the document itself.",
            FileFinding.Unknown => "No document issued here has these bytes or this identifier. A printed page that was scanned is also a new file.",
            _ => "Choose a file that ends in .pdf. A scan or a photograph cannot be checked.",
        };
    }

    /// <summary>A signature and whether it holds. Who the signer is stands in the certificate; whether to trust it is the reader's to decide.</summary>
    public static string Of(SignatureFinding signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        var when = signature.StampedTime is { } stamped ? $", time-stamped {Moment(stamped)}"
            : signature.ClaimedTime is { } claimed ? $", by its own clock {Moment(claimed)}" : "";
        var holds = signature.IsIntact ? "intact" : $"broken ({signature.Problem ?? "the signed bytes are others"})";
        return $"{(signature.Signer.Length > 0 ? signature.Signer : "An unnamed signer")}{when}: {holds}{(signature.CoversWholeFile ? ", over the whole file" : ", over an earlier part of the file")}";
    }

    /// <summary>What the signatures of a file warn of.</summary>
    public static IEnumerable<string> WarningsOf(SignatureReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.HasUnsignedAddition)
            yield return "Something was added after the last signature, and nobody signed it.";
        if (report.HasChangeBetweenSignatures)
            yield return "What is shown was changed between two signatures: the earlier signers did not see it so.";
    }

    private static string Moment(DateTimeOffset at) => at.ToLondon().ToString("d MMMM yyyy HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
