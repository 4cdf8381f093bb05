using Cse.Intel.Letters;
using Uk = Cse.Intel.Web.Shared.TagHelpers.UkText;

namespace Cse.Intel.Web.Features.Documents;

/// <summary>What the author of a document wrote in its form.</summary>
public sealed class DocumentAnswers(IReadOnlyDictionary<string, string?> answers)
{
    /// <summary>What stands in a field, trimmed; null when it is empty.</summary>
    public string? this[string field] => answers.GetValueOrDefault(field)?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>What stands in a field, empty when nothing does: the template then says that it is missing.</summary>
    public string Text(string field) => this[field] ?? "";

    /// <summary>The lines of a field.</summary>
    public IReadOnlyList<string> Lines(string field) => Text(field).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A day; null when the field is empty.</summary>
    /// <exception cref="LetterFactException">It cannot be read.</exception>
    public DateOnly? Day(string field) => this[field] is not { } text ? null
        : DateOnly.TryParse(text, Uk.Culture, out var day) ? day
        : throw new LetterFactException(field, "is not a day such as 3 May 2026");
}
