using Cse.Intel.Graph.Access;
using Cse.Intel.Web.Access;

namespace Cse.Intel.Web.Accounts;

/// <summary>A key for a program. The token itself is shown once and never stored; what is stored is its SHA-256.</summary>
public sealed class ApiToken
{
    /// <summary>A random UUID; the first eight name the token in the audit.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of the token, hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>The role the program acts in.</summary>
    public required RoleCode Role { get; init; }

    /// <summary>What it is for, in the words of whoever made it.</summary>
    public required string Label { get; init; }

    /// <summary>Who made it: a sign-in name, or <c>operator:</c> and the name on the machine.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it stops being accepted.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was last used, to the minute; null for never.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>When it was revoked; null while it holds.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>The name it goes by in the audit.</summary>
    public string Name => $"token:{Id[..8]}";

    /// <summary>True while it is accepted.</summary>
    public bool HoldsAt(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;
}
