using Cse.Intel.Web.GraphQL.Errors;
using GraphQL.Validation;
using GraphQL.Validation.Complexity;
using GraphQL.Validation.Rules.Custom;

namespace Cse.Intel.Web.GraphQL.Http;

/// <summary>
/// Refuses an operation whose answer would be too large, as <see cref="FieldCost"/> estimates it from the arguments.
/// Must run again for cached documents: the same text costs 150 with <c>$first = 1</c> and 15,000 with 100.
/// It walks every fragment as often as it is spread, which only the <see cref="DocumentGuard"/> before it makes safe.
/// </summary>
internal sealed class CostRule(GraphQLLimits limits) : ComplexityValidationRule(FieldCost.Options(limits))
{
    /// <inheritdoc/>
    protected override ValueTask ValidateComplexityAsync(ValidationContext context, double totalComplexity, int maxDepth)
    {
        if (totalComplexity > limits.Cost)
            context.ReportError(new TooCostly(totalComplexity, limits.Cost));

        return default;
    }
}
