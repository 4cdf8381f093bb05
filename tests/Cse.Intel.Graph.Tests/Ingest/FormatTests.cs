using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Identifiers;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Ingest.Files;
using Cse.Intel.Graph.Store.Json;
using Cse.Intel.TestSupport;

namespace Cse.Intel.Graph.Tests.Ingest;

/// <summary>The files carry everything that is recorded, and the reference page says which columns they have.</summary>
public sealed class FormatTests
{
    public static TheoryData<EntityKind> Kinds => [.. Enum.GetValues<EntityKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void WriteAndRead_EveryPropertyFilled_GivesTheSameRecord(EntityKind kind)
    {
        var file = EntityFile.All.Single(f => f.Kind == kind);
        var payload = Filled(kind);
        var names = file.Columns.Concat(file.MoreColumns).Select(c => c.Name);
        var written = new CellWriter(names, payload.Details.Keys);
        file.Write(payload, written);
        var header = Header.Read([.. written.Names], [.. file.Columns, .. file.MoreColumns], ownExport: true, out _)!;
        var row = new CellReader(header, ownExport: true, 2026);
        row.Turn([.. written.Cells.ToArray().Select(c => c ?? "")]);
        var read = file.Read(row);
        Assert.Null(row.Refusal);
        Assert.Equal(PayloadJson.Write(payload), PayloadJson.Write(read));
    }

    [Fact]
    public void Reference_OfTheFormat_NamesEveryColumnInItsOrder()
    {
        const string path = "docs/reference/import-format.md";
        const string begin = "<!-- Printed from the code: columns -->\n";
        const string end = "<!-- End of the printed part -->\n";
        var page = File.ReadAllText(Path.Combine(Repository.Root, path)).ReplaceLineEndings("\n");
        var printed = page[..(page.IndexOf(begin, StringComparison.Ordinal) + begin.Length)] + Columns() + page[page.IndexOf(end, StringComparison.Ordinal)..];
        Assert.Null(Repository.DifferenceFromKept(path, printed));
    }

    private static string Columns()
    {
        var text = new StringBuilder("| File | Columns | In an export also |\n|---|---|---|\n");
        foreach (var table in TableFile.All.OrderBy(t => t.OnlyInExports))
        {
            var always = table.Columns(ownExport: false);
            var more = table.Columns(ownExport: true).Except(always).Select(c => c.Name);
            text.Append(CultureInfo.InvariantCulture, $"| `{table.Name}`{(table.OnlyInExports ? " (exports only)" : "")} | {string.Join(", ", always.Select(Name))} | {string.Join(", ", more)} |\n");
        }
        return text.ToString();
    }

    private static string Name(Column column) => column.Required ? $"**{column.Name}**" : column.Name;

    private static EntityPayload Filled(EntityKind kind)
    {
        var type = typeof(EntityPayload).Assembly.GetTypes().Single(t =>
            t.IsSubclassOf(typeof(EntityPayload)) && ((EntityPayload)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(t)).Kind == kind);
        var payload = (EntityPayload)Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(p => p.SetMethod is not null && p.Name != nameof(Report.Synthetic)))
            property.SetValue(payload, Value(property));
        return payload;
    }

    private static object Value(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type == typeof(string))
            return $"the {property.Name}; with \"all\", a\\b and\nmore";
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(1)!;
        return type switch
        {
            _ when type == typeof(bool) => property.Name != nameof(Person.Identified),
            _ when type == typeof(double) => 1.25,
            _ when type == typeof(DateOnly) => new DateOnly(2026, 5, 3),
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 5, 3, 23, 59, 59, TimeSpan.FromHours(1)),
            _ when type == typeof(PartialDate) => Date("2026-05"),
            _ when type == typeof(EntityId) => EntityId.Of(new("x", EntityKind.Person, "1")),
            _ when type == typeof(ImmutableArray<string>) => ImmutableArray.Create("one; two", "three\\"),
            _ when type == typeof(ImmutableArray<PersonRole>) => ImmutableArray.Create(PersonRole.Always(Role.YoungPerson), new(Role.Associate, Observed.Since(new(2025, 1, 1)))),
            _ when type == typeof(ImmutableSortedDictionary<string, string>) => ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("given", "x").Add("zz", "y"),
            _ when type == typeof(Birth) => new Birth(Date("2010"), Date("2009"), Date("2011"), new AgeAt(15, new(2026, 1, 1))),
            _ when type == typeof(Grade) => new Grade(SourceEvaluation.NotReliable, IntelligenceAssessment.SuspectedFalse, HandlingCode.Permitted),
            _ when type == typeof(OwnGrade) => new OwnGrade(SourceEvaluation.NotReliable, IntelligenceAssessment.SuspectedFalse, HandlingCode.Permitted),
            _ when type == typeof(Vrm) => Vrm.Parse("ab12 cde"),
            _ when type == typeof(Postcode) => Postcode.Parse("ng1 5aa"),
            _ when type == typeof(Uprn) => Uprn.Parse("12 345"),
            _ when type == typeof(PhoneNumber) => PhoneNumber.Parse("07700 900 001"),
            _ when type == typeof(Imei) => Imei.Parse("490154203237518"),
            _ when type == typeof(PncId) => PncId.Parse("81/34u", 2026),
            _ when type == typeof(CroNumber) => CroNumber.Parse("265416/21g"),
            _ when type == typeof(OnlineHandle) => OnlineHandle.Parse("insta", "@ann.example"),
            _ => throw new NotSupportedException($"Say here how to fill {property.Name}, and give it a column in its file."),
        };
    }

    private static PartialDate Date(string text) => PartialDate.TryParse(text, out var date, out _) ? date : throw new FormatException(text);
}
