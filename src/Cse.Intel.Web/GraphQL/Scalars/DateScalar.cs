using System.Globalization;

namespace Cse.Intel.Web.GraphQL.Scalars;

/// <summary>A day without a time, as <c>2026-05-03</c>.</summary>
internal sealed class DateScalar : IsoScalar<DateOnly>
{
    public DateScalar()
    {
        Name = "Date";
        Description = "A day without a time, ISO 8601, e.g. 2026-05-03. Days are Europe/London’s.";
    }

    protected override DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    protected override string Write(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
