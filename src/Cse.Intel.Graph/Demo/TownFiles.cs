using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Cse.Intel.Graph.Demo;

/// <summary>Turns a ledger into the files of the import format.</summary>
internal static class TownFiles
{
    private static readonly ImmutableArray<(string File, string Columns)> Layout =
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
        (NoticeRow.File, NoticeRow.Columns),
        (ActionRow.File, ActionRow.Columns),
        (MeetingRow.File, MeetingRow.Columns),
        (AssessmentRow.File, AssessmentRow.Columns),
    ];

    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    public static ImmutableArray<DemoFile> Write(TownLedger ledger)
    {
        var files = ImmutableArray.CreateBuilder<DemoFile>();
        var contents = new List<(string File, int Rows, string Hash)>();
        foreach (var (file, columns) in Layout)
        {
            var rows = ledger.Rows(file);
            var bytes = Csv(columns, rows);
            files.Add(new(file, bytes));
            contents.Add((file, rows.Count, Convert.ToHexStringLower(SHA256.HashData(bytes))));
        }
        files.Add(new("manifest.json", Manifest(ledger, contents)));
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

    private static byte[] Manifest(TownLedger ledger, List<(string File, int Rows, string Hash)> contents)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Indented))
        {
            json.WriteStartObject();
            json.WriteString("system", ledger.Place.System);
            json.WriteString("marking", "OFFICIAL");
            json.WriteString("as_at", ledger.Anchor.Iso());
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
