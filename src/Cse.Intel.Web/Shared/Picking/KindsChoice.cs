using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Web.Features.Records;

namespace Cse.Intel.Web.Shared.Picking;

/// <summary>The choice of the kinds of link that a question follows.</summary>
/// <param name="Kinds">Each kind offered: its code, its words, and whether it is chosen.</param>
/// <param name="Chosen">How many are.</param>
public sealed record KindsChoice(IReadOnlyList<(string Code, string Words, bool Chosen)> Kinds, int Chosen)
{
    /// <summary>The choice among these.</summary>
    /// <param name="codes">Codes of those chosen; any that is not offered is passed over.</param>
    /// <param name="offered">What there is to choose from.</param>
    public static KindsChoice Of(IReadOnlyCollection<string> codes, IEnumerable<LinkKind> offered)
    {
        List<(string, string, bool Chosen)> kinds = [.. offered.Select(kind => (kind.Code, Words(kind), codes.Contains(kind.Code)))];
        return new(kinds, kinds.Count(kind => kind.Chosen));
    }

    /// <summary>A kind of link as a choice: "was found at (person – address)".</summary>
    public static string Words(LinkKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return $"{kind.Forward} ({Ends(kind.From)} – {Ends(kind.To)})";
    }

    private static string Ends(IEnumerable<EntityKind> kinds) =>
        string.Join(" or ", kinds.Select(kind => kind == EntityKind.Person ? "person" : RecordPath.Words(kind).ToLowerInvariant()));
}
