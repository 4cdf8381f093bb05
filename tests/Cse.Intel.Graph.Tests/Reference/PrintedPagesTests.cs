using System.Globalization;
using System.Text;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Schema;
using Cse.Intel.TestSupport;

namespace Cse.Intel.Graph.Tests.Reference;

/// <summary>Pages under docs/reference that are printed from the code, so that they cannot grow old.</summary>
public sealed class PrintedPagesTests
{
    [Fact]
    public void LinkKinds_AreThoseOfTheSchema()
    {
        var page = new StringBuilder("# Kinds of link\n\nPrinted from `Schema/link-kinds.csv`. Weight and half-life (days) are those of the at-risk rules.\n\n");
        page.Append("| code | from | to | reads | and back | weight | half-life | bears risk |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var kind in PoleSchema.Default.LinkKinds)
            page.Append(CultureInfo.InvariantCulture, $"| `{kind.Code}` | {string.Join(", ", kind.From)} | {string.Join(", ", kind.To)} | {kind.Forward} | {kind.Backward} | {kind.Weight} | {HalfLife(kind.HalfLife)} | {Risk(kind.BearsRisk)} |\n");

        Assert.Null(Repository.DifferenceFromKept("docs/reference/link-kinds.md", page.ToString()));
    }

    [Fact]
    public void Permissions_AreThoseOfTheMatrix()
    {
        var page = new StringBuilder("# Who may do what\n\nPrinted from `Schema/capabilities.csv`. What a role may do at all is said here; which records it then sees is decided record by record, by audience, handling code and restriction.\n\n");
        page.Append(CultureInfo.InvariantCulture, $"| | {string.Join(" | ", RoleCodes.All)} |\n|---|{string.Concat(RoleCodes.All.Select(_ => "---|"))}\n");
        foreach (var capability in Enum.GetValues<Capability>())
            page.Append(CultureInfo.InvariantCulture, $"| {Words(capability)} | {string.Join(" | ", RoleCodes.All.Select(role => Letter(CapabilityMatrix.Default[role, capability])))} |\n");
        page.Append("\n| role | is |\n|---|---|\n");
        foreach (var role in RoleCodes.All)
            page.Append(CultureInfo.InvariantCulture, $"| {role} | {role.Words()} |\n");
        page.Append("\nyes; approves; proposes; listed = where the owner lists them; own = own cases or own agency; meeting = only items of a meeting they attend; named = and only where they are named; redacted = without the parts the role does not need.\n");

        Assert.Null(Repository.DifferenceFromKept("docs/reference/permissions.md", page.ToString()));
    }

    private static string HalfLife(HalfLife life) => life switch
    {
        { Days: null } => "none",
        { WhileEnded: true } => string.Create(CultureInfo.InvariantCulture, $"{life.Days} once it has ended"),
        _ => life.Days.Value.ToString(CultureInfo.InvariantCulture),
    };

    private static string Risk(RiskBearing bears) => bears switch
    {
        RiskBearing.Yes => "yes",
        RiskBearing.Concern => "with a person of concern",
        _ => "no",
    };

    private static string Words(Capability capability) =>
        string.Concat(capability.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString()));

    private static string Letter(Grant grant) => grant switch
    {
        Grant.None => "–",
        Grant.MeetingOnly => "meeting",
        Grant.MeetingRedacted => "meeting, redacted",
        Grant.MeetingIfNamed => "meeting, named",
        Grant.OwnRedacted => "own, redacted",
        Grant.Own => "own",
        Grant.Redacted => "redacted",
        Grant.Listed => "listed",
        Grant.Propose => "proposes",
        Grant.Approve => "approves",
        _ => "yes",
    };
}
