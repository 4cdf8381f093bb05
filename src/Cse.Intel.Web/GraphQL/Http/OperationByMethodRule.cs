using Cse.Intel.Web.GraphQL.Errors;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace Cse.Intel.Web.GraphQL.Http;

/// <summary>A GET may only ask; a POST may ask or change; neither may subscribe. Looks at the chosen operation.</summary>
internal sealed class OperationByMethodRule : ValidationRuleBase
{
    private readonly bool _mayChange;

    private OperationByMethodRule(bool mayChange) => _mayChange = mayChange;

    /// <summary>The rule for a GET.</summary>
    public static OperationByMethodRule Get { get; } = new(mayChange: false);

    /// <summary>The rule for a POST.</summary>
    public static OperationByMethodRule Post { get; } = new(mayChange: true);

    /// <inheritdoc/>
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        if (context.Operation.Operation == OperationType.Subscription)
            context.ReportError(new SubscriptionNotSupported());
        else if (context.Operation.Operation == OperationType.Mutation && !_mayChange)
            context.ReportError(MethodNotAllowed.MutationByGet());

        return default;
    }
}
