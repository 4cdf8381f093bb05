using Cse.Intel.Web.Tests.Commands;
using Cse.Intel.Web.Tests.Support;

namespace Cse.Intel.Web.Tests.EndToEnd;

/// <summary>The site on a graph server, into which the operator loads the demo town first.</summary>
[CollectionDefinition(Name)]
public sealed class Neo4jDesk : Desk, ICollectionFixture<Neo4jDesk>
{
    public const string Name = "Desk on a graph server";

    private readonly GraphServer _server = new();

    protected override string? WhyAbsent => GraphServer.WhyAbsent;

    internal override string? WhyNotInBulk => Environment.GetEnvironmentVariable("CSE_LONG") == "1"
        ? null
        : "A whole archive into the graph server takes minutes: set CSE_LONG=1.";

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _server.DisposeAsync();
    }

    private protected override async Task<SiteProcess> StartSiteAsync()
    {
        var settings = GraphServer.Settings(await _server.StartedAsync());
        using var folder = new Cse.Intel.TestSupport.TempFolder();
        var demo = await Verb.RunWithAsync(settings, "demo", "--data", folder.Path);
        Assert.True(demo.Exit == 0, demo.Error);
        return await SiteProcess.StartAsync(settings);
    }
}

[Collection(Neo4jDesk.Name)]
public sealed class Neo4jMainJobTests(Neo4jDesk desk) : MainJob(desk);

[Collection(Neo4jDesk.Name)]
public sealed class Neo4jKeyboardTests(Neo4jDesk desk) : Keyboard(desk);

[Collection(Neo4jDesk.Name)]
public sealed class Neo4jRolesTests(Neo4jDesk desk) : Roles(desk);

[Collection(Neo4jDesk.Name)]
public sealed class Neo4jWithoutScriptsTests(Neo4jDesk desk) : WithoutScripts(desk);
