using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;

namespace Cse.Intel.Graph.Commands;

/// <summary>What an officer writes in a notice (notices-and-powers.md §1.4, rows 5 to 7; §1.3, the court's points in Swann).</summary>
public sealed record NoticeContents
{
    private const int MostLines = 30;
    private const int LongestLine = 1_000;
    private const int LongestText = 8_000;

    /// <summary>What was seen, with dates.</summary>
    public ImmutableArray<string> Triggers { get; init; } = [];

    /// <summary>What the recipient must not do, as printed; see <see cref="Prohibition.List"/>.</summary>
    public ImmutableArray<string> Prohibitions { get; init; } = [];

    /// <summary>What enquiries were made.</summary>
    public string? EnquirySummary { get; init; }

    /// <summary>Why it is proportionate.</summary>
    public string? Proportionality { get; init; }

    /// <summary>Name and role of the supporter.</summary>
    public string? Supporter { get; init; }

    /// <summary>Reference and date of the supporter's statement.</summary>
    public string? Statement { get; init; }

    /// <summary>What the recipient said when heard.</summary>
    public string? Representations { get; init; }

    internal IEnumerable<CommandError> Check()
    {
        foreach (var (field, lines) in new[] { ("triggers", Triggers), ("prohibitions", Prohibitions) })
            if (!lines.IsDefault && (lines.Length > MostLines || lines.Any(l => l.Length > LongestLine)))
                yield return new("notice.too_long", field, $"At most {MostLines} lines of {LongestLine} characters.");
        foreach (var (field, text) in Texts)
            if (text?.Length > LongestText)
                yield return new("notice.too_long", field, $"At most {LongestText} characters.");
    }

    internal Notice Into(Notice notice) => (notice with
    {
        Triggers = Written(Triggers),
        Prohibitions = Written(Prohibitions),
        EnquirySummary = EnquirySummary?.Trim(),
        Proportionality = Proportionality?.Trim(),
        Supporter = Supporter?.Trim(),
    }).With(NoticeDetails.Statement, Statement).With(NoticeDetails.Representations, Representations);

    internal ImmutableArray<TermFinding> Words =>
        [.. Written(Triggers).Concat(Texts.Select(t => t.Text)).SelectMany(t => Terminology.Lint(t))];

    private IEnumerable<(string Field, string? Text)> Texts =>
    [
        ("enquirySummary", EnquirySummary), ("proportionality", Proportionality), ("supporter", Supporter),
        ("statement", Statement), ("representations", Representations),
    ];

    private static ImmutableArray<string> Written(ImmutableArray<string> lines) =>
        lines.IsDefault ? [] : [.. lines.Where(l => !string.IsNullOrWhiteSpace(l)).Select(l => l.Trim())];
}
