using System.Globalization;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Cse.Intel.Web.GraphQL.Scalars;

/// <summary>An instant with its offset, as <c>2026-05-03T21:40:00+01:00</c>.</summary>
internal sealed class DateTimeScalar : ScalarGraphType
{
    public DateTimeScalar()
    {
        Name = "DateTime";
        Description = "An instant with its offset from UTC, ISO 8601, e.g. 2026-05-03T21:40:00+01:00; without an offset it is UTC.";
    }

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLNullValue => null,
        GraphQLStringValue text => (object?)Parse(text.Value.ToString()) ?? ThrowLiteralConversionError(value),
        _ => ThrowLiteralConversionError(value),
    };

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        DateTimeOffset => value,
        string text => (object?)Parse(text) ?? ThrowValueConversionError(value),
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) =>
        value is DateTimeOffset instant ? instant.ToString("O", CultureInfo.InvariantCulture) : value is null ? null : ThrowSerializationError(value);

    private static DateTimeOffset? Parse(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) && text.Length >= 10 ? instant : null;
}
