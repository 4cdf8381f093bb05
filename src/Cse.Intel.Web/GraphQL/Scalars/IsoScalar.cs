using GraphQL.Types;
using GraphQLParser.AST;

namespace Cse.Intel.Web.GraphQL.Scalars;

/// <summary>A value that stands in documents, variables and answers as text of ISO 8601.</summary>
internal abstract class IsoScalar<T> : ScalarGraphType
    where T : struct
{
    /// <summary>Reads the text; null when it is none.</summary>
    protected abstract T? Read(string text);

    /// <summary>Writes the text.</summary>
    protected abstract string Write(T value);

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLNullValue => null,
        GraphQLStringValue text => (object?)Read(text.Value.ToString()) ?? ThrowLiteralConversionError(value),
        _ => ThrowLiteralConversionError(value),
    };

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        T => value,
        string text => (object?)Read(text) ?? ThrowValueConversionError(value),
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value switch
    {
        null => null,
        T known => Write(known),
        _ => ThrowSerializationError(value),
    };
}
