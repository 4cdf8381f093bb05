using System.Net;
using System.Net.Sockets;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Store.Neo4j;
using Cse.Intel.TestSupport;
using Cse.Intel.TestSupport.Processes;

namespace Cse.Intel.Graph.Tests.Engines.Neo4j;

/// <summary>What answers is not the server we need, or does not trust us, or we not it: the message says what to do. Recorded bodies.</summary>
public sealed class ForeignServerTests
{
    private const string Four = """{"bolt_direct":"bolt://localhost:7687","neo4j_version":"4.4.30","neo4j_edition":"enterprise"}""";
    private const string One = """{"data":{"fields":["1"],"values":[[1]]},"bookmarks":["FB:abc"]}""";

    [Fact]
    public async Task Look_AtAnOldVersion_SaysWhichIsNeededAndAsksNothingMore()
    {
        await using var server = RecordedServer.Saying(_ => (200, Four));
        await using var store = Over(server.Address);

        var refusal = await Assert.ThrowsAsync<StoreUnreadableException>(() => store.LookAsync(default));

        Assert.Contains($"The graph server at {server.Address.Authority} is Neo4j 4.4.30; this product needs 5.26 or later.", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(["GET /"], server.Asked.Select(a => a.Line));
    }

    [Theory]
    [InlineData("<html><body>It works!</body></html>")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("\"neo4j_version\"")]
    [InlineData("""{"neo4j_version":5}""")]
    [InlineData("""{"version":"9.1"}""")]
    public async Task Look_AtSomethingElse_SaysThatItIsNone(string body)
    {
        await using var server = RecordedServer.Saying(_ => (200, body));
        await using var store = Over(server.Address);

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.LookAsync(default));

        Assert.Contains("is not the HTTP connector of a Neo4j server. Check Graph:Neo4j:Address.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_AtSomethingThatSpeaksNoHttp_SaysThatItIsNone()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var greeting = Task.Run(async () =>
        {
            using var caller = await listener.AcceptTcpClientAsync();
            await caller.GetStream().WriteAsync("SSH-2.0-OpenSSH_9.2\r\n\r\n"u8.ToArray());
        });
        await using var store = Over(new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"));

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.LookAsync(default));

        await greeting;
        Assert.Contains("Check Graph:Neo4j:Address.", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"errors":["no"]}""")]
    [InlineData("""{"errors":[{"code":7}]}""")]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"data":{"values":7}}""")]
    public async Task Read_AnswerThatIsNone_IsAFailureOfTheStore(string body)
    {
        await using var server = RecordedServer.Saying(_ => (200, body));
        using var session = ServerTests.Session(Options(server.Address));

        var failure = await Assert.ThrowsAnyAsync<StoreException>(() => session.ReadAsync("RETURN 1", [], default));

        Assert.NotEmpty(failure.Message);
    }

    [Fact]
    public async Task Look_AtAPortThatTakesNoConnection_GivesUpAfterTheConnectTimeout()
    {
        using var deaf = new Socket(SocketType.Stream, ProtocolType.Tcp);
        deaf.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        deaf.Listen(0);
        var port = ((IPEndPoint)deaf.LocalEndPoint!).Port;
        var filling = Enumerable.Range(0, 4).Select(_ => new Socket(SocketType.Stream, ProtocolType.Tcp)).ToList();
        filling.ForEach(s => _ = s.ConnectAsync(IPAddress.Loopback, port));
        await using var store = Neo4jGraphStore.Over(Options(new($"http://127.0.0.1:{port}")) with { ConnectTimeout = TimeSpan.FromMilliseconds(300) }, TimeProvider.System);

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.LookAsync(default));

        Assert.Contains("does not answer", refusal.Message, StringComparison.Ordinal);
        filling.ForEach(s => s.Dispose());
    }

    [Fact]
    public async Task SignIn_WithAToken_SendsItAndNoPassword()
    {
        await using var server = RecordedServer.Saying(_ => (202, One));
        using var session = ServerTests.Session(Options(server.Address) with { Token = "a.b.c", User = "neo4j", Password = "secret" });

        using var answer = await session.ReadAsync("RETURN 1", [], default);

        Assert.Equal(1, answer.Count);
        Assert.Equal("Bearer a.b.c", server.Asked.Single().Authorization);
    }

    [Fact]
    public async Task SignIn_Refused_SaysSoAtOnceAndIsNotTriedAgain()
    {
        await using var server = RecordedServer.Saying(_ => (401, """{"errors":[{"code":"Neo.ClientError.Security.Unauthorized","message":"Invalid credential."}]}"""));
        using var session = ServerTests.Session(Options(server.Address));

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => session.ReadAsync("RETURN 1", [], default));

        Assert.Contains("does not accept the user name, password or token", refusal.Message, StringComparison.Ordinal);
        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task Bookmarks_OfAWriteGoWithWhatFollows_AndAreForgottenWhenTheServerDoesNotKnowThem()
    {
        await using var server = RecordedServer.Saying(request => request.Body.Contains("FB:abc", StringComparison.Ordinal)
            ? (400, """{"errors":[{"code":"Neo.ClientError.Transaction.InvalidBookmark","message":"?"}]}""")
            : (202, One));
        using var session = ServerTests.Session(Options(server.Address));

        (await session.WriteAsync(CypherText.Write, [])).Dispose();
        (await session.ReadAsync("RETURN 1", [], default)).Dispose();

        Assert.Equal([false, true, false], server.Asked.Select(a => a.Body.Contains("FB:abc", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Tls_SignedByTheNamedAuthority_IsTrusted()
    {
        using var authority = TestAuthority.Create();
        using var certificate = authority.Sign("localhost");
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder["authority.pem"], authority.Pem);
        await using var server = RecordedServer.Saying(_ => (202, One), certificate);
        using var session = ServerTests.Session(Options(server.Address) with { Authority = folder["authority.pem"] });

        using var answer = await session.ReadAsync("RETURN 1", [], default);

        Assert.Equal(1, answer.Count);
    }

    [Theory]
    [InlineData("not known here")]
    [InlineData("signed by another")]
    [InlineData("for another name")]
    [InlineData("out of date")]
    public async Task Tls_CertificateThatIsNotRight_IsRefusedAndNothingIsSaidToIt(string why)
    {
        using var authority = TestAuthority.Create();
        using var other = TestAuthority.Create();
        using var certificate = (why == "signed by another" ? other : authority).Sign(why == "for another name" ? "graph.example" : "localhost", expired: why == "out of date");
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder["authority.pem"], authority.Pem);
        await using var server = RecordedServer.Saying(_ => (202, One), certificate);
        await using var store = Neo4jGraphStore.Over(Options(server.Address) with { Authority = why == "not known here" ? null : folder["authority.pem"] }, TimeProvider.System);

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.LookAsync(default));

        Assert.Contains("There is no secure connection to the graph server", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Graph:Neo4j:Authority", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(server.Asked);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-----BEGIN CERTIFICATE-----\nbm90IGEgY2VydGlmaWNhdGU=\n-----END CERTIFICATE-----\n")]
    public void Tls_AuthorityThatCannotBeRead_IsSaidByTheNameOfItsFile(string? content)
    {
        using var folder = new TempFolder();
        if (content is not null)
            File.WriteAllText(folder["authority.pem"], content);

        var refusal = Assert.Throws<StoreUnavailableException>(() => Neo4jGraphStore.Over(Options(new("https://localhost:1")) with { Authority = folder["authority.pem"] }, TimeProvider.System));

        Assert.Contains("authority.pem", refusal.Message, StringComparison.Ordinal);
    }

    private static Neo4jOptions Options(Uri address) => new() { Address = address, User = "neo4j", Password = "secret", Pauses = [TimeSpan.FromMilliseconds(5)] };

    private static Neo4jGraphStore Over(Uri address) => Neo4jGraphStore.Over(Options(address), TimeProvider.System);
}
