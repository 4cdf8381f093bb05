using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Letters;
using Cse.Intel.Web.Features.Notices;

namespace Cse.Intel.Web.Features.Documents.Makers;

/// <summary>The notice itself, once it is authorised.</summary>
public sealed class CawnMaker(NoticeSource source) : IDocumentMaker
{
    /// <inheritdoc/>
    public LetterTemplate Template => LetterTemplates.Cawn;

    /// <inheritdoc/>
    public Capability Needs => Capability.DraftNotice;

    /// <inheritdoc/>
    public bool Fits(Entity about)
    {
        ArgumentNullException.ThrowIfNull(about);
        return about.Payload is Notice notice && !notice.IsBeingWritten() && notice.State != NoticeState.Rejected;
    }

    /// <inheritdoc/>
    public IReadOnlyList<DocumentField> FieldsFor(Entity about) => [];

    /// <inheritdoc/>
    public async Task<DocumentFacts> GatherAsync(Entity about, DocumentAnswers answers)
    {
        var (view, facts) = await source.ReadAsync(about);
        return new(facts, NoticeSource.SubjectsOf(view));
    }

    /// <inheritdoc/>
    public (string? Field, string Words) Name(string fact) => (null, LetterProblem.WordsFor(fact));
}
