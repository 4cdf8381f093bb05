using System.Text.Json.Serialization;
using Cse.Intel.Letters.Templates.Checks;

namespace Cse.Intel.Letters.Templates;

/// <summary>
/// What all documents are told. None of them has a place for who gave information or for its unsanitised text: what
/// cannot be held cannot be disclosed.
/// </summary>
public abstract record LetterFacts : IKeepsNamesOut
{
    /// <summary>Reference, issuer, date and marking.</summary>
    public required DocumentHead Head { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public IReadOnlyList<string> NamesKeptOut { get; init; } = [];
}
