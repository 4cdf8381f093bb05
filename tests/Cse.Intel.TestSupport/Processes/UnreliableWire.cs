using System.Net.Sockets;

namespace Cse.Intel.TestSupport.Processes;

/// <summary>What may happen on the way to a server and back.</summary>
public enum WireFault
{
    /// <summary>The connection breaks before the request reaches the server.</summary>
    LoseRequest,
    /// <summary>The server does its work and answers; the answer never arrives.</summary>
    LoseAnswer,
    /// <summary>The request reaches the server, and the connection breaks while it works.</summary>
    LoseConnection,
    /// <summary>The connection breaks in the middle of the answer.</summary>
    CutAnswer,
}

/// <summary>A way to an HTTP server on which a test loses, cuts and delays what it likes.</summary>
public sealed class UnreliableWire : LoopbackListener
{
    private readonly Uri _server;
    private readonly Queue<(string Holding, WireFault Fault)> _next = [];

    private UnreliableWire(Uri server)
    {
        _server = server;
        Listen();
    }

    /// <summary>This side of the wire.</summary>
    public Uri Address => new($"http://127.0.0.1:{Port}");

    /// <summary>How long every answer takes longer.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>How many announced faults have not happened yet.</summary>
    public int Awaited
    {
        get
        {
            lock (_next)
                return _next.Count;
        }
    }

    /// <summary>A wire to a server.</summary>
    public static UnreliableWire To(Uri server) => new(server);

    /// <summary>The next requests that hold these words meet the fault. Faults happen in the order in which they are announced.</summary>
    public UnreliableWire Next(WireFault fault, string holding = "", int times = 1)
    {
        lock (_next)
            for (var i = 0; i < times; i++)
                _next.Enqueue((holding, fault));
        return this;
    }

    /// <summary>What was announced and has not happened does not happen.</summary>
    public void Mend()
    {
        lock (_next)
            _next.Clear();
        Delay = TimeSpan.Zero;
    }

    /// <inheritdoc/>
    protected override async Task ServeAsync(TcpClient caller)
    {
        using var _ = caller;
        using var server = new TcpClient();
        try
        {
            await server.ConnectAsync(_server.Host, _server.Port, End);
            while (await HttpMessage.ReadAsync(caller.GetStream(), End) is { } request)
                if (!await ExchangeAsync(request, caller.GetStream(), server.GetStream()))
                    return;
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
        {
            // One of the ends is gone; the other one learns of it now.
        }
    }

    private async Task<bool> ExchangeAsync(HttpMessage request, NetworkStream caller, NetworkStream server)
    {
        var fault = Meet(request);
        if (fault is WireFault.LoseRequest)
            return false;
        await server.WriteAsync(request.Bytes, End);
        if (fault is WireFault.LoseConnection)
            return false;
        var answer = await HttpMessage.ReadAsync(server, End);
        if (answer is null || fault is WireFault.LoseAnswer)
            return false;
        await Task.Delay(Delay, End);
        await caller.WriteAsync(fault is WireFault.CutAnswer ? answer.Bytes.AsMemory(0, answer.Bytes.Length / 2) : answer.Bytes, End);
        return fault is null;
    }

    private WireFault? Meet(HttpMessage request)
    {
        lock (_next)
            return _next.TryPeek(out var next) && request.Text.Contains(next.Holding, StringComparison.Ordinal) ? _next.Dequeue().Fault : null;
    }
}
