using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;

namespace Cse.Intel.Web.GraphQL;

/// <summary>The schema as text in the schema definition language, for the approved copy among the tests and for clients.</summary>
internal static class SchemaText
{
    /// <summary>
    /// Types and members in ordinal order, so that moving code about changes nothing; line ends are <c>\n</c> on every
    /// machine and the text ends with one.
    /// </summary>
    public static string Print(ISchema schema)
    {
        schema.Initialize();
        var text = schema.Print(new PrintOptions { StringComparison = StringComparison.Ordinal });
        return text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }
}
