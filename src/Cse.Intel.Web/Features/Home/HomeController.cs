using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web.Features.Home;

/// <summary>The first page: search, what is due, what is new, and the one large button.</summary>
public sealed class HomeController : Controller
{
    /// <summary>The page; what stands on it depends on the role.</summary>
    [HttpGet("/"), Needs(Capability.OwnAccount)]
    public IActionResult Index() => View(HttpContext.RequireSignedIn());
}
