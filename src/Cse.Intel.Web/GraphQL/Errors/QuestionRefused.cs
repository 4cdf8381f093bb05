using Cse.Intel.Graph.Queries;

namespace Cse.Intel.Web.GraphQL.Errors;

/// <summary>A question cannot be answered as asked; the question's own code, in upper case with underscores, and its words.</summary>
internal sealed class QuestionRefused(QuestionRefusedException refused)
    : Refusal(refused.Code.Replace('.', '_').ToUpperInvariant(), StatusCodes.Status400BadRequest, refused.Message);
