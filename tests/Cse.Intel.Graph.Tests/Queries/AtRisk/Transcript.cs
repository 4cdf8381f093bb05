using System.Globalization;
using Cse.Intel.Graph.Queries.AtRisk;

namespace Cse.Intel.Graph.Tests.Queries.AtRisk;

/// <summary>An answer as lines of text, so that two can be compared whole and a difference be read.</summary>
internal static class Transcript
{
    public static string Of(IEnumerable<AtRiskRow> rows) => string.Join('\n', rows.SelectMany(Lines));

    public static string Of(PlainAtRisk oracle) => string.Join('\n', oracle.Rows.SelectMany((row, i) => Lines(oracle, row, i + 1)));

    /// <summary>Who is listed, how strongly and by which paths, without what stands beside.</summary>
    public static string OfPaths(IEnumerable<AtRiskRow> rows) => string.Join('\n', rows.SelectMany(row => Lines(row).SkipLast(1)));

    private static IEnumerable<string> Lines(AtRiskRow row)
    {
        yield return $"{row.Place}. {row.Person.Facts.SortKey} = {string.Join('+', row.Person.Members.Order())}{(row.AgeUncertain ? " (age uncertain)" : "")}";
        yield return $"   {Line(row.Path)}";
        foreach (var route in row.FurtherRoutes)
            yield return $"   or {Line(route)}";
        yield return $"   last seen {Day(row.LastSeen)}; {string.Join(',', row.Agencies)}; {string.Join(',', row.Missing.Select(m => m.Code()))}";
    }

    private static string Line(RiskPath path) =>
        $"{Number(path.Strength)} {string.Join(" > ", path.Entities.Select(e => e.Facts.SortKey))}{string.Concat(path.Dampings.Select(d => $" | {d.Entity.Facts.SortKey} {Number(d.Factor)} {d.Persons}"))}";

    private static IEnumerable<string> Lines(PlainAtRisk oracle, PlainRow row, int place)
    {
        yield return $"{place}. {row.Person.Key} = {string.Join('+', row.Person.Ids.Order())}{(row.AgeUncertain ? " (age uncertain)" : "")}";
        yield return $"   {Line(oracle, row.Best)}";
        foreach (var route in PlainAtRisk.FurtherRoutes(row))
            yield return $"   or {Line(oracle, route)}";
        var about = new PlainAbout(oracle, row);
        yield return $"   last seen {Day(about.LastSeen)}; {string.Join(',', about.Agencies)}; {string.Join(',', about.Missing)}";
    }

    private static string Line(PlainAtRisk oracle, PlainPath path) =>
        $"{Number(path.Strength)} {string.Join(" > ", path.Nodes.Select(n => n.Key))}{string.Concat(path.SteppingStones.Select(n => (n, d: oracle.Damping(n))).Where(p => p.d.Factor < 1).Select(p => $" | {p.n.Key} {Number(p.d.Factor)} {p.d.Persons}"))}";

    private static string Number(double value) => value.ToString("F9", CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "never";
}
