using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Accounts;
using Cse.Intel.Web.Audit;
using Cse.Intel.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web.Features.Accounts;

/// <summary>Who may sign in: list, make, disable, one-time password.</summary>
[Needs(Capability.Administer)]
public sealed class AccountsController(AccountDirectory accounts, IAuditTrail audit) : Controller
{
    /// <summary>All accounts.</summary>
    [HttpGet("/accounts")]
    public async Task<IActionResult> Index(CancellationToken cancel, int page = 1) => View(Paged.Of(await accounts.AllAsync(cancel), page));

    /// <summary>The page for a new account.</summary>
    [HttpGet("/accounts/new")]
    public IActionResult Create() => View(new NewAccountForm());

    /// <summary>Makes an account and shows its one-time password, once.</summary>
    [HttpPost("/accounts/new")]
    public async Task<IActionResult> Create(NewAccountForm form, CancellationToken cancel)
    {
        var wanted = Read(form);
        if (await accounts.ProblemAsync(wanted) is { } problem)
        {
            ModelState.AddModelError(wanted.Roles.Count == 0 ? nameof(form.Roles) : nameof(form.Name), problem);
            return View(form);
        }
        var issued = await AuditedAsync("account.create", null, $"{wanted.Name}, role {string.Join(' ', wanted.Roles)}", () => accounts.CreateAsync(wanted), cancel);
        return View("OneTimePassword", new OneTimePasswordPage(issued.Account, issued.Password, "Account made"));
    }

    /// <summary>Asks before a password is replaced.</summary>
    [HttpGet("/accounts/{id}/password")]
    public async Task<IActionResult> AskPassword(string id) => await accounts.FindAsync(id) is { } account
        ? View("Confirm", new ConfirmPage($"Give {account.DisplayName} a one-time password?",
            ["The password they have now stops working and they are signed out.", "A lock is lifted."],
            $"/accounts/{account.Id}/password", "Give a one-time password", "/accounts"))
        : NotFound();

    /// <summary>Replaces the password and shows the new one, once.</summary>
    [HttpPost("/accounts/{id}/password")]
    public async Task<IActionResult> Password(string id, CancellationToken cancel)
    {
        if (await accounts.FindAsync(id) is not { } account)
            return NotFound();
        var issued = await AuditedAsync("account.reset", account.Id, account.UserName, () => accounts.ResetPasswordAsync(account), cancel);
        return View("OneTimePassword", new OneTimePasswordPage(issued.Account, issued.Password, "One-time password made"));
    }

    /// <summary>Disables an account; the message that confirms it can undo it.</summary>
    [HttpPost("/accounts/{id}/disable")]
    public Task<IActionResult> Disable(string id, CancellationToken cancel) => SetEnabledAsync(id, enabled: false, cancel);

    /// <summary>Enables an account.</summary>
    [HttpPost("/accounts/{id}/enable")]
    public Task<IActionResult> Enable(string id, CancellationToken cancel) => SetEnabledAsync(id, enabled: true, cancel);

    private async Task<IActionResult> SetEnabledAsync(string id, bool enabled, CancellationToken cancel)
    {
        if (await accounts.FindAsync(id) is not { } account)
            return NotFound();
        if (account.Id == HttpContext.RequireSignedIn().Id)
            return View("OwnAccount");
        await AuditedAsync(enabled ? "account.enable" : "account.disable", account.Id, account.UserName, async () =>
        {
            await accounts.SetEnabledAsync(account, enabled);
            return true;
        }, cancel);
        Confirmation(account, enabled).ShowNext(this);
        return Redirect("/accounts");
    }

    private static Done Confirmation(UserAccount account, bool enabled) => enabled
        ? new($"{account.DisplayName} can sign in again.")
        : new($"{account.DisplayName} can no longer sign in.", $"/accounts/{account.Id}/enable", "Undo: let them sign in again");

    private Task<T> AuditedAsync<T>(string operation, string? subject, string? query, Func<Task<T>> act, CancellationToken cancel) =>
        audit.AroundAsync(HttpContext.RequireSignedIn().ToViewer(), operation, subject, query, act, cancel);

    private static NewAccount Read(NewAccountForm form)
    {
        var roles = form.Roles.Where(code => Permissions.TryParseRole(code, out _)).Select(Enum.Parse<RoleCode>).Distinct().Order().ToList();
        var agency = roles.Count > 0 ? roles[0].Agency() : "";
        return new(form.Name?.Trim() ?? "", form.DisplayName?.Trim() ?? "", agency, roles);
    }
}
