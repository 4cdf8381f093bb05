using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Letters;

namespace Cse.Intel.Web.Features.Documents.Makers;

/// <summary>Makes a kind of document from a notice.</summary>
public abstract class NoticeMaker(NoticeSource source) : IDocumentMaker
{
    /// <inheritdoc/>
    public abstract LetterTemplate Template { get; }

    /// <inheritdoc/>
    public Capability Needs => Capability.DraftNotice;

    /// <inheritdoc/>
    public bool Fits(Entity about)
    {
        ArgumentNullException.ThrowIfNull(about);
        return about.Payload is Notice notice && Fits(notice);
    }

    /// <inheritdoc/>
    public IReadOnlyList<DocumentField> FieldsFor(Entity about)
    {
        ArgumentNullException.ThrowIfNull(about);
        return Fields((Notice)about.Payload);
    }

    /// <inheritdoc/>
    public async Task<DocumentFacts> GatherAsync(Entity about, DocumentAnswers answers)
    {
        var material = await source.ReadAsync(about);
        return new(await FactsAsync(material, answers), material.Told);
    }

    /// <summary>Who is signed in, as an officer.</summary>
    protected NoticeSource Source => source;

    /// <summary>True for a notice of which such a document can be made.</summary>
    protected abstract bool Fits(Notice notice);

    /// <summary>What its author adds.</summary>
    protected virtual IReadOnlyList<DocumentField> Fields(Notice notice) => [];

    /// <summary>The facts.</summary>
    protected abstract Task<object> FactsAsync(NoticeMaterial material, DocumentAnswers answers);
}
