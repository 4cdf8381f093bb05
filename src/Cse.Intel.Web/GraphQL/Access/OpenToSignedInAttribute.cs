using GraphQL;
using GraphQL.Types;

namespace Cse.Intel.Web.GraphQL.Access;

/// <summary>States that any signed-in account may ask for this field, and why that is right.</summary>
/// <param name="reason">One sentence for the security reviewer; it may not be empty.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
internal sealed class OpenToSignedInAttribute(string reason) : GraphQLAttribute
{
    /// <summary>Why no permission is needed.</summary>
    public string Reason { get; } = reason;

    /// <inheritdoc/>
    public override void Modify(FieldType fieldType, bool isInputType) => fieldType.StateOpen(Reason);
}
