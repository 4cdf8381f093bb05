using Cse.Intel.Graph.Access;

namespace Cse.Intel.Graph.Commands;

/// <summary>Who decides where others may only propose (intelligence-handling.md §4.3, letter <c>p</c>).</summary>
internal static class Decides
{
    /// <summary>True when one of the author's roles decides.</summary>
    public static bool On(this Viewer author, Capability capability) =>
        author.IsSystem || author.Roles.Any(r => CapabilityMatrix.Default[r, capability] is Grant.Full or Grant.Approve);
}
