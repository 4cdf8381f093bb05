using System.Net;
using System.Net.Sockets;

namespace Cse.Intel.TestSupport.Processes;

/// <summary>Listens on a free loopback port until it is disposed, and looks after every caller.</summary>
public abstract class LoopbackListener : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private Task _accepting = Task.CompletedTask;

    /// <summary>Its port.</summary>
    protected int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Comes when it is disposed.</summary>
    protected CancellationToken End => _end.Token;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        _end.Dispose();
    }

    /// <summary>Begins, once everything that a caller needs is there.</summary>
    protected void Listen()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Looks after one caller to the end; no failure of the wire comes out of it.</summary>
    protected abstract Task ServeAsync(TcpClient caller);

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
                open.Add(ServeAsync(await _listener.AcceptTcpClientAsync(End)));
        }
        // Stopped while it waited, or just before.
        catch (Exception e) when (e is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(open);
        }
    }
}
