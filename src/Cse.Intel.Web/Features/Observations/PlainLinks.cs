using System.Collections.Immutable;
using Cse.Intel.Graph.Domain.Indicators;

namespace Cse.Intel.Web.Features.Observations;

/// <summary>What "something else" may say, a plain sentence each; a phone, and a place nobody is said to be at, are tied by themselves.</summary>
public static class PlainLinks
{
    /// <summary>The sentences to tick, with the link each makes.</summary>
    public static ImmutableArray<PlainLink> All { get; } =
    [
        new("child-with-adult", "The child was seen with the adult", new(Part.Child, "SEEN_WITH", Part.Adult)),
        new("children-together", "The children were seen together", new(Part.Child, "SEEN_WITH", Part.Child)),
        new("adult-contacted", "The adult contacted the child", new(Part.Adult, "CONTACTED", Part.Child)),
        new("child-visits", "The child visits the place", new(Part.Child, "VISITS", Part.Place)),
        new("adult-visits", "The adult visits the place", new(Part.Adult, "VISITS", Part.Place)),
        new("adult-lives", "The adult lives at the place", new(Part.Adult, "OCCUPIES", Part.Place)),
        new("adult-drives", "The adult drove the vehicle", new(Part.Adult, "DRIVES", Part.Vehicle)),
        new("child-travelled", "The child was in the vehicle", new(Part.Child, "TRAVELLED_IN", Part.Vehicle)),
    ];

    /// <summary>The links of the sentences ticked; what is no code of ours is left out.</summary>
    public static ImmutableArray<LinkTemplate> Of(IEnumerable<string> codes) =>
        [.. All.Where(link => codes.Contains(link.Code)).Select(link => link.Template)];
}

/// <summary>One sentence.</summary>
/// <param name="Code">Its code in the form.</param>
/// <param name="Sentence">What it says.</param>
/// <param name="Template">The link it makes.</param>
public sealed record PlainLink(string Code, string Sentence, LinkTemplate Template);
