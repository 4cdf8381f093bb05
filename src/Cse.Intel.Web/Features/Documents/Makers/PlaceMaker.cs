using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Letters;
using Cse.Intel.Letters.Templates;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Features.Notices;

namespace Cse.Intel.Web.Features.Documents.Makers;

/// <summary>Makes a kind of document from an address.</summary>
public abstract class PlaceMaker(Counter counter, NoticeSource source, IConfiguration configuration) : IDocumentMaker
{
    /// <inheritdoc/>
    public abstract LetterTemplate Template { get; }

    /// <inheritdoc/>
    public Capability Needs => Capability.DraftNotice;

    /// <inheritdoc/>
    public bool Fits(Entity about)
    {
        ArgumentNullException.ThrowIfNull(about);
        return about.Payload is Address;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<DocumentField>> FieldsForAsync(Entity about)
    {
        ArgumentNullException.ThrowIfNull(about);
        return Task.FromResult(Fields((Address)about.Payload));
    }

    /// <inheritdoc/>
    public async Task<DocumentFacts> GatherAsync(Entity about, DocumentAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(about);
        return new(Facts((Address)about.Payload, answers, await source.AuthorAsync(answers)), [about.Id]);
    }

    /// <summary>What its author adds.</summary>
    protected abstract IReadOnlyList<DocumentField> Fields(Address place);

    /// <summary>The facts.</summary>
    protected abstract object Facts(Address place, DocumentAnswers answers, Officer author);

    /// <summary>Today in London.</summary>
    protected DateOnly Today => counter.Today;

    /// <summary>The head of a document with this reference.</summary>
    protected DocumentHead Head(string reference) => LetterHead.From(configuration).Over(reference, Today);

    /// <summary>The address, one line each.</summary>
    protected static ImmutableArray<string> Lines(Address place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return [.. new[] { place.Line1, place.Line2, place.Town, place.Postcode?.Display }.Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line!)];
    }

    /// <summary>A day that must be given.</summary>
    /// <exception cref="LetterFactException">It is not, or cannot be read.</exception>
    protected static DateOnly Day(DocumentAnswers answers, string field)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return answers.Day(field) ?? throw new LetterFactException(field, "is missing");
    }

    /// <summary>The field that asks for the document's own reference.</summary>
    protected static DocumentField ReferenceField { get; } = new("Head.Reference", "Its reference", "As your force numbers such papers");
}
