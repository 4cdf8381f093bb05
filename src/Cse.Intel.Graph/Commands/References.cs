using System.Globalization;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Commands;

/// <summary>References that the product gives out: no meaning, and never twice.</summary>
internal static class References
{
    /// <summary>The namespace of our own references among external ones; the store keeps each unique.</summary>
    public const string System = "cse.intel";

    private const int Attempts = 20;

    /// <summary>
    /// A free reference such as <c>IR-CALD-2026-0417233</c>. One taken by a record the author may not see is found only at
    /// commit, where the store refuses the set whole; the same command under a new key then draws another.
    /// </summary>
    public static async Task<ExternalRef> DrawAsync(
        IGraphReader reader, CommandIds ids, EntityKind kind, string prefix, string force, int year, int digits, CancellationToken cancel)
    {
        var candidates = Enumerable.Range(0, Attempts)
            .Select(attempt => new ExternalRef(System, kind, string.Create(CultureInfo.InvariantCulture, $"{prefix}-{force}-{year:0000}-{ids.Digits(digits, attempt)}")))
            .ToList();
        var taken = await reader.FindByReferencesAsync(candidates, cancel);
        return candidates.Find(c => !taken.ContainsKey(c))
            ?? throw new CommandRefusedException("reference.none_free", null, "No free reference was found. Open the form again and send it once more.");
    }
}
