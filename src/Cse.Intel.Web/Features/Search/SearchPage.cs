using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Queries.Search;
using Cse.Intel.Web.Access;
using Microsoft.AspNetCore.WebUtilities;

namespace Cse.Intel.Web.Features.Search;

/// <summary>What was looked for and found.</summary>
/// <param name="Phrase">As typed.</param>
/// <param name="Kinds">The kinds chosen; none = all.</param>
/// <param name="IsLater">True when this is not the first page.</param>
/// <param name="Answer">What the question gave.</param>
/// <param name="Rows">The hits of this page.</param>
/// <param name="User">Who is looking.</param>
public sealed record SearchPage(
    string Phrase, IReadOnlyList<SearchKind> Kinds, bool IsLater, SearchAnswer Answer, IReadOnlyList<SearchRow> Rows, SignedInUser User)
{
    /// <summary>What the page is called.</summary>
    public string Title => Phrase.Length == 0 ? "Search" : $"Search for “{Phrase}”";

    /// <summary>How many there are, in words.</summary>
    public string Found => Answer switch
    {
        { Total: 1, Truncated: null } => "1 record",
        { Truncated: null } => string.Create(Shared.TagHelpers.UkText.Culture, $"{Answer.Total:N0} records"),
        _ => string.Create(Shared.TagHelpers.UkText.Culture, $"More than {Answer.Total:N0} records"),
    } + ", best match first";

    /// <summary>True for whoever may record the person or car that was not found.</summary>
    public bool MayRecord => User.May(Capability.SubmitInformation);

    /// <summary>Where a person or a car that nobody knows yet is recorded; the form puts the words where they belong.</summary>
    public string RecordUnknown => QueryHelpers.AddQueryString("/observations/new", "text", Phrase);

    /// <summary>The next page; null on the last.</summary>
    public string? Next => Answer.NextCursor is { } cursor ? QueryHelpers.AddQueryString(First, "after", cursor) : null;

    /// <summary>The first page.</summary>
    public string First => Address(Kinds);

    /// <summary>The first page without one of the kinds chosen.</summary>
    public string Without(SearchKind kind) => Address(Kinds.Where(other => other != kind));

    /// <summary>The first page of every kind.</summary>
    public string Everything => Address([]);

    private string Address(IEnumerable<SearchKind> kinds) =>
        QueryHelpers.AddQueryString("/search", kinds.Select(kind => KeyValuePair.Create("kind", (string?)kind.Code)).Prepend(new("q", Phrase)));
}
