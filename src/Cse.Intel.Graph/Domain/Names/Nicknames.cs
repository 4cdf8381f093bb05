using System.Collections.Frozen;

namespace Cse.Intel.Graph.Domain.Names;

/// <summary>
/// Short and pet forms of given names common in Britain, our own list. That two forms belong together makes two
/// records worth a look; it does not make them one person.
/// </summary>
public static partial class Nicknames
{
    // From each form to the full names it may stand for; a full name stands for itself.
    private static readonly FrozenDictionary<string, string[]> FullNames = Read(Table);

    /// <summary>Whether two given names may be forms of one: full and short (<c>ELIZABETH</c>, <c>LIZ</c>) or two short forms (<c>LIZ</c>, <c>BETH</c>).</summary>
    /// <param name="a">A folded word (<see cref="NameText.Words"/>).</param>
    /// <param name="b">Another.</param>
    /// <returns>True when they share a full name; false for the same word unless it is on the list.</returns>
    public static bool MayBeSame(string a, string b) =>
        FullNames.TryGetValue(a, out var ofA) && FullNames.TryGetValue(b, out var ofB) && Array.Exists(ofA, full => ofB.Contains(full));

    /// <summary>All other forms that a given name may stand for or be called by, for widening a search.</summary>
    /// <param name="name">A folded word (<see cref="NameText.Words"/>).</param>
    /// <returns>The forms in the order of the alphabet, without the name itself; none when it is not on the list.</returns>
    public static IReadOnlyList<string> OtherForms(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return [.. FullNames.Keys.Where(form => form != name && MayBeSame(form, name)).Order(StringComparer.Ordinal)];
    }

    private static FrozenDictionary<string, string[]> Read(string table) =>
        (from line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries)
         let full = line[..line.IndexOf(':', StringComparison.Ordinal)].Trim()
         from form in line.Replace(':', ' ').Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
         group full by form)
        .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray());
}
