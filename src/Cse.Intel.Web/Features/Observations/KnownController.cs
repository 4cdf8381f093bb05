using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web.Features.Observations;

/// <summary>"Already known here": what matches while somebody types.</summary>
[Needs(Capability.ReadNominal)]
public sealed class KnownController(Counter counter) : Controller
{
    private const int ShortestPhrase = 2;

    /// <summary>Matches as a small JSON list; nothing for less than two characters.</summary>
    /// <param name="q">What was typed.</param>
    /// <param name="kinds">Only these kinds; nothing for all that can be named.</param>
    [HttpGet("/observations/known")]
    public async Task<IActionResult> Index(string? q, [FromQuery(Name = "kind")] IReadOnlyList<EntityKind>? kinds) =>
        q is null || q.Trim().Length < ShortestPhrase || !ModelState.IsValid
            ? Json(Array.Empty<KnownRecord>())
            : Json(await counter.FindKnownAsync(q, Wanted(kinds)));

    private static ImmutableHashSet<EntityKind> Wanted(IReadOnlyList<EntityKind>? kinds) =>
        KnownRecord.Starts.Intersect(kinds ?? []) is { IsEmpty: false } wanted ? wanted : KnownRecord.Starts;
}
