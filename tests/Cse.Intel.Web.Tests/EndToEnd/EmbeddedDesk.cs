namespace Cse.Intel.Web.Tests.EndToEnd;

/// <summary>The site as it comes: an empty folder becomes the demo town on the embedded store.</summary>
[CollectionDefinition(Name)]
public sealed class EmbeddedDesk : Desk, ICollectionFixture<EmbeddedDesk>
{
    public const string Name = "Desk";

    private protected override Task<SiteProcess> StartSiteAsync() => SiteProcess.StartAsync();
}

[Collection(EmbeddedDesk.Name)]
public sealed class MainJobTests(EmbeddedDesk desk) : MainJob(desk);

[Collection(EmbeddedDesk.Name)]
public sealed class KeyboardTests(EmbeddedDesk desk) : Keyboard(desk);

[Collection(EmbeddedDesk.Name)]
public sealed class RolesTests(EmbeddedDesk desk) : Roles(desk);

[Collection(EmbeddedDesk.Name)]
public sealed class WithoutScriptsTests(EmbeddedDesk desk) : WithoutScripts(desk);
