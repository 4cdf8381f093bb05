using Cse.Intel.Graph.Store.Neo4j.Transport;

namespace Cse.Intel.Benchmarks.Engines;

/// <summary>Carries statements on and keeps those of a question, so that the same work can be sent by another driver.</summary>
internal sealed class RecordingTransport(ICypherTransport inner) : ICypherTransport
{
    public List<CypherCall>? Kept { get; set; }

    public Task<CypherAnswer> RunAsync(CypherCall call, CancellationToken cancel)
    {
        Kept?.Add(call with { Parameters = new Dictionary<string, object?>(call.Parameters) });
        return inner.RunAsync(call, cancel);
    }

    public Task<ServerIdentity> IdentifyAsync(CancellationToken cancel) => inner.IdentifyAsync(cancel);

    public void Dispose() => inner.Dispose();
}
