using System.Collections.Immutable;
using System.Text;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Ingest.Csv;

namespace Cse.Intel.Graph.Ingest.Files;

/// <summary>Who may see a row's record.</summary>
internal static class ProtectionCells
{
    /// <summary>The columns.</summary>
    public static ImmutableArray<Column> Columns { get; } =
    [
        new("audience", Column.Notes), new("restriction", Column.Id), new("protection_handling", Column.Id),
        new("protection_agency", Column.LineOfText), new("contact", Column.LineOfText),
    ];

    private static readonly ImmutableArray<string> Restrictions = ["open", "pointer", "silent"];
    private static readonly ImmutableArray<string> Handlings = ["P", "C"];

    /// <summary>As an export has it.</summary>
    public static Protection Read(CellReader row) => new(
        row.List("audience").ToImmutableSortedSet(StringComparer.Ordinal),
        ReadRestriction(row),
        (HandlingCode)((row.Code("protection_handling", Handlings) ?? 0) + 1),
        row.Text("protection_agency"),
        row.Text("contact"));

    /// <summary>The restriction a row gives; open when it gives none.</summary>
    public static Restriction ReadRestriction(CellReader row) => (Restriction)(row.Code("restriction", Restrictions) ?? 0);

    /// <summary>As an export has it.</summary>
    public static void Write(Protection protection, CellWriter row)
    {
        row.List("audience", protection.Audience);
        row["restriction"] = Restrictions[(int)protection.Restriction];
        row["protection_handling"] = GradeCodes.Code(protection.Handling);
        row["protection_agency"] = protection.Agency;
        row["contact"] = protection.Contact;
    }
}

/// <summary>Retention group and next review; blank when they are the default from the day the record was made.</summary>
internal static class RetentionCells
{
    /// <summary>The columns.</summary>
    public static ImmutableArray<Column> Columns { get; } = [new("retention_group", Column.Id), new("next_review", Column.Id)];

    /// <summary>As an export has it; null when it is the default.</summary>
    public static Retention? Read(CellReader row) =>
        row.Count("retention_group") is { } group && row.Day("next_review") is { } review ? new(group, review) : null;

    /// <summary>As an export has it.</summary>
    public static void Write(Retention retention, Retention byDefault, CellWriter row)
    {
        if (retention == byDefault)
            return;
        row.Count("retention_group", retention.Group);
        row.Day("next_review", retention.NextReview);
    }
}

/// <summary>External references in one cell: <c>system|Kind|id</c>, several separated by <c>;</c>.</summary>
internal static class ReferenceCells
{
    /// <summary>The column.</summary>
    public static Column Column { get; } = new("external_refs", Files.Column.Notes);

    /// <summary>As an export has it.</summary>
    public static ImmutableArray<ExternalRef> Read(CellReader row)
    {
        var references = ImmutableArray.CreateBuilder<ExternalRef>();
        foreach (var text in row.List(Column.Name))
            if (Parts(text) is [var system, var kindName, var id] && Enum.TryParse<EntityKind>(kindName, out var kind))
                references.Add(new(system, kind, id));
            else
                row.Refuse(Column.Name, "reference.bad", $"{CellReader.Quote(text)} is no reference: write it as system|Kind|id.");
        return references.ToImmutable();
    }

    /// <summary>As an export has it.</summary>
    public static void Write(IEnumerable<ExternalRef> references, CellWriter row) => row[Column.Name] = CellList.Join(references.Select(Text));

    private static string Text(ExternalRef reference) => $"{Escape(reference.System)}|{reference.Kind}|{Escape(reference.Id)}";

    private static string Escape(string part) => part.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);

    private static List<string> Parts(string text)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\\' && i + 1 < text.Length)
                part.Append(text[++i]);
            else if (text[i] == '|')
            {
                parts.Add(part.ToString());
                part.Clear();
            }
            else
                part.Append(text[i]);
        parts.Add(part.ToString());
        return parts;
    }
}
