using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Access;
using Microsoft.AspNetCore.Identity;

namespace Cse.Intel.Web.Accounts;

/// <summary>A named person who signs in. Accounts are never shared and never deleted, only disabled: the audit names them.</summary>
public sealed class UserAccount : IdentityUser
{
    /// <summary>The name on screen and on documents.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>The agency they work for.</summary>
    public string Agency { get; set; } = "";

    /// <summary>Their roles, at least one.</summary>
    public IReadOnlyList<RoleCode> Roles { get; set; } = [];

    /// <summary>False ends every session at its next request and refuses sign-in.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>True while the password is a one-time password: the next sign-in leads to choosing their own.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>When a one-time password stops being accepted; null when the password is the user's own.</summary>
    public DateTimeOffset? OneTimePasswordUntil { get; set; }

    /// <summary>When the account was made.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When somebody last signed in with it; null for never.</summary>
    public DateTimeOffset? LastSignInAt { get; set; }
}
