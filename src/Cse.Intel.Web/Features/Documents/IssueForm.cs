using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Cse.Intel.Web.Features.Documents;

/// <summary>What the page on which a document is made sends.</summary>
public sealed record IssueForm
{
    /// <summary>The longest reason or list of recipients, in characters.</summary>
    public const int Longest = 2_000;

    /// <summary>The template's code.</summary>
    public string? Kind { get; init; }

    /// <summary>The record it is made from.</summary>
    public string? About { get; init; }

    /// <summary>Given with the form, so that sending it twice issues one document.</summary>
    public string? Token { get; init; }

    /// <summary>Why it is made.</summary>
    public string? Reason { get; init; }

    /// <summary>To whom it goes, one a line.</summary>
    public string? Recipients { get; init; }

    /// <summary>What the kind of document asks beside.</summary>
    public Dictionary<string, string?> Answers { get; init; } = [];

    /// <summary>The recipients, one a line, without what is empty.</summary>
    public string RecipientLines => string.Join('\n', (Recipients ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>Notes what is missing before a document can be issued.</summary>
    public bool Check(ModelStateDictionary problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        Demand(problems, nameof(Reason), Reason, "Say why the document is made");
        Demand(problems, nameof(Recipients), RecipientLines, "Say to whom it goes, such as the adult it is served on, or the case file");
        return problems.IsValid;
    }

    private static void Demand(ModelStateDictionary problems, string field, string? text, string missing)
    {
        if (string.IsNullOrWhiteSpace(text))
            problems.AddModelError(field, missing);
        else if (text.Length > Longest)
            problems.AddModelError(field, $"At most {Longest} characters");
    }
}
