namespace Cse.Intel.Web.Features.Records;

/// <summary>Links of a record as sentences; a long list shows its first rows and folds the rest.</summary>
/// <param name="Name">Of whom they speak.</param>
/// <param name="Rows">The links.</param>
public sealed record LinkList(string Name, IReadOnlyList<LinkRow> Rows)
{
    private const int ShownAtOnce = 12;

    /// <summary>The rows seen at once.</summary>
    public IReadOnlyList<LinkRow> Shown => [.. Rows.Take(ShownAtOnce)];

    /// <summary>The rows folded away.</summary>
    public IReadOnlyList<LinkRow> More => [.. Rows.Skip(ShownAtOnce)];
}

/// <summary>The heading of a record's page.</summary>
/// <param name="Record">The record.</param>
/// <param name="Kind">What it is, above its name.</param>
public sealed record RecordHead(RecordView Record, string Kind);
