using Cse.Intel.Graph.Store;

namespace Cse.Intel.Web.GraphQL.Errors;

/// <summary>The graph engine stopped a question that needed too much; its words say how to ask for less.</summary>
internal sealed class OverBudget(StoreBudgetException stopped)
    : Refusal(ErrorCodes.OverBudget, StatusCodes.Status422UnprocessableEntity, stopped.Message);
