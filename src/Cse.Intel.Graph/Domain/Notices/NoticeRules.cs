using System.Collections.Immutable;
using System.Globalization;

namespace Cse.Intel.Graph.Domain.Notices;

/// <summary>
/// The settings of the notice rules, with the defaults of notices-and-powers.md. A force solicitor reviews them before
/// live use; <see cref="Version"/> is kept with every notice, so that a decision can be read under the rules of its day.
/// </summary>
public sealed record NoticeRules
{
    private const string ProductDefault = "default of this product: confirm with the force";

    /// <summary>The defaults.</summary>
    public static NoticeRules Default { get; } = new();

    /// <summary>Which set of values this is; change it with any of them.</summary>
    public string Version { get; init; } = "2026-11";

    /// <summary>Age in years from which <see cref="NoticeBasis.S2"/> no longer applies (§1.2).</summary>
    public int AbductionAge { get; init; } = 16;

    /// <summary>Age in years from which somebody is an adult (§1.2, §1.3).</summary>
    public int AdultAge { get; init; } = 18;

    /// <summary>Hours that police protection lasts at most (§2, date rules).</summary>
    public int PoliceProtectionHours { get; init; } = 72;

    /// <summary>Days that an emergency protection order lasts (§2, date rules).</summary>
    public int ProtectionOrderDays { get; init; } = 8;

    /// <summary>Days that an extended emergency protection order lasts in all (§2, date rules).</summary>
    public int ExtendedProtectionOrderDays { get; init; } = 15;

    /// <summary>Days before expiry from which it is warned of (§2, date rules).</summary>
    public int WarnDays { get; init; } = 28;

    /// <summary>Months from service to the first review (§1.5).</summary>
    public int ReviewMonths { get; init; } = 3;

    /// <summary>Lowest rank that authorises a notice (§1.3).</summary>
    public PoliceRank AuthorisingRank { get; init; } = PoliceRank.Inspector;

    /// <summary>Force code in references, e.g. <c>CAWN-CALD-2026-00417</c>.</summary>
    public string ForceCode { get; init; } = "CALD";

    /// <summary>The settings as rows to print: name, value, what it is, where it comes from.</summary>
    public ImmutableArray<RuleSetting> Table =>
    [
        Row(nameof(AbductionAge), AbductionAge, "years: from this birthday on, no notice under s.2", "Child Abduction Act 1984 s.2"),
        Row(nameof(AdultAge), AdultAge, "years: from this birthday on, an adult", "Children Act 1989 s.105"),
        Row(nameof(PoliceProtectionHours), PoliceProtectionHours, "hours that police protection lasts at most", "Children Act 1989 s.46; Child Law Advice"),
        Row(nameof(ProtectionOrderDays), ProtectionOrderDays, "days that an emergency protection order lasts", "Children Act 1989 s.45; Child Law Advice"),
        Row(nameof(ExtendedProtectionOrderDays), ExtendedProtectionOrderDays, "days in all once the order was extended", "Children Act 1989 s.45; Child Law Advice"),
        Row(nameof(WarnDays), WarnDays, "days before expiry from which it is warned of", ProductDefault),
        Row(nameof(ReviewMonths), ReviewMonths, "months from service to the first review", ProductDefault),
        new(nameof(AuthorisingRank), AuthorisingRank.Words(), "lowest rank that authorises", ProductDefault),
        new(nameof(ForceCode), ForceCode, "force code in references", ProductDefault),
    ];

    private static RuleSetting Row(string name, int value, string words, string source) =>
        new(name, value.ToString(CultureInfo.InvariantCulture), words, source);
}

/// <summary>One setting, to print.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Words">What it is, with the unit.</param>
/// <param name="Source">Where the default comes from.</param>
public sealed record RuleSetting(string Name, string Value, string Words, string Source);
