using System.Globalization;

namespace Cse.Intel.Web.GraphQL.Scalars;

/// <summary>An instant with its offset, as <c>2026-05-03T21:40:00+01:00</c>.</summary>
internal sealed class DateTimeScalar : IsoScalar<DateTimeOffset>
{
    private const int ShortestDay = 10;

    public DateTimeScalar()
    {
        Name = "DateTime";
        Description = "An instant with its offset from UTC, ISO 8601, e.g. 2026-05-03T21:40:00+01:00; without an offset it is UTC.";
    }

    protected override DateTimeOffset? Read(string text) =>
        text.Length >= ShortestDay && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;

    protected override string Write(DateTimeOffset value) => value.ToString("O", CultureInfo.InvariantCulture);
}
