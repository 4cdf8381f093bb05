using Cse.Intel.Graph.Access;
using GraphQL;
using GraphQL.Types;

namespace Cse.Intel.Web.GraphQL.Access;

/// <summary>
/// States that a field may be asked for only by accounts that satisfy an authorization policy. May stand more than
/// once; all must hold. A root field states this or <see cref="OpenToSignedInAttribute"/>; any other field may add to
/// what the way to it already needed.
/// </summary>
/// <param name="policy">The name of a policy known to the site; a name that is not stops the site at start.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = true)]
internal sealed class NeedsAttribute(string policy) : GraphQLAttribute
{
    /// <summary>States a capability of the permission matrix; its policy bears the same name.</summary>
    public NeedsAttribute(Capability capability)
        : this(capability.ToString())
    {
    }

    /// <summary>The name of the authorization policy.</summary>
    public string Policy { get; } = policy;

    /// <inheritdoc/>
    public override void Modify(FieldType fieldType, bool isInputType) => fieldType.AddNeed(Policy);
}
