using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Queries.Search;
using Cse.Intel.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web.Features.Search;

/// <summary>Who is this? One ranked list, and the few best while somebody types.</summary>
[Needs(Capability.ReadNominal)]
public sealed class SearchController(Counter counter) : Controller
{
    private const int Suggested = 8;

    /// <summary>The page.</summary>
    [HttpGet("/search")]
    public async Task<IActionResult> Index(string? q, string[]? kind, string? after)
    {
        var phrase = (q ?? "").Trim();
        var kinds = SearchKind.Chosen(kind ?? []);
        var answer = phrase.Length == 0
            ? SearchAnswer.Nothing
            : await counter.AskAsync(new SearchRecords(phrase, counter.Today) { Kinds = SearchKind.Records(kinds), After = string.IsNullOrEmpty(after) ? null : after });
        return View(new SearchPage(phrase, kinds, !string.IsNullOrEmpty(after), answer, Rows(answer), HttpContext.RequireSignedIn()));
    }

    /// <summary>The best few, for the box in the header.</summary>
    [HttpGet("/search/suggest")]
    public async Task<IActionResult> Suggest(string? q)
    {
        var phrase = (q ?? "").Trim();
        return phrase.Length == 0
            ? Json(Array.Empty<SearchRow>())
            : Json(Rows(await counter.AskAsync(new SearchRecords(phrase, counter.Today) { First = Suggested })));
    }

    private IReadOnlyList<SearchRow> Rows(SearchAnswer answer)
    {
        var (viewer, today) = (counter.Viewer, counter.Today);
        return [.. answer.Hits.Select(hit => SearchRow.Of(hit, viewer, today)).OfType<SearchRow>()];
    }
}
