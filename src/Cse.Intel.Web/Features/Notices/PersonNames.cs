using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries.Records;

namespace Cse.Intel.Web.Features.Notices;

/// <summary>The names that a paper about one young person keeps out.</summary>
public static class PersonNames
{
    /// <summary>All names of all but one of these young people. Several records of that one are the one too.</summary>
    /// <param name="young">Those whom anything joins to the adult of the paper.</param>
    /// <param name="child">A record of the one it is about.</param>
    public static ImmutableArray<string> NamesBeside(this ImmutableArray<LinkedYoungPerson> young, EntityId child) =>
    [
        .. young.Where(one => !one.Subject.Members.Contains(child))
            .SelectMany(one => one.Records).Select(record => (Person)record.Payload).SelectMany(Names).Distinct(),
    ];

    private static IEnumerable<string> Names(Person person) =>
        new[] { person.FullName, person.Nickname }.Concat(person.Aliases).Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => name!);
}
