using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web.Shared;

/// <summary>A letter shown beside its form: the one answer of the site that may stand in a frame, and on our own page only.</summary>
public static class PaperFrame
{
    /// <summary>The letter, or in its place why it cannot be printed yet.</summary>
    public static IActionResult Paper(this Controller controller, byte[]? pdf, string? problem)
    {
        ArgumentNullException.ThrowIfNull(controller);
        controller.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'self'";
        controller.Response.Headers.XFrameOptions = "SAMEORIGIN";
        return pdf is not null
            ? controller.File(pdf, "application/pdf")
            : new ContentResult
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
                ContentType = "text/plain; charset=utf-8",
                Content = $"This cannot be printed yet. {problem}",
            };
    }
}
