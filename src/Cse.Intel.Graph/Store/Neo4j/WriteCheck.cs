using System.Text.Json;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Store.Json;
using Cse.Intel.Graph.Store.Neo4j.Transport;

namespace Cse.Intel.Graph.Store.Neo4j;

/// <summary>What stands in the database of everything that a change set speaks of, and the commit after which it stood so.</summary>
internal sealed class WriteCheck
{
    private WriteCheck(JsonElement row)
    {
        Sequence = row[0].GetInt64();
        Earlier = row[1].ValueKind == JsonValueKind.Null ? null : row[1].GetInt64();
        Attempt = row[8].GetString();
        Records = row[2].EnumerateArray().Select(r => new PresentRecord(
            ServerText.Entity(r[0].GetString()!), Enum.Parse<EntityKind>(r[1].GetString()!), r[2].GetInt32(), r[3].GetString()!,
            [.. r[4].EnumerateArray().Select(t => t.GetString()!)])).ToDictionary(r => r.Id);
        Reports = row[3].EnumerateArray().ToDictionary(
            r => ServerText.Entity(r[0].GetString()!),
            r => new PresentReport(ReportFacts.Of(PayloadJson.Read(r[1].GetString()!)), r[2].GetString()!));
        Taken = row[4].EnumerateArray().ToDictionary(r => r[0].GetString()!, r => ServerText.Entity(r[1].GetString()!), StringComparer.Ordinal);
        Assertions = row[5].EnumerateArray().ToDictionary(r => ServerText.Assertion(r[0].GetString()!), r => r[4].ValueKind != JsonValueKind.Null);
        Judgements = row[6].EnumerateArray().ToDictionary(r => ServerText.Entity(r[0].GetString()!), r => r[1].ValueKind != JsonValueKind.Null);
        Known = row[7].EnumerateArray().Select(k => k.GetString()!).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Keys of what the set brings along whose key or place is taken.</summary>
    public HashSet<string> Known { get; }

    /// <summary>The last commit when this was read.</summary>
    public long Sequence { get; }

    /// <summary>The commit of the same key, if there was one.</summary>
    public long? Earlier { get; }

    /// <summary>Which attempt made it.</summary>
    public string? Attempt { get; }

    public Dictionary<EntityId, PresentRecord> Records { get; }

    /// <summary>What links take from the records that assertions stand on.</summary>
    public Dictionary<EntityId, PresentReport> Reports { get; }

    /// <summary>Which record a reference names.</summary>
    public Dictionary<string, EntityId> Taken { get; }

    /// <summary>Assertions there are, and whether each was retracted.</summary>
    public Dictionary<AssertionId, bool> Assertions { get; }

    /// <summary>Judgements there are, and whether each was taken back.</summary>
    public Dictionary<EntityId, bool> Judgements { get; }

    public static async Task<WriteCheck> ReadAsync(ChangeSet changes, ServerSession session, CancellationToken cancel)
    {
        var reports = changes.Assertions.Select(a => a.Report).Concat(changes.Entities.Where(e => e.ExpectedVersion > 0).Select(e => e.Id)).Distinct();
        var records = changes.Entities.Select(e => e.Id)
            .Concat(changes.Assertions.SelectMany(a => new[] { a.From, a.To, a.Report }))
            .Concat(changes.Judgements.SelectMany(j => new[] { j.Left, j.Right }))
            .Distinct();
        var parameters = new Dictionary<string, object?>
        {
            ["key"] = changes.Key,
            ["records"] = records.Select(ServerText.Of).ToArray(),
            ["reports"] = reports.Select(ServerText.Of).ToArray(),
            ["references"] = changes.Entities.SelectMany(e => e.AddRefs).Select(ServerText.Key).Distinct().ToArray(),
            ["assertions"] = changes.Assertions.Select(a => a.Id).Concat(changes.Retractions.Select(r => r.Assertion)).Distinct().Select(ServerText.Of).ToArray(),
            ["judgements"] = changes.Judgements.Select(j => ServerText.Of(j.Id)).Distinct().ToArray(),
            ["past"] = changes.Past.Commits.Select(c => new { key = c.Key, sequence = c.Sequence }).ToArray(),
        };
        using var answer = await session.ReadAsync(CypherText.Check, parameters, cancel);
        return answer.Rows.Select(row => new WriteCheck(row)).FirstOrDefault()
            ?? throw new StoreUnavailableException("The graph database was emptied while the site ran. Start the site again.");
    }
}

/// <summary>A record as it stands.</summary>
internal sealed record PresentRecord(EntityId Id, EntityKind Kind, int Version, string RecordedBy, IReadOnlyList<string> References);

/// <summary>What a report lends its links; no facts for a record of the unit's own.</summary>
internal sealed record PresentReport(ReportFacts? Facts, string Protection);
