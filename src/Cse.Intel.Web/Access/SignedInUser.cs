using System.Globalization;
using System.Security.Claims;
using Cse.Intel.Graph.Access;

namespace Cse.Intel.Web.Access;

/// <summary>
/// Who is asking, in which role and why: read from the principal that a cookie or an API token gave. The core
/// knows them as a <see cref="Viewer"/>.
/// </summary>
/// <param name="Id">Id of the account or the token.</param>
/// <param name="Name">Sign-in name, or <c>token:</c> and the first eight characters of the token's id.</param>
/// <param name="DisplayName">The name on screen.</param>
/// <param name="Agency">The agency the account belongs to.</param>
/// <param name="Roles">At least one.</param>
/// <param name="Purpose">Why they are looking.</param>
/// <param name="ByToken">True for an API token, false for a person at a browser.</param>
/// <param name="MustChangePassword">True while a one-time password has not been replaced.</param>
/// <param name="SignedInAt">When the session began; it ends ten hours later at the latest.</param>
public sealed record SignedInUser(
    string Id, string Name, string DisplayName, string Agency, IReadOnlyList<RoleCode> Roles, Purpose Purpose,
    bool ByToken, bool MustChangePassword, DateTimeOffset SignedInAt)
{
    private const string DisplayNameClaim = "display_name";
    private const string AgencyClaim = "agency";
    private const string PurposeClaim = "purpose";
    private const string PurposeDetailClaim = "purpose_detail";
    private const string MustChangeClaim = "must_change_password";
    private const string SignedInAtClaim = "signed_in_at";
    private const string TokenScheme = "token";

    /// <summary>True when one of the roles has the capability at all.</summary>
    public bool May(Capability capability) => CapabilityMatrix.Default.Allows(Roles, capability);

    /// <summary>For whom the core reads and writes on this user's behalf.</summary>
    public Viewer ToViewer() => new(Name, [.. Roles], Agency, [], Purpose.ToString());

    /// <summary>The roles in words.</summary>
    public string RoleWords => string.Join(", ", Roles.Select(role => role.Words()));

    /// <summary>The principal that carries all this, made alike for cookie and token.</summary>
    public ClaimsPrincipal ToPrincipal(string? securityStamp = null)
    {
        var claims = new List<Claim>
        {
            new(ClaimTypes.NameIdentifier, Id),
            new(ClaimTypes.Name, Name),
            new(DisplayNameClaim, DisplayName),
            new(AgencyClaim, Agency),
            new(PurposeClaim, Purpose.Code),
            new(PurposeDetailClaim, Purpose.Detail),
            new(SignedInAtClaim, SignedInAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        };
        claims.AddRange(Roles.Select(role => new Claim(ClaimTypes.Role, role.ToString())));
        if (MustChangePassword)
            claims.Add(new(MustChangeClaim, "true"));
        if (securityStamp is not null)
            claims.Add(new(StampClaim, securityStamp));
        return new(new ClaimsIdentity(claims, ByToken ? TokenScheme : "password"));
    }

    /// <summary>The claim that ties a cookie to the account as it was: a changed password or role ends the session.</summary>
    public const string StampClaim = "stamp";

    /// <summary>Reads a principal; null when nobody is signed in.</summary>
    public static SignedInUser? From(ClaimsPrincipal? principal)
    {
        if (principal?.Identity is not ClaimsIdentity { IsAuthenticated: true } identity)
            return null;
        string Value(string type) => identity.FindFirst(type)?.Value ?? "";
        return new(
            Value(ClaimTypes.NameIdentifier),
            Value(ClaimTypes.Name),
            Value(DisplayNameClaim),
            Value(AgencyClaim),
            [.. identity.FindAll(ClaimTypes.Role).Select(claim => Enum.Parse<RoleCode>(claim.Value))],
            new Purpose(Value(PurposeClaim), Value(PurposeDetailClaim)),
            identity.AuthenticationType == TokenScheme,
            identity.HasClaim(MustChangeClaim, "true"),
            DateTimeOffset.FromUnixTimeSeconds(long.Parse(Value(SignedInAtClaim), CultureInfo.InvariantCulture)));
    }
}

/// <summary>Shorthand for pages.</summary>
public static class SignedInUserExtensions
{
    /// <summary>Who is signed in, or null.</summary>
    public static SignedInUser? SignedIn(this HttpContext context) => SignedInUser.From(context?.User);

    /// <summary>Who is signed in, on a route that nobody else reaches.</summary>
    public static SignedInUser RequireSignedIn(this HttpContext context) =>
        context.SignedIn() ?? throw new InvalidOperationException("This route is reached only by somebody signed in.");
}
