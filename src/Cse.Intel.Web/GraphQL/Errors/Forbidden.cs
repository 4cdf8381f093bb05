using GraphQLParser;
using GraphQLParser.AST;

namespace Cse.Intel.Web.GraphQL.Errors;

/// <summary>
/// The account lacks a permission that a field of the document needs. The whole request is refused.
/// The message names the field, which anybody signed in can read in the schema, and not the permission.
/// </summary>
internal sealed class Forbidden(string field, ROM source, ASTNode place) : Refusal(
    ErrorCodes.Forbidden,
    StatusCodes.Status403Forbidden,
    $"Your account may not ask for {field}.",
    source,
    place);
