using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Web.GraphQL.Http;
using Cse.Intel.Web.GraphQL.Scalars;
using GraphQL;
using GraphQL.DI;
using GraphQL.Types;

namespace Cse.Intel.Web.GraphQL;

/// <summary>Adds the product's own schema behind the GraphQL endpoint.</summary>
internal static class GraphQLSetUp
{
    // Lists without a page size count as ten each, which for a path of at most seven entities with one reference each is
    // several times too many: one page of the at-risk list with every field is estimated at some 800,000 values.
    private static readonly GraphQLLimits Limits = new() { Cost = 2_000_000 };

    /// <summary>Adds schema and endpoint. Descriptions of types and fields are the summaries in this source.</summary>
    public static IServiceCollection AddCseGraphQL(this IServiceCollection services)
    {
        GlobalSwitches.EnableReadDescriptionFromXmlDocumentation = true;
        services.AddScoped<RecordLoader>();
        return services.AddCseGraphQLHttp(AddSchema, Limits);
    }

    /// <summary>The schema with its own scalars.</summary>
    public static void AddSchema(IGraphQLBuilder graph) => graph
        .AddAutoSchema<Query>()
        .AddGraphTypes(typeof(GraphQLSetUp).Assembly)
        .ConfigureSchema(schema =>
        {
            schema.RegisterTypeMapping(typeof(DateOnly), typeof(DateScalar));
            schema.RegisterTypeMapping(typeof(DateTimeOffset), typeof(DateTimeScalar));
            schema.RegisterTypeMapping(typeof(EntityKind), typeof(EntityKindType));
            schema.RegisterTypeMapping(typeof(LinkKind), typeof(LinkKindType));
            schema.Description = "Cse.Intel: who else may be at risk, and why we think so.";
        });
}
