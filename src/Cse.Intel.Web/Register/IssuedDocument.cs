using System.Globalization;
using Cse.Intel.Graph.Domain;

namespace Cse.Intel.Web.Register;

/// <summary>A document that was issued. Nothing of it is ever changed; signatures are added as further editions.</summary>
public sealed class IssuedDocument
{
    /// <summary>Its place in the register, counted from 1 and never used twice, unless the register is put back from a backup.</summary>
    public long Id { get; init; }

    /// <summary>The number that people name, e.g. <c>D000042</c>.</summary>
    public string Number => NumberOf(Id);

    /// <summary>What makes a repeated request the same one.</summary>
    public required string Key { get; init; }

    /// <summary>Code of its template, e.g. <c>CAWN</c>.</summary>
    public required string Template { get; init; }

    /// <summary>Version of layout and words, as printed at its foot.</summary>
    public required string Version { get; init; }

    /// <summary>What the file calls itself.</summary>
    public required string Title { get; init; }

    /// <summary>The record it was made from.</summary>
    public required string About { get; init; }

    /// <summary>The record it was made from.</summary>
    public EntityId AboutId => new(Guid.Parse(About));

    /// <summary>All that it prints besides its words, as JSON.</summary>
    public required string Facts { get; init; }

    /// <summary>Why it was made.</summary>
    public required string Reason { get; init; }

    /// <summary>To whom it goes, one a line.</summary>
    public required string Recipients { get; init; }

    /// <summary>Who issued it.</summary>
    public required string IssuedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>The records it tells of: whoever may not see one of them may not see the document.</summary>
    public required List<DocumentSubject> Subjects { get; init; }

    /// <summary>The file as it was issued, then once more with each signature.</summary>
    public required List<DocumentEdition> Editions { get; init; }

    /// <summary>The number of a place.</summary>
    public static string NumberOf(long id) => string.Create(CultureInfo.InvariantCulture, $"D{id:000000}");

    /// <summary>Reads a number; null when it is none.</summary>
    public static long? PlaceOf(string? number) =>
        number is ['D' or 'd', .. var digits] && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}

/// <summary>A record that a document tells of.</summary>
public sealed class DocumentSubject
{
    /// <summary>The document.</summary>
    public long DocumentId { get; init; }

    /// <summary>The record's id, as text.</summary>
    public required string Record { get; init; }

    /// <summary>True when the document may tell anything of it; false when it only names it.</summary>
    public bool InFull { get; init; }

    /// <summary>The record's id.</summary>
    public EntityId Id => new(Guid.Parse(Record));
}

/// <summary>One state of a document's file.</summary>
public sealed class DocumentEdition
{
    /// <summary>The document.</summary>
    public long DocumentId { get; init; }

    /// <summary>From 1, the file as it was issued.</summary>
    public required int Number { get; init; }

    /// <summary>What made it: <c>issued</c>, or whose signature was added.</summary>
    public required string What { get; init; }

    /// <summary>By whom.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>SHA-256 of the file, hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The identifier that the file itself carries; a changed copy usually still has it.</summary>
    public required string FileId { get; init; }

    /// <summary>The file; it stands in a table of its own, since lists never need it.</summary>
    public required DocumentFile File { get; init; }
}

/// <summary>The bytes of an edition.</summary>
public sealed class DocumentFile
{
    /// <summary>The document.</summary>
    public long DocumentId { get; init; }

    /// <summary>The edition.</summary>
    public int Number { get; init; }

    /// <summary>The PDF, to the byte.</summary>
    public required byte[] Pdf { get; init; }
}
