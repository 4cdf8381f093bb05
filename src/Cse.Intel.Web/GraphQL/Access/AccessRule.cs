using Cse.Intel.Web.GraphQL.Errors;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using Microsoft.AspNetCore.Authorization;

namespace Cse.Intel.Web.GraphQL.Access;

/// <summary>
/// Refuses a document that names a field the account may not ask for. Every field of the document counts: also one
/// behind <c>@skip</c>, and one of an operation that is not the chosen one. Nobody signed in means refusal of the
/// whole document, introspection included. Runs again for documents already parsed and validated, since those came
/// perhaps from another account.
/// It knows nothing of rows: which records this viewer may see is decided where they are read.
/// </summary>
internal sealed class AccessRule : ValidationRuleBase
{
    /// <inheritdoc/>
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        if (context.User?.Identity?.IsAuthenticated == true)
            return new(new FieldVisitor());

        context.ReportError(new NotSignedIn());
        return default;
    }

    private sealed class FieldVisitor : INodeVisitor
    {
        private readonly Dictionary<string, bool> _decisions = new(StringComparer.Ordinal);

        public async ValueTask EnterAsync(ASTNode node, ValidationContext context)
        {
            // Where the field is not in the schema, the library's own rules refuse the document.
            if (node is not GraphQLField || context.TypeInfo.GetFieldDef() is not { } field)
                return;

            foreach (var policy in field.Needs())
            {
                if (await IsAllowedAsync(policy, context))
                    continue;

                context.ReportError(new Forbidden(NameOf(field, context), context.Document.Source, node));
                return;
            }
        }

        public ValueTask LeaveAsync(ASTNode node, ValidationContext context) => default;

        private async ValueTask<bool> IsAllowedAsync(string policy, ValidationContext context)
        {
            if (_decisions.TryGetValue(policy, out var known))
                return known;

            var authorization = context.RequestServices!.GetRequiredService<IAuthorizationService>();
            var decision = await authorization.AuthorizeAsync(context.User!, null, policy);
            return _decisions[policy] = decision.Succeeded;
        }

        private static string NameOf(FieldType field, ValidationContext context) =>
            $"{context.TypeInfo.GetParentType()?.Name}.{field.Name}";
    }
}
