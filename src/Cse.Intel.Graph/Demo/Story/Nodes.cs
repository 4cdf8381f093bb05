using Cse.Intel.Graph.Domain;

namespace Cse.Intel.Graph.Demo.Story;

/// <summary>Ids of the story as ends of links.</summary>
internal static class Nodes
{
    public static Node Person(string id) => new(EntityKind.Person, id);

    public static Node Place(string id) => new(EntityKind.Address, id);

    public static Node Vehicle(string id) => new(EntityKind.Vehicle, id);

    public static Node Phone(string id) => new(EntityKind.Phone, id);

    public static Node Event(string id) => new(EntityKind.Event, id);
}
