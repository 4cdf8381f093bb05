using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Cse.Intel.Graph.Demo;

/// <summary>Turns a ledger into the files of the import format.</summary>
internal static class TownFiles
{
    /// <summary>Where a ledger keeps the links of the unit's own records, apart from those of the reports.</summary>
    public const string UnitLinks = "unit/links.csv";

    // What an export of the product calls itself and its ids.
    private const string Own = "cse.intel";

    private static readonly ImmutableArray<(string Rows, string Columns)> Reported =
    [
        ("people.csv", PersonRow.Columns),
        ("addresses.csv", AddressRow.Columns),
        ("vehicles.csv", VehicleRow.Columns),
        ("phones.csv", PhoneRow.Columns),
        ("accounts.csv", AccountRow.Columns),
        ("organisations.csv", OrganisationRow.Columns),
        ("objects.csv", ObjectRow.Columns),
        ("events.csv", EventRow.Columns),
        ("reports.csv", ReportRow.Columns),
        ("links.csv", LinkRow.Columns),
    ];

    private static readonly ImmutableArray<(string Rows, string Columns)> Unit =
    [
        (UnitLinks, UnitLinkRow.Columns),
        (NoticeRow.File, NoticeRow.Columns),
        (ActionRow.File, ActionRow.Columns),
        (MeetingRow.File, MeetingRow.Columns),
        (AssessmentRow.File, AssessmentRow.Columns),
    ];

    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    /// <summary>What police and partners recorded, as the files of their system.</summary>
    public static ImmutableArray<DemoFile> WriteReported(TownLedger ledger) => Write(ledger, Reported, ledger.Place.System, format: null);

    /// <summary>What the unit itself made, as the files of an export of the product.</summary>
    public static ImmutableArray<DemoFile> WriteUnit(TownLedger ledger) => Write(ledger, Unit, Own, Own);

    private static ImmutableArray<DemoFile> Write(TownLedger ledger, ImmutableArray<(string Rows, string Columns)> layout, string system, string? format)
    {
        var files = ImmutableArray.CreateBuilder<DemoFile>();
        var contents = new List<(string File, int Rows, string Hash)>();
        foreach (var (key, columns) in layout)
        {
            var rows = ledger.Rows(key);
            var bytes = Csv(columns, rows);
            var name = Path.GetFileName(key);
            files.Add(new(name, bytes));
            contents.Add((name, rows.Count, Convert.ToHexStringLower(SHA256.HashData(bytes))));
        }
        files.Add(new("manifest.json", Manifest(ledger.Anchor, system, format, contents)));
        return files.ToImmutable();
    }

    private static byte[] Csv(string columns, IReadOnlyList<ITownRow> rows)
    {
        var text = new StringBuilder(columns).Append('\n');
        foreach (var row in rows)
            text.AppendJoin(',', row.Values.Select(Field)).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // RFC 4180, section 2, rules 5 to 7.
    private static string Field(string? value) =>
        value is null ? ""
        : value.AsSpan().ContainsAny(",\"\r\n") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : value;

    private static byte[] Manifest(DateOnly anchor, string system, string? format, List<(string File, int Rows, string Hash)> contents)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Indented))
        {
            json.WriteStartObject();
            if (format is not null)
                json.WriteString("format", format);
            json.WriteString("system", system);
            json.WriteString("marking", "OFFICIAL");
            json.WriteString("as_at", anchor.Iso());
            json.WriteStartObject("files");
            foreach (var (file, rows, hash) in contents)
            {
                json.WriteStartObject(file);
                json.WriteNumber("rows", rows);
                json.WriteString("sha256", hash);
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
