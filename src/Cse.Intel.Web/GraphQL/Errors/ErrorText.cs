using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQL.Validation.Errors;

namespace Cse.Intel.Web.GraphQL.Errors;

/// <summary>
/// Decides what of an error is written to the client: a message, <c>extensions.code</c> and, for a fault,
/// <c>extensions.reference</c>. Replaces the library's provider, which adds codes made from .NET type names.
/// An error of a kind unknown here is treated as a fault, so that nothing is shown by accident.
/// </summary>
internal sealed class ErrorText(FaultLog faults) : IErrorInfoProvider
{
    /// <summary>The library quotes values of the request in its messages, at any length.</summary>
    private const int LongestMessage = 500;

    /// <inheritdoc/>
    public ErrorInfo GetInfo(ExecutionError executionError) => executionError switch
    {
        UnhandledError { InnerException: Fault fault } => Show(fault),
        UnhandledError { InnerException: OverBudget stopped } => Show(stopped.Message, stopped.Code!),
        Fault fault => Show(fault),
        Refusal refusal => Show(refusal.Message, refusal.Code!),
        SyntaxError syntax => Show(syntax.Message, ErrorCodes.SyntaxError),
        InvalidVariableError or InvalidValueError or InvalidLiteralError or ArgumentsOfCorrectTypeError
            or DefaultValuesOfCorrectTypeError => Show(executionError.Message, ErrorCodes.InvalidValue),
        NoOperationError or NoOperationNameError or InvalidOperationNameError
            => Show(executionError.Message, ErrorCodes.UnknownOperation),
        DocumentError or RequestError => Show(executionError.Message, ErrorCodes.InvalidDocument),
        _ => Show(faults.Record(executionError, "an error of unknown kind")),
    };

    private static ErrorInfo Show(string message, string code) => new()
    {
        Message = message.Length <= LongestMessage ? message : string.Concat(message.AsSpan(0, LongestMessage), "…"),
        Extensions = new Dictionary<string, object?> { ["code"] = code },
    };

    private static ErrorInfo Show(Fault fault) => new()
    {
        Message = fault.Message,
        Extensions = new Dictionary<string, object?> { ["code"] = fault.Code, ["reference"] = fault.Reference },
    };
}
