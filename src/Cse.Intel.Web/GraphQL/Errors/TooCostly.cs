using System.Globalization;

namespace Cse.Intel.Web.GraphQL.Errors;

/// <summary>The estimated answer is larger than one request may fetch.</summary>
/// <param name="cost">Estimated number of values in the answer.</param>
/// <param name="limit">The most that one request may cost.</param>
internal sealed class TooCostly(double cost, int limit) : Refusal(
    ErrorCodes.TooCostly,
    StatusCodes.Status400BadRequest,
    string.Create(
        CultureInfo.InvariantCulture,
        $"The answer would hold about {Math.Ceiling(cost):0} values; the limit is {limit}. Ask for fewer fields or smaller pages."));
