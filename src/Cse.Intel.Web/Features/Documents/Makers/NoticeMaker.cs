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
    public Task<IReadOnlyList<DocumentField>> FieldsForAsync(Entity about)
    {
        ArgumentNullException.ThrowIfNull(about);
        return Task.FromResult(Fields((Notice)about.Payload));
    }

    /// <inheritdoc/>
    public async Task<DocumentFacts> GatherAsync(Entity about, DocumentAnswers answers) => await FactsAsync(await source.ReadAsync(about), answers);

    /// <summary>Where its facts come from.</summary>
    protected NoticeSource Source => source;

    /// <summary>True for a notice of which such a document can be made.</summary>
    protected abstract bool Fits(Notice notice);

    /// <summary>What its author adds.</summary>
    protected virtual IReadOnlyList<DocumentField> Fields(Notice notice) => [];

    /// <summary>The facts, and the records they tell of (<see cref="NoticeMaterial.Of"/>).</summary>
    protected abstract Task<DocumentFacts> FactsAsync(NoticeMaterial material, DocumentAnswers answers);
}
