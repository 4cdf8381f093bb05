namespace Cse.Intel.Web.Features.SignIn;

/// <summary>What the sign-in page sends.</summary>
public sealed record SignInForm
{
    /// <summary>Sign-in name.</summary>
    public string? Name { get; init; }

    /// <summary>Password, one-time or the user's own.</summary>
    public string? Password { get; init; }

    /// <summary>Where to go afterwards; only a path of this site is followed.</summary>
    public string? ReturnUrl { get; init; }

    /// <summary>Reason code.</summary>
    public string? Purpose { get; init; } = Access.Purpose.Usual.Code;

    /// <summary>Reference, or a reason in words.</summary>
    public string? PurposeDetail { get; init; }
}

/// <summary>What the purpose page sends.</summary>
public sealed record PurposeForm
{
    /// <summary>Reason code.</summary>
    public string? Purpose { get; init; }

    /// <summary>Reference, or a reason in words.</summary>
    public string? PurposeDetail { get; init; }

    /// <summary>Where to go afterwards; only a path of this site is followed.</summary>
    public string? ReturnUrl { get; init; }
}

/// <summary>What the password page sends.</summary>
public sealed record PasswordForm
{
    /// <summary>The password now; not asked of somebody who has just signed in with a one-time password.</summary>
    public string? Current { get; init; }

    /// <summary>The password to be.</summary>
    public string? New { get; init; }
}
