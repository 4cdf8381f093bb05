using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Accounts;
using Cse.Intel.Web.Audit;
using Cse.Intel.Web.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web.Features.SignIn;

/// <summary>Signing in and out, the purpose of a session, and one's own password.</summary>
public sealed class SignInController(PasswordSignIn passwords, AccountDirectory accounts, IAuditTrail audit) : Controller
{
    /// <summary>One answer to everything wrong: it does not say which part, nor whether the name exists.</summary>
    public const string Refusal = "The name or the password is not right. After 10 wrong tries an account is locked for 30 minutes";

    /// <summary>The sign-in page.</summary>
    [HttpGet("/sign-in"), OpenToAll("nobody is signed in yet")]
    public IActionResult SignIn(string? returnUrl) =>
        HttpContext.SignedIn() is null ? View(new SignInForm { ReturnUrl = returnUrl }) : Redirect("/");

    /// <summary>Signs in.</summary>
    [HttpPost("/sign-in"), OpenToAll("nobody is signed in yet")]
    public async Task<IActionResult> SignIn(SignInForm form, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(form.Name))
            ModelState.AddModelError(nameof(form.Name), "Enter your sign-in name");
        if (string.IsNullOrEmpty(form.Password))
            ModelState.AddModelError(nameof(form.Password), "Enter your password");
        var purpose = ReadPurpose(form.Purpose, form.PurposeDetail);
        if (!ModelState.IsValid)
            return View(form);

        var account = await passwords.CheckAsync(form.Name!.Trim(), form.Password!, cancel);
        if (account is null)
            return await RefuseAsync(form, cancel);
        var user = passwords.SignedIn(account, purpose!);
        await audit.NoteAsync(user.ToViewer(), "session.sign-in", account.Id, AuditOutcome.Done, cancel);
        await SessionCookie.StartAsync(HttpContext, user, account.SecurityStamp);
        return user.MustChangePassword ? Redirect("/password") : GoTo(form.ReturnUrl);
    }

    /// <summary>Ends the session.</summary>
    [HttpPost("/sign-out"), Needs(Capability.OwnAccount)]
    public async Task<IActionResult> SignOut(CancellationToken cancel)
    {
        var user = HttpContext.RequireSignedIn();
        await audit.NoteAsync(user.ToViewer(), "session.sign-out", user.Id, AuditOutcome.Done, cancel);
        await HttpContext.SignOutAsync(SessionCookie.Scheme);
        return Redirect("/sign-in");
    }

    /// <summary>The page to change the purpose.</summary>
    [HttpGet("/purpose"), Needs(Capability.OwnAccount)]
    public IActionResult Purpose(string? returnUrl)
    {
        var now = HttpContext.RequireSignedIn().Purpose;
        return View(new PurposeForm { Purpose = now.Code, PurposeDetail = now.Detail, ReturnUrl = returnUrl });
    }

    /// <summary>Changes the purpose from here on; what was opened before keeps the old one.</summary>
    [HttpPost("/purpose"), Needs(Capability.OwnAccount)]
    public async Task<IActionResult> Purpose(PurposeForm form, CancellationToken cancel)
    {
        if (ReadPurpose(form.Purpose, form.PurposeDetail) is not { } purpose)
            return View(form);
        var user = HttpContext.RequireSignedIn() with { Purpose = purpose };
        await audit.NoteAsync(user.ToViewer(), "session.purpose", user.Id, AuditOutcome.Done, cancel);
        await SessionCookie.StartAsync(HttpContext, user, User.FindFirst(SignedInUser.StampClaim)?.Value);
        new Done($"Your purpose is now: {purpose.Words}.").ShowNext(this);
        return GoTo(form.ReturnUrl);
    }

    /// <summary>The page to choose one's own password.</summary>
    [HttpGet("/password"), Needs(Capability.OwnAccount)]
    public IActionResult Password() => View(new PasswordForm());

    /// <summary>Stores one's own password; every other session of the account ends.</summary>
    [HttpPost("/password"), Needs(Capability.OwnAccount)]
    public async Task<IActionResult> Password(PasswordForm form, CancellationToken cancel)
    {
        var user = HttpContext.RequireSignedIn();
        if (await accounts.FindAsync(user.Id) is not { } account)
            return NotFound();
        if (!user.MustChangePassword && await passwords.CheckAsync(user.Name, form.Current ?? "", cancel) is null)
            ModelState.AddModelError(nameof(form.Current), "The password you have now is not right");
        if (form.New is { Length: > 0 } && form.New == form.Current)
            ModelState.AddModelError(nameof(form.New), "Choose a password other than the one you have");
        if (ModelState.IsValid && await KeepAsync(user, account, form.New ?? "", cancel) is { } problem)
            ModelState.AddModelError(nameof(form.New), problem);
        if (!ModelState.IsValid)
            return View(new PasswordForm());

        await SessionCookie.StartAsync(HttpContext, user with { MustChangePassword = false }, account.SecurityStamp);
        new Done("Your password was changed.").ShowNext(this);
        return Redirect("/");
    }

    private Task<string?> KeepAsync(SignedInUser user, UserAccount account, string password, CancellationToken cancel) =>
        audit.AroundAsync(user.ToViewer(), "account.password", account.Id, null, () => accounts.ChooseOwnPasswordAsync(account, password), cancel);

    private async Task<IActionResult> RefuseAsync(SignInForm form, CancellationToken cancel)
    {
        // The name is kept only where it is an account's: people type passwords into this box too.
        var known = await accounts.FindByNameAsync(form.Name!.Trim());
        var viewer = new Viewer(known?.UserName ?? "unknown", [], "", ImmutableHashSet<string>.Empty, "");
        await audit.NoteAsync(viewer, "session.sign-in", known?.Id, AuditOutcome.Refused, cancel);
        ModelState.AddModelError(nameof(form.Name), Refusal);
        return View(form with { Password = null });
    }

    private Purpose? ReadPurpose(string? code, string? detail)
    {
        if (Access.Purpose.TryParse(code, detail, out var purpose, out var problem))
            return purpose;
        ModelState.AddModelError(code is "R2" or "R5" or "R99" ? "PurposeDetail" : "Purpose", problem);
        return null;
    }

    private RedirectResult GoTo(string? path) => Url.IsLocalUrl(path) ? Redirect(path) : Redirect("/");
}
