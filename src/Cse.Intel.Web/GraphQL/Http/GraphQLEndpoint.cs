using System.Diagnostics.CodeAnalysis;
using Cse.Intel.Web.GraphQL.Errors;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using Microsoft.Net.Http.Headers;

namespace Cse.Intel.Web.GraphQL.Http;

/// <summary>
/// GraphQL over HTTP, one request from end to end. JSON by POST, queries also by GET; one operation in a request;
/// nothing without a sign-in. Follows the draft "GraphQL over HTTP", checked with its public audit suite.
/// </summary>
[SuppressMessage("Performance", "CA1859", Justification = "Every step has the same shape, so that they read as one sentence.")]
internal sealed class GraphQLEndpoint(
    IDocumentExecuter<ISchema> executer,
    RequestReader reader,
    IGraphQLSerializer serializer,
    FaultLog faults,
    GraphQLLimits limits)
{
    /// <summary>Answers one request. Each step may refuse; the first refusal is the answer.</summary>
    public async Task AnswerAsync(HttpContext http)
    {
        var call = new GraphQLCall(http);
        try
        {
            var refusal = Format(call) ?? Method(call) ?? Origin(call) ?? SignIn(call) ?? await BodyAsync(call);
            var result = refusal is null ? await ExecutionAsync(call) : new ExecutionResult(refusal);
            await ReplyAsync(call, result);
        }
        catch (Exception) when (call.IsAbandoned)
        {
            // The client has gone and execution was stopped for it; there is nobody to answer and nothing to mend.
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            await ReplyAsync(call, new ExecutionResult(faults.Record(failure, "the endpoint")));
        }
    }

    /// <summary>Agrees with the client on the media type of the reply.</summary>
    private static Refusal? Format(GraphQLCall call)
    {
        if (ReplyFormat.Choose(call.Http.Request.Headers.Accept) is not { } format)
            return new NotAcceptable();

        call.Format = format;
        return null;
    }

    /// <summary>GET and POST; whether a GET asks for a change shows only in the document.</summary>
    private static Refusal? Method(GraphQLCall call) =>
        call.IsGet || HttpMethods.IsPost(call.Http.Request.Method) ? null : MethodNotAllowed.NeitherGetNorPost();

    /// <summary>Where a cookie signs the request in, another site's page must not be its sender.</summary>
    private static Refusal? Origin(GraphQLCall call) =>
        SiteOrigin.SignInTravelsByItself(call.Http.Request) && !SiteOrigin.IsOurs(call.Http.Request) ? new CrossSite() : null;

    /// <summary>Somebody must be signed in. What they may ask for is decided field by field.</summary>
    private static Refusal? SignIn(GraphQLCall call) =>
        call.Http.User.Identity?.IsAuthenticated == true ? null : new NotSignedIn();

    /// <summary>Reads the GraphQL request.</summary>
    private async Task<Refusal?> BodyAsync(GraphQLCall call)
    {
        var (request, refusal) = call.IsGet
            ? reader.ReadQueryString(call.Http.Request.Query)
            : await reader.ReadBodyAsync(call.Http.Request);

        call.Request = request ?? call.Request;
        return refusal;
    }

    /// <summary>Runs the operation for the signed-in account, until it is done, too late or unwanted.</summary>
    private Task<ExecutionResult> ExecutionAsync(GraphQLCall call)
    {
        var byMethod = call.IsGet ? OperationByMethodRule.Get : OperationByMethodRule.Post;
        return executer.ExecuteAsync(new ExecutionOptions
        {
            Query = call.Request.Query,
            OperationName = call.Request.OperationName,
            Variables = call.Request.Variables,
            Extensions = call.Request.Extensions,
            User = call.Http.User,
            RequestServices = call.Http.RequestServices,
            CancellationToken = call.Http.RequestAborted,
            ValidationRules = DocumentValidator.CoreRules.Append(byMethod),
            CachedDocumentValidationRules = [byMethod],
        });
    }

    /// <summary>Writes the result. It is made up in memory first, so that a failure to write it can still be answered.</summary>
    private async Task ReplyAsync(GraphQLCall call, ExecutionResult result)
    {
        using var body = new MemoryStream();
        await serializer.WriteAsync(body, WithFewErrors(result), call.Http.RequestAborted);

        var response = call.Http.Response;
        response.StatusCode = StatusOf(result, call.Format);
        response.ContentType = call.Format.ContentType;
        response.ContentLength = body.Length;
        response.Headers[HeaderNames.CacheControl] = "no-store";
        response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        response.Headers[HeaderNames.Vary] = HeaderNames.Accept;
        RefusalIn(result)?.WriteHeaders(response.Headers);

        body.Position = 0;
        await body.CopyToAsync(response.Body, call.Http.RequestAborted);
    }

    private ExecutionResult WithFewErrors(ExecutionResult result)
    {
        if (result.Errors?.Count > limits.ErrorsReturned)
        {
            var few = new ExecutionErrors();
            few.AddRange(result.Errors.Take(limits.ErrorsReturned));
            result.Errors = few;
        }

        return result;
    }

    private static int StatusOf(ExecutionResult result, ReplyFormat format) =>
        result.Executed ? StatusCodes.Status200OK : RefusalIn(result)?.StatusCode ?? format.StatusOfInvalidDocument;

    /// <summary>The refusal that made the whole request fail. One that a resolver threw is part of an executed answer.</summary>
    private static Refusal? RefusalIn(ExecutionResult result) => result.Executed
        ? null
        : result.Errors?.Select(error => error as Refusal ?? error.InnerException as Refusal).FirstOrDefault(refusal => refusal is not null);
}
