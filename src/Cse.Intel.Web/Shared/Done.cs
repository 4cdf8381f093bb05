using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Cse.Intel.Web.Shared;

/// <summary>What was just done, shown once on the next page, with the way to undo it where there is one.</summary>
/// <param name="Message">A sentence.</param>
/// <param name="UndoPath">Where the undo button posts to; null when it cannot be undone.</param>
/// <param name="UndoLabel">The words on that button.</param>
public sealed record Done(string Message, string? UndoPath = null, string UndoLabel = "Undo")
{
    /// <summary>The cookie that carries it to the next page, encrypted.</summary>
    public const string Cookie = "cse-note";

    private const string Key = "done";

    /// <summary>Takes the message that waits to be shown, if there is one.</summary>
    public static Done? Take(HttpRequest request, ITempDataDictionary waiting)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(waiting);
        // Only looking would already send a cookie that clears nothing.
        if (!request.Cookies.ContainsKey(Cookie))
            return null;
        return waiting[Key] is string text ? JsonSerializer.Deserialize<Done>(text) : null;
    }

    /// <summary>Leaves the message for the next page.</summary>
    public void ShowNext(Controller controller)
    {
        ArgumentNullException.ThrowIfNull(controller);
        controller.TempData[Key] = JsonSerializer.Serialize(this);
    }
}
