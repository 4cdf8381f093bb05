using System.Collections.Concurrent;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain.Grading;

namespace Cse.Intel.Graph.Store.Neo4j;

/// <summary>
/// The protections that records carry, by label. One that is not known yet shows nothing to anybody until it is read; those
/// of this process are known at once, those of another site within a second.
/// </summary>
internal sealed class ProtectionBook(ServerSession session, Neo4jOptions options, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Protection> _known = new(StringComparer.Ordinal);
    private long _readAt;
    private volatile bool _read;

    public Protection this[string label] =>
        _known.TryGetValue(label, out var found) ? found : throw new StoreUnreadableException($"A record carries the protection {label}, which the database does not explain.");

    public void Add(Protection protection) => _known.TryAdd(ServerText.Label(protection), protection);

    /// <summary>Reads what others have made since, if it is time.</summary>
    public async Task RefreshAsync(CancellationToken cancel)
    {
        if (_read && clock.GetElapsedTime(Volatile.Read(ref _readAt)) < options.ProtectionsAge)
            return;
        await ReadAsync(cancel);
    }

    /// <summary>Reads what others have made since, now.</summary>
    public async Task ReadAsync(CancellationToken cancel)
    {
        var now = clock.GetTimestamp();
        using var answer = await session.ReadAsync(CypherText.Protections, new() { ["known"] = _known.Keys.ToArray() }, cancel);
        foreach (var row in answer.Rows)
            _known.TryAdd(row[0].GetString()!, StoredText.Protection(row[1].GetString()!));
        Volatile.Write(ref _readAt, now);
        _read = true;
    }

    /// <summary>What a viewer sees, as the lists of labels that every statement is filtered by.</summary>
    public ViewerLabels For(Viewer viewer)
    {
        List<string> sees = [], open = [], conditional = [], pointer = [];
        foreach (var (label, protection) in _known)
        {
            var sight = AccessPolicy.Judge(viewer, protection);
            if (sight.HasFlag(Sight.Open))
                open.Add(label);
            if (sight.HasFlag(Sight.Conditional))
                conditional.Add(label);
            if (sight.HasFlag(Sight.Open) && (protection.Handling == HandlingCode.Permitted || sight.HasFlag(Sight.Conditional)))
                sees.Add(label);
            if (sight.HasFlag(Sight.Pointer))
                pointer.Add(label);
        }
        return new([.. sees], [.. open], [.. conditional], [.. pointer]);
    }
}

/// <summary>Labels of protections, by what they let one viewer see.</summary>
/// <param name="Sees">Records that carry one are seen.</param>
/// <param name="Open">Audience and restriction admit the viewer, whatever the handling code.</param>
/// <param name="Conditional">Open also with handling code C.</param>
/// <param name="Pointer">Hidden, and the viewer is told that something restricted is there.</param>
internal sealed record ViewerLabels(string[] Sees, string[] Open, string[] Conditional, string[] Pointer)
{
    /// <summary>The parameters every reading statement is filtered by.</summary>
    public Dictionary<string, object?> Parameters() => new()
    {
        ["sees"] = Sees,
        ["open"] = Open,
        ["conditional"] = Conditional,
    };
}
