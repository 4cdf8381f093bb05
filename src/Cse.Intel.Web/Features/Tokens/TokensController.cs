using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Accounts;
using Cse.Intel.Web.Audit;
using Cse.Intel.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web.Features.Tokens;

/// <summary>What the page for a new token sends.</summary>
public sealed record NewTokenForm
{
    /// <summary>What it is for.</summary>
    public string? Label { get; init; }

    /// <summary>Code of the role.</summary>
    public string? Role { get; init; }

    /// <summary>How long it is accepted, in days.</summary>
    public int? Days { get; init; } = TokenRegistry.UsualDays;
}

/// <summary>Keys for programs: list, make (shown once), revoke.</summary>
[Needs(Capability.Administer)]
public sealed class TokensController(TokenRegistry tokens, IAuditTrail audit) : Controller
{
    /// <summary>All tokens.</summary>
    [HttpGet("/tokens")]
    public async Task<IActionResult> Index(CancellationToken cancel, int page = 1) => View(Paged.Of(await tokens.AllAsync(cancel), page));

    /// <summary>The page for a new token.</summary>
    [HttpGet("/tokens/new")]
    public IActionResult Create() => View(new NewTokenForm());

    /// <summary>Makes a token and shows it, once.</summary>
    [HttpPost("/tokens/new")]
    public async Task<IActionResult> Create(NewTokenForm form, CancellationToken cancel)
    {
        if (Read(form) is not { } wanted)
            return View(form);
        var issued = await audit.AroundAsync(Viewer, "token.create", null, $"role {wanted.Role}", () => tokens.CreateAsync(wanted, cancel), cancel);
        return View("Issued", issued);
    }

    /// <summary>Asks before a token is revoked.</summary>
    [HttpGet("/tokens/{id}/revoke")]
    public async Task<IActionResult> AskRevoke(string id, CancellationToken cancel) => await tokens.FindAsync(id, cancel) is { } token
        ? View("Confirm", new ConfirmPage($"Revoke {token.Name}?",
            ["The program that uses it is refused from its next request on.", "This cannot be undone; a new token can be made."],
            $"/tokens/{token.Id}/revoke", "Revoke the token", "/tokens"))
        : NotFound();

    /// <summary>Revokes a token.</summary>
    [HttpPost("/tokens/{id}/revoke")]
    public async Task<IActionResult> Revoke(string id, CancellationToken cancel)
    {
        if (await tokens.FindAsync(id, cancel) is not { } token)
            return NotFound();
        await audit.AroundAsync(Viewer, "token.revoke", token.Id, token.Name, () => tokens.RevokeAsync(token, cancel), cancel);
        new Done($"{token.Name} was revoked.").ShowNext(this);
        return Redirect("/tokens");
    }

    private Viewer Viewer => HttpContext.RequireSignedIn().ToViewer();

    private NewToken? Read(NewTokenForm form)
    {
        if (string.IsNullOrWhiteSpace(form.Label) || form.Label.Length > 100)
            ModelState.AddModelError(nameof(form.Label), "Say in up to 100 characters what the token is for");
        if (!Permissions.TryParseRole(form.Role, out var role))
            ModelState.AddModelError(nameof(form.Role), "Choose a role");
        if (form.Days is not (>= 1 and <= TokenRegistry.MostDays))
            ModelState.AddModelError(nameof(form.Days), $"Enter a number of days from 1 to {TokenRegistry.MostDays}");
        return ModelState.IsValid ? new(role, form.Days!.Value, form.Label!.Trim(), HttpContext.RequireSignedIn().Name) : null;
    }
}
