using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Letters;

namespace Cse.Intel.Web.Features.Documents;

/// <summary>
/// Makes one kind of document from a record: it gathers the facts, the template prints them. A new kind of document is a
/// new maker; pages, register and checks know none by name.
/// </summary>
public interface IDocumentMaker
{
    /// <summary>The template that prints it.</summary>
    LetterTemplate Template { get; }

    /// <summary>What whoever makes it must be allowed beside taking documents away.</summary>
    Capability Needs { get; }

    /// <summary>True when such a document can be made of this record as it stands.</summary>
    bool Fits(Entity about);

    /// <summary>What its author adds by hand, in the order of the form.</summary>
    IReadOnlyList<DocumentField> FieldsFor(Entity about);

    /// <summary>The facts, and the records they tell of.</summary>
    /// <exception cref="LetterFactException">A fact that the letter cannot do without is missing or cannot be read.</exception>
    Task<DocumentFacts> GatherAsync(Entity about, DocumentAnswers answers);

    /// <summary>
    /// The form's field for a fact that the template refused, and the fact in words; null when there is none. A field has
    /// the name of the fact it fills.
    /// </summary>
    (string? Field, string Words) Name(Entity about, string fact) => FieldsFor(about).FirstOrDefault(field => field.Name == fact) is { } field
        ? (field.Name, field.Label)
        : (null, Notices.LetterProblem.WordsFor(fact));
}

/// <summary>What a maker gathered.</summary>
/// <param name="Facts">Facts of the template's type.</param>
/// <param name="Told">The records of which they may tell anything.</param>
public sealed record DocumentFacts(object Facts, ImmutableArray<EntityId> Told)
{
    /// <summary>The records of which they tell only what everybody may read who may see them at all.</summary>
    public ImmutableArray<EntityId> Named { get; init; } = [];
}

/// <summary>Something the author of a document adds.</summary>
/// <param name="Name">Its name in the form.</param>
/// <param name="Label">The words before it.</param>
/// <param name="Hint">What to write; empty for none.</param>
/// <param name="Shape">How it is entered.</param>
public sealed record DocumentField(string Name, string Label, string Hint = "", FieldShape Shape = FieldShape.Line)
{
    /// <summary>What the form calls it.</summary>
    public string FormName { get; init; } = $"Answers[{Name}]";

    /// <summary>What it says until somebody changes it.</summary>
    public string Suggestion { get; init; } = "";

    /// <summary>What can be chosen, by value, for <see cref="FieldShape.Choice"/>.</summary>
    public IReadOnlyList<(string Value, string Words)> Choices { get; init; } = [];
}

/// <summary>How a field is entered.</summary>
public enum FieldShape
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>Several lines.</summary>
    Prose,

    /// <summary>A day.</summary>
    Day,

    /// <summary>One of a few.</summary>
    Choice,
}
