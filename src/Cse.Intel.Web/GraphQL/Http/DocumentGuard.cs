using System.Globalization;
using Cse.Intel.Web.GraphQL.Errors;
using GraphQL;
using GraphQL.DI;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace Cse.Intel.Web.GraphQL.Http;

/// <summary>
/// Stands before the library: parses the document once, weighs it, and lets it through only within the limits. What
/// it refuses costs milliseconds; what the library would refuse by itself, it refuses after the work is done.
/// A document that was executed before is taken from the cache and not validated again, except by the rules that
/// depend on the account or the variables: those are registered to run for cached documents too.
/// </summary>
internal sealed class DocumentGuard(IDocumentBuilder parser, DocumentCache cache, GraphQLLimits limits) : IConfigureExecution
{
    /// <summary>After the options are set (100), before anything else that takes part in execution (200).</summary>
    public float SortOrder => 150;

    /// <inheritdoc/>
    public async Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        var text = options.Query ?? "";
        if (cache.Find(text) is { } known)
        {
            options.Document = known;
            options.ValidationRules = options.CachedDocumentValidationRules ?? [];
            return await next(options);
        }

        if (Admit(text, out var document) is { } refusal)
            return new ExecutionResult(refusal);

        options.Document = document;
        var result = await next(options);
        if (result.Executed)
            cache.Keep(text, document!);

        return result;
    }

    /// <summary>Parses and weighs; the answer is why the document may not pass, or null.</summary>
    private ExecutionError? Admit(string text, out GraphQLDocument? document)
    {
        document = null;
        if (text.Length > limits.DocumentLength)
            return TooLarge("is longer than", limits.DocumentLength, "characters");

        try
        {
            document = parser.Build(text);
        }
        catch (SyntaxError error)
        {
            return error;
        }
        catch (GraphQLMaxDepthExceededException)
        {
            return new DocumentTooLarge("The document is nested too deeply to be read.");
        }

        return Weigh(document);
    }

    private ExecutionError? Weigh(GraphQLDocument document)
    {
        if (document.Definitions.Count > limits.Definitions)
            return TooLarge("has more than", limits.Definitions, "operations and fragments");

        var scale = DocumentScale.Of(document);
        if (scale.FragmentInCircle is { } fragment)
            return new ValidationError($"The fragment {fragment} leads back into itself.");

        if (scale.Selections > limits.Selections)
            return TooLarge("has more than", limits.Selections, "selections");

        if (scale.ExpandedFields > limits.ExpandedFields)
            return TooLarge("comes to more than", limits.ExpandedFields, "fields when its fragments are written out");

        if (scale.Depth > limits.Depth)
            return TooLarge("is nested deeper than", limits.Depth, "fields");

        if (scale.Aliases > limits.Aliases)
            return TooLarge("has more than", limits.Aliases, "aliases");

        if (scale.DirectivesPerPlace > limits.DirectivesPerPlace)
            return TooLarge("has more than", limits.DirectivesPerPlace, "directives at one place");

        return null;
    }

    private static DocumentTooLarge TooLarge(string passes, int limit, string unit) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The document {passes} {limit:N0} {unit}."));
}
