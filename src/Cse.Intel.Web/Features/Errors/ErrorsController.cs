using Cse.Intel.Web.Access;
using Cse.Intel.Web.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web.Features.Errors;

/// <summary>What an error page says.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">What happened.</param>
/// <param name="Advice">What to do.</param>
/// <param name="Reference">Finds the log entry; null where there is none to find.</param>
public sealed record ErrorPage(int Status, string Title, string Advice, string? Reference);

/// <summary>The pages behind everything that goes wrong. Programs get the same as JSON.</summary>
[OpenToAll("says only that something went wrong"), IgnoreAntiforgeryToken, ApiExplorerSettings(IgnoreApi = true)]
public sealed class ErrorsController(ILogger<ErrorsController> log) : Controller
{
    /// <summary>A failure that nobody expected, or one of ours that the core threw.</summary>
    [Route("/error")]
    public IActionResult Failure()
    {
        if (Faults.Of(HttpContext) is not { } failure)
            return Answer(StatusCodes.Status404NotFound);
        Faults.Log(log, HttpContext, failure);
        return Answer(Faults.Status(failure), Faults.Words(failure));
    }

    /// <summary>A status without a page of its own.</summary>
    [Route("/error/{status:int}")]
    public IActionResult Bare(int status) => Answer(status is >= 400 and <= 599 ? status : StatusCodes.Status404NotFound);

    private IActionResult Answer(int status, string? words = null)
    {
        var page = PageFor(status, words);
        Response.StatusCode = status;
        return Wants.Page(Request)
            ? View("Error", page)
            : new JsonResult(new { title = page.Title, detail = page.Advice, status, reference = page.Reference }) { StatusCode = status, ContentType = "application/problem+json" };
    }

    private ErrorPage PageFor(int status, string? words) => status switch
    {
        400 => new(status, "That could not be read", words ?? "Go back, load the page again and try once more.", null),
        401 => new(status, "Sign in first", "Sign in, or send a valid API token.", null),
        403 => new(status, "Your role does not open this", Forbidden(), null),
        404 => new(status, "Page not found", words ?? "Check the address, or search for what you were after.", null),
        405 => new(status, "That cannot be done here", "Go back to the page you came from.", null),
        409 => new(status, "Somebody else changed this meanwhile", words ?? "Load the page again to see their change, then make yours.", null),
        413 => new(status, "That is too large", "Send a smaller file, or split it.", null),
        422 => new(status, "That is too much at once", words ?? "Ask for less at a time.", HttpContext.TraceIdentifier),
        503 => new(status, "The service cannot answer at the moment", words ?? "Nothing was opened or changed. Try again in a few minutes; if it goes on, tell your administrator the reference.", HttpContext.TraceIdentifier),
        >= 500 => new(status, "Something went wrong", "It has been noted. Try again; if it goes on, tell your administrator the reference.", HttpContext.TraceIdentifier),
        _ => new(status, "That did not work", words ?? "Go back and try again.", null),
    };

    private string Forbidden() => HttpContext.SignedIn() is { } user
        ? $"You are signed in as {user.RoleWords}. If you need this for your work, ask your supervisor or administrator."
        : "Ask your supervisor or administrator if you need this for your work.";
}
