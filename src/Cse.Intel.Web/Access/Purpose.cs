using System.Diagnostics.CodeAnalysis;

namespace Cse.Intel.Web.Access;

/// <summary>
/// Why somebody is looking: chosen at sign-in, changed from the header, and written beside each entry of the audit trail
/// (intelligence-handling.md §4.2).
/// </summary>
/// <param name="Code">R1 to R12, or R99.</param>
/// <param name="Detail">A reference (R2, R5) or a reason in words (R99); empty where none is needed.</param>
public sealed record Purpose(string Code, string Detail)
{
    /// <summary>The least length of a reason given in words, in characters (intelligence-handling.md §4.2, R99).</summary>
    public const int LeastReason = 20;

    /// <summary>The greatest length of a detail, in characters: it is repeated in each entry of the audit trail.</summary>
    public const int MostDetail = 200;

    /// <summary>Intelligence development: what a session starts with unless another is chosen.</summary>
    public static Purpose Usual { get; } = new("R3", "");

    /// <summary>All codes with their words, in order.</summary>
    public static IReadOnlyList<(string Code, string Words)> All { get; } =
    [
        ("R1", "Child at immediate risk"),
        ("R2", "Investigation"),
        ("R3", "Intelligence development"),
        ("R4", "Notice or disruption"),
        ("R5", "Meeting preparation"),
        ("R6", "Safeguarding request from a partner"),
        ("R7", "Disclosure (CPIA)"),
        ("R8", "Data quality or merge"),
        ("R9", "Review and retention"),
        ("R10", "Supervision or dip sample"),
        ("R11", "Subject rights"),
        ("R12", "Audit or professional standards"),
        ("R99", "Other"),
    ];

    /// <summary>The words of the code.</summary>
    public string Words => All.First(reason => reason.Code == Code).Words;

    /// <summary>As the audit trail keeps it: the code, and the detail where there is one.</summary>
    public override string ToString() => Detail.Length == 0 ? Code : $"{Code} {Detail}";

    /// <summary>Reads what was chosen; false with a reason fit to show when something is missing.</summary>
    public static bool TryParse(string? code, string? detail, [NotNullWhen(true)] out Purpose? purpose, out string problem)
    {
        var trimmed = detail?.Trim() ?? "";
        problem = Problem(code, trimmed);
        purpose = problem.Length == 0 ? new(code!, trimmed) : null;
        return purpose is not null;
    }

    private static string Problem(string? code, string detail) => code switch
    {
        _ when All.All(reason => reason.Code != code) => "Choose a purpose from the list",
        _ when detail.Length > MostDetail => $"Keep the reference or reason to {MostDetail} characters",
        "R2" when detail.Length == 0 => "Enter the reference of the investigation",
        "R5" when detail.Length == 0 => "Enter the reference of the meeting",
        "R99" when detail.Length < LeastReason => $"Say why in at least {LeastReason} characters",
        _ => "",
    };
}
