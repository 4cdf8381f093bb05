using System.Collections.Immutable;
using System.Globalization;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Queries.Paths;
using Cse.Intel.Web.Features.Records;
using Cse.Intel.Web.Shared.TagHelpers;

namespace Cse.Intel.Web.Features.Paths;

/// <summary>What the page asks, read: of two records their paths, of more the network that joins them.</summary>
/// <param name="Chosen">The chosen records.</param>
/// <param name="Order">Which paths come first.</param>
/// <param name="Hops">Longest path between two.</param>
/// <param name="AsOf">The day asked for.</param>
/// <param name="AsKnownAt">As known then; null = now.</param>
/// <param name="Since">Only what was observed to end on or after this day.</param>
/// <param name="Floor">The lowest grade.</param>
/// <param name="MinStrength">The lowest strength of a pair.</param>
/// <param name="Kinds">Kinds of link; empty = all.</param>
public sealed record PathsAsked(
    ImmutableArray<EntityId> Chosen, PathOrder Order, int Hops, DateOnly AsOf, DateTimeOffset? AsKnownAt, DateOnly? Since, GradeFloor Floor, double MinStrength,
    ImmutableHashSet<LinkKind> Kinds)
{
    /// <summary>The question about two; null when other than two were chosen.</summary>
    public PathsBetween? Between => Chosen is [var from, var to]
        ? new(from, to, AsOf) { Order = Order, Hops = Hops, AsKnownAt = AsKnownAt, Since = Since, Floor = Floor, MinStrength = MinStrength, Kinds = Kinds }
        : null;

    /// <summary>The question about more than two; null when fewer were chosen.</summary>
    public JoiningNetwork? Joining => Chosen.Length > 2
        ? new(Chosen, AsOf) { AsKnownAt = AsKnownAt, Since = Since, Floor = Floor, MinStrength = MinStrength, Kinds = Kinds }
        : null;

    /// <summary>The longest path looked for.</summary>
    public int LinksAtMost => Between is null ? JoiningNetwork.LinksOfAPath : Hops;

    /// <summary>The times looked at.</summary>
    public KnownAt At => new(AsOf, AsKnownAt);

    /// <summary>What a reader needs to ask the same again, as pairs of label and value; also in every export.</summary>
    public ImmutableArray<(string Label, string Value)> Basis =>
    [
        ("As of", AsOf.Text()),
        ("As known at", AsKnownAt?.Text() ?? "now"),
        ("Links at most", LinksAtMost.ToString(CultureInfo.InvariantCulture)),
        ("Seen since", Since?.Text() ?? "any time"),
        ("Lowest grade", Floor == GradeFloor.Usual ? "any, except suspected to be false" : Floor.ToString()),
        ("Lowest strength of a link", MinStrength > 0 ? MinStrength.ToString("0.##", CultureInfo.InvariantCulture) : "any"),
        ("Kinds of link", Kinds.IsEmpty ? "all" : string.Join(", ", Kinds.OrderBy(kind => kind.Index).Select(kind => kind.Forward))),
    ];
}
