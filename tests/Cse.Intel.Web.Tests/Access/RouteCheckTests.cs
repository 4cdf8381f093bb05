using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web.Tests.Access;

public sealed class RouteCheckTests
{
    [Fact]
    public async Task Start_WithARouteThatStatesNothing_IsRefusedNamingTheRoute()
    {
        var refusal = await Assert.ThrowsAsync<RoutePermissionException>(() => TestSite.StartAsync(ExtraController.Add<ForgottenController>));
        Assert.Contains("/forgotten", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("states neither a permission", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithARouteThatIsOpenAndNeedsSomething_IsRefusedNamingTheRoute()
    {
        var refusal = await Assert.ThrowsAsync<RoutePermissionException>(() => TestSite.StartAsync(ExtraController.Add<ContradictoryController>));
        Assert.Contains("/contradictory", refusal.Message, StringComparison.Ordinal);
    }

    public sealed class ForgottenController : Controller
    {
        [HttpGet("/forgotten")]
        public IActionResult Index() => Ok();
    }

    [OpenToAll("a test")]
    public sealed class ContradictoryController : Controller
    {
        [HttpGet("/contradictory"), Needs(Capability.ReadAudit)]
        public IActionResult Index() => Ok();
    }
}
