using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Ingest.Planning;
using Cse.Intel.Graph.Schema;

namespace Cse.Intel.Graph.Ingest.Files;

/// <summary>A row of <c>links.csv</c>.</summary>
/// <param name="Draft">The link as the row has it; ends and report are still to be found where references name them.</param>
/// <param name="From">What the other system calls the record it speaks of; null in an export.</param>
/// <param name="To">What the other system calls the record it links to; null in an export.</param>
/// <param name="Report">What names its report; null in an export, but for links that came without one.</param>
/// <param name="SaysWhen">True when the row itself says when it was recorded.</param>
/// <param name="SaysWho">True when the row itself says who recorded it.</param>
internal sealed record LinkRow(Assertion Draft, ExternalRef? From, ExternalRef? To, ExternalRef? Report, bool SaysWhen, bool SaysWho);

/// <summary><c>links.csv</c>.</summary>
internal sealed class LinksFile() : TableFile<LinkRow>("links.csv")
{
    /// <summary>Its columns, in the order of the format.</summary>
    public static ImmutableArray<Column> FormatColumns { get; } =
    [
        new("from_kind", Column.Id, Required: true), new("from", Column.Id, Required: true), new("kind", Column.Id, Required: true),
        new("to_kind", Column.Id, Required: true), new("to", Column.Id, Required: true), new("observed", Column.Id), new("report", Column.Id),
        .. GradeCells.Columns, new("status", Column.Id), new("negative", Column.Id), new("details", Column.Notes),
        new("id", Column.Id), new("item", Column.Id), new("recorded_at", Column.Id), new("recorded_by", Column.LineOfText),
        new("retracted_at", Column.Id), new("identity_confidence", Column.Id), new("audience", Column.Notes), new("restriction", Column.Id),
    ];

    /// <summary>Our own, after them.</summary>
    public static ImmutableArray<Column> OwnColumns { get; } =
    [
        new("protection_handling", Column.Id), new("protection_agency", Column.LineOfText), new("contact", Column.LineOfText),
        new("import_system", Column.Id), new("source_key", Column.Id),
    ];

    private static readonly ImmutableArray<string> Known = ["from_kind", "from", "kind", "to_kind", "to", "observed", "report", "details"];
    private static readonly ImmutableArray<string> PoleKinds = ["Person", "Address", "Vehicle", "Phone", "OnlineAccount", "Organisation", "Object", "Event"];
    private static readonly ImmutableArray<string> OwnKinds = [.. PoleKinds, "Notice", "DisruptionAction", "Meeting", "Assessment"];
    private static readonly ImmutableArray<string> Statuses = ["reported", "corroborated", "discounted"];
    private static readonly ImmutableArray<string> Confidences = ["confirmed", "probable", "possible"];

    public override ImmutableArray<Column> Columns(bool ownExport) => ownExport ? [.. FormatColumns, .. OwnColumns] : FormatColumns;

    public override ulong Fingerprint(Header header, Func<int, string> cell)
    {
        var print = new Fingerprint();
        if (header.PlaceOf("id") is >= 0 and var id && cell(id) is { Length: > 0 } given)
        {
            print.Add(given);
            return print.Value;
        }
        foreach (var column in Known)
            print.Add(header.PlaceOf(column) is >= 0 and var place ? cell(place) : "");
        print.Add(header.PlaceOf("negative") is >= 0 and var negative && cell(negative) is ['y' or 'Y' or 't' or 'T', ..] ? "yes" : "no");
        foreach (var (place, name) in header.Details)
            if (cell(place) is { Length: > 0 } value)
                print.Add(name + "\u001F" + value);
        return print.Value;
    }

    public override LinkRow Read(CellReader row, ImportScope scope)
    {
        var kinds = scope.OwnExport ? OwnKinds : PoleKinds;
        var from = ReadKind(row, "from_kind", kinds);
        var to = ReadKind(row, "to_kind", kinds);
        var draft = ReadDraft(row, scope, from, to);
        return scope.OwnExport ? ReadOwn(row, draft) : ReadForeign(row, scope, draft, from, to);
    }

    public override IPlanner<LinkRow> Planner(ImportScope scope) => scope.OwnExport ? new ExportedLinkPlanner(scope) : new LinkPlanner(scope);

    /// <summary>A link as a row of an export, but for its report and for when and by whom it was recorded.</summary>
    public static void Write(Assertion link, EntityKind from, EntityKind to, CellWriter row)
    {
        row["from_kind"] = from.ToString();
        row["from"] = link.From.ToString();
        row["kind"] = link.Kind.Code;
        row["to_kind"] = to.ToString();
        row["to"] = link.To.ToString();
        row["observed"] = link.Observed.Text;
        GradeCells.Write(link.Own, row);
        row["status"] = Statuses[(int)link.Status];
        row.YesNo("negative", link.Negative);
        row["details"] = link.Details.GetValueOrDefault("details");
        row["id"] = link.Id.ToString();
        row.Count("item", link.Item);
        row.Instant("retracted_at", link.RetractedAt);
        row["identity_confidence"] = link.Confidence is { } confidence ? Confidences[(int)confidence] : null;
        ProtectionCells.Write(link.Protection, row);
        row["source_key"] = link.SourceKey;
        row.Details(link.Details, except: "details");
    }

    private static Assertion ReadDraft(CellReader row, ImportScope scope, EntityKind from, EntityKind to)
    {
        var (at, by) = scope.Recorded(row);
        return new(
            default, ReadLinkKind(row, from, to), default, default, row.When("observed"), default, row.Count("item"), GradeCells.Read(row),
            (AssertionStatus)(row.Code("status", Statuses) ?? 0), row.YesNo("negative") ?? false,
            (IdentityConfidence?)row.Code("identity_confidence", Confidences), row.Details("details"), ReadProtection(row, scope), at, by,
            row.Instant("retracted_at")?.ToUniversalTime(), null);
    }

    private static LinkRow ReadOwn(CellReader row, Assertion draft)
    {
        if (!AssertionId.TryParse(row.Required("id"), out var id))
            row.Refuse("id", "id.bad", $"{CellReader.Quote(row.Text("id"))} is not an id of ours.");
        var own = draft with { Id = id, From = row.OwnId("from"), To = row.OwnId("to"), SourceKey = row.Text("source_key") };
        if (row.Text("report") is null && row.Text("import_system") is { } system)
            return new(own, null, null, SyntheticReport.Of(system), true, true);
        return new(own with { Report = row.OwnId("report") }, null, null, null, true, true);
    }

    private static LinkRow ReadForeign(CellReader row, ImportScope scope, Assertion draft, EntityKind fromKind, EntityKind toKind)
    {
        var from = new ExternalRef(scope.System, fromKind, row.Required("from"));
        var to = new ExternalRef(scope.System, toKind, row.Required("to"));
        var report = row.Text("report");
        var key = row.Text("id") is { } id ? Hash([scope.System, id]) : Hash(KeyParts(scope.System, draft, from, to, report));
        return new(
            draft with { SourceKey = key }, from, to,
            report is null ? SyntheticReport.Of(scope.System) : new(scope.System, EntityKind.Report, report),
            row.Text("recorded_at") is not null, row.Text("recorded_by") is not null);
    }

    /// <summary>By what a link without an id of its own is known (import-format.md, rules).</summary>
    private static IEnumerable<string> KeyParts(string system, Assertion draft, ExternalRef from, ExternalRef to, string? report)
    {
        yield return system;
        yield return from.Kind.ToString();
        yield return from.Id;
        yield return draft.Kind.Code;
        yield return to.Kind.ToString();
        yield return to.Id;
        yield return draft.Observed.Text;
        yield return report ?? "";
        yield return draft.Negative ? "yes" : "no";
        foreach (var (name, value) in draft.Details)
        {
            yield return name;
            yield return value;
        }
    }

    private static string Hash(IEnumerable<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }
        Span<byte> digest = stackalloc byte[32];
        hash.GetHashAndReset(digest);
        return Convert.ToHexStringLower(digest[..16]);
    }

    private static EntityKind ReadKind(CellReader row, string column, ImmutableArray<string> kinds)
    {
        if (string.IsNullOrWhiteSpace(row.Required(column)) || row.Code(column, kinds) is not { } place)
            return EntityKind.Report;
        return Enum.Parse<EntityKind>(kinds[place]);
    }

    private static LinkKind ReadLinkKind(CellReader row, EntityKind from, EntityKind to)
    {
        var code = row.Required("kind").Trim().ToUpperInvariant();
        if (!PoleSchema.Default.TryGet(code, out var kind))
        {
            row.Refuse("kind", "link.unknown_kind", $"{CellReader.Quote(row.Text("kind"))} is not a kind of link. The kinds stand in the reference of the import format.");
            return PoleSchema.Default.LinkKinds[0];
        }
        if (!kind.Allows(from, to))
            row.Refuse("kind", "link.ends", $"{kind.Code} cannot run from {from} to {to}: it runs from {string.Join(" or ", kind.From)} to {string.Join(" or ", kind.To)}.");
        return kind;
    }

    private static Protection ReadProtection(CellReader row, ImportScope scope) => scope.OwnExport
        ? ProtectionCells.Read(row)
        : Protection.Unit with
        {
            Audience = row.List("audience").ToImmutableSortedSet(StringComparer.Ordinal),
            Restriction = ProtectionCells.ReadRestriction(row),
            Agency = RecordsFile.HoldingAgency,
        };
}
