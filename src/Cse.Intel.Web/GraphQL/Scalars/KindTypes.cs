using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Schema;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Cse.Intel.Web.GraphQL.Scalars;

/// <summary>The kinds of record, under the names of the import format. A client may also write them as strings.</summary>
internal sealed class EntityKindType : EnumerationGraphType
{
    public EntityKindType()
    {
        Name = "EntityKind";
        Description = "The kinds of record: POLE, the reports that say it, and what the unit itself makes.";
        foreach (var kind in Enum.GetValues<EntityKind>())
            Add(kind.ToString(), kind, Words(kind));
    }

    public override bool CanParseLiteral(GraphQLValue value) => base.CanParseLiteral(EnumLiteral.Of(value));

    public override object? ParseLiteral(GraphQLValue value) => base.ParseLiteral(EnumLiteral.Of(value));

    private static string Words(EntityKind kind) => kind switch
    {
        EntityKind.Person => "A person, identified or not.",
        EntityKind.Address => "An address or other place.",
        EntityKind.Vehicle => "A vehicle.",
        EntityKind.Phone => "A phone, SIM or handset.",
        EntityKind.OnlineAccount => "An account on an online platform, or an e-mail address.",
        EntityKind.Organisation => "A business, school, household or other body.",
        EntityKind.Object => "A thing: drug, gift, weapon, document, image reference.",
        EntityKind.Event => "Something that happened: missing episode, sighting, incident, contact.",
        EntityKind.Report => "Graded information.",
        EntityKind.Notice => "A Child Abduction Warning Notice.",
        EntityKind.DisruptionAction => "A disruption action.",
        EntityKind.Meeting => "A multi-agency meeting.",
        _ => "An assessment of a young person.",
    };
}

/// <summary>The kinds of link of the schema. A client may also write them as strings.</summary>
internal sealed class LinkKindType : EnumerationGraphType
{
    public LinkKindType()
    {
        Name = "LinkKind";
        Description = "The kinds of link. Each runs from one kind of record to another and is read either way.";
        foreach (var kind in PoleSchema.Default.LinkKinds)
            Add(kind.Code, kind, $"{Ends(kind.From)} {kind.Forward} {Ends(kind.To)}.");
    }

    public override bool CanParseLiteral(GraphQLValue value) => base.CanParseLiteral(EnumLiteral.Of(value));

    public override object? ParseLiteral(GraphQLValue value) => base.ParseLiteral(EnumLiteral.Of(value));

    private static string Ends(IEnumerable<EntityKind> kinds) => string.Join(" or ", kinds);
}

/// <summary>Takes a string for an enum value: scripts often write their queries by hand.</summary>
internal static class EnumLiteral
{
    public static GraphQLValue Of(GraphQLValue value) =>
        value is GraphQLStringValue text ? new GraphQLEnumValue(new GraphQLName(text.Value)) : value;
}
