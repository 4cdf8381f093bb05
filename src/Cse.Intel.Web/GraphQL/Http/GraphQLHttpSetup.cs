using Cse.Intel.Web.GraphQL.Access;
using Cse.Intel.Web.GraphQL.Errors;
using GraphQL;
using GraphQL.DI;
using GraphQL.Execution;
using GraphQLParser.AST;

namespace Cse.Intel.Web.GraphQL.Http;

/// <summary>Adds GraphQL over HTTP to the site.</summary>
internal static class GraphQLHttpSetup
{
    /// <summary>Registers everything that stands round a schema: guard, cost, permissions, errors, endpoint.</summary>
    /// <param name="services">The services of the site.</param>
    /// <param name="schema">Adds the schema, for instance <c>graph => graph.AddAutoSchema&lt;Query&gt;()</c>.</param>
    /// <param name="limits">Other limits than the defaults.</param>
    public static IServiceCollection AddCseGraphQLHttp(
        this IServiceCollection services, Action<IGraphQLBuilder> schema, GraphQLLimits? limits = null)
    {
        var held = limits ?? new GraphQLLimits();
        services.AddAuthorization();
        services.AddSingleton(held);
        services.AddSingleton(new DocumentCache(held.CachedCharacters));
        services.AddSingleton<FaultLog>();
        services.AddSingleton<RequestReader>();
        services.AddSingleton<GraphQLEndpoint>();
        services.AddHostedService<SchemaAccessGate>();
        services.AddGraphQL(graph =>
        {
            graph.AddSystemTextJson();
            graph.AddErrorInfoProvider<ErrorText>();
            graph.AddUnhandledExceptionHandler(failure =>
                failure.ExecutionOptions.RequestServices!.GetRequiredService<FaultLog>().Mask(failure));

            graph.ConfigureExecution<DocumentGuard>();
            graph.AddValidationRule<CostRule>(useForCachedDocuments: true);
            graph.AddValidationRule<AccessRule>(useForCachedDocuments: true);

            // The default runs query fields in parallel on one scope, which neither a store reader nor a database
            // context stands; one after the other cost nothing measurable.
            graph.AddExecutionStrategy<SerialExecutionStrategy>(OperationType.Query);
            graph.WithTimeout(held.Timeout, _ => new ExecutionResult(new TimedOut(held.Timeout)));
            schema(graph);
        });
        return services;
    }

    /// <summary>
    /// Maps the endpoint for every HTTP method, since it answers for those it does not take. It refuses the anonymous
    /// itself: the site's own policy would send a program to the sign-in page.
    /// </summary>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string pattern = "/graphql") =>
        endpoints
            .Map(pattern, endpoints.ServiceProvider.GetRequiredService<GraphQLEndpoint>().AnswerAsync)
            .WithDisplayName("GraphQL")
            .AllowAnonymous();
}
