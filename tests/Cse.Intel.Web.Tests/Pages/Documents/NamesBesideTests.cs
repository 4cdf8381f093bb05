using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Graph.Store;
using Cse.Intel.Web.Features.Notices;

namespace Cse.Intel.Web.Tests.Pages.Documents;

/// <summary>Whose names a paper about one young person keeps out.</summary>
public sealed class NamesBesideTests
{
    private static readonly Entity Lacey = Of("Lacey", "Hart");
    private static readonly Entity LaceyAgain = Of("Lacy", "Hartt");
    private static readonly Entity Jodie = Of("Jodie", "Penn");

    [Fact]
    public void OfAChildWithSeveralRecords_NoNameIsKeptOut_WhicheverRecordThePaperIsMadeFrom()
    {
        ImmutableArray<LinkedYoungPerson> young = [Linked(Lacey, LaceyAgain), Linked(Jodie)];
        Assert.Equal(["Jodie Penn"], young.NamesBeside(Lacey.Id));
        Assert.Equal(["Jodie Penn"], young.NamesBeside(LaceyAgain.Id));
        Assert.Equal(["Lacey Hart", "Lacy Hartt"], young.NamesBeside(Jodie.Id));
    }

    private static LinkedYoungPerson Linked(params ImmutableArray<Entity> records) =>
        new(new Subject(NodeFacts.Of(records[0]), [.. records.Select(record => record.Id)], false), records, true);

    private static Entity Of(string given, string family) => new(
        new(Guid.CreateVersion7()), 1, new Person { Given = given, Family = family }, Protection.Unit, [], new(1, new(2027, 1, 1)), DateTimeOffset.UnixEpoch, "a test");
}
