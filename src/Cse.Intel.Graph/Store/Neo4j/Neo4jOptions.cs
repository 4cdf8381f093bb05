namespace Cse.Intel.Graph.Store.Neo4j;

/// <summary>Where the graph server is, how to sign in, and how long to wait for it.</summary>
public sealed record Neo4jOptions
{
    /// <summary>Address of its HTTP or HTTPS connector, e.g. <c>https://graph.example.police.uk:7473</c>.</summary>
    public required Uri Address { get; init; }

    /// <summary>Name of the database.</summary>
    public string Database { get; init; } = "neo4j";

    /// <summary>User for basic authentication; null when a token is used or the server asks for nothing.</summary>
    public string? User { get; init; }

    /// <summary>Password of the user.</summary>
    public string? Password { get; init; }

    /// <summary>Bearer token, where the server signs in through single sign-on; comes before user and password.</summary>
    public string? Token { get; init; }

    /// <summary>A PEM file with the authority that signed the server's certificate, where the machine does not know it.</summary>
    public string? Authority { get; init; }

    /// <summary>After which a reading statement is ended on the server and given up.</summary>
    public TimeSpan ReadBudget { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>After which a writing statement is ended on the server.</summary>
    public TimeSpan WriteBudget { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long to try to connect.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The pauses before trying again what is safe to try again; as many tries more as there are pauses.</summary>
    public IReadOnlyList<TimeSpan> Pauses { get; init; } = [TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(800)];

    /// <summary>
    /// How many readings may run on the server at once; others wait. The smallest server answers eight statements at once
    /// and no more, and one of them must be left to end the others; one with more processors, or with a higher
    /// <c>server.threads.worker_count</c>, takes more.
    /// </summary>
    public int AtOnce { get; init; } = 6;

    /// <summary>How old the known protections may be before a reading looks for those that another site has made since.</summary>
    public TimeSpan ProtectionsAge { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Never a password in a log.</summary>
    public override string ToString() => $"{Database} at {Address.Authority}";
}
