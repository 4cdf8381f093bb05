using Cse.Intel.Graph.Domain.Pole;

namespace Cse.Intel.Web.Features.Notices;

/// <summary>The names of a person, for keeping them out of papers about somebody else.</summary>
public static class PersonNames
{
    /// <summary>All names a person goes by.</summary>
    public static IEnumerable<string> Names(this Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new[] { person.FullName, person.Nickname }.Concat(person.Aliases).Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => name!);
    }
}
