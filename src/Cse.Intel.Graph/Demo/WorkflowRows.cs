using System.Collections.Immutable;

namespace Cse.Intel.Graph.Demo;

/// <summary>A row of <c>notices.csv</c>.</summary>
internal sealed record NoticeRow(string Id, string Reference, string State, string Recipient, string Child, string Basis) : ITownRow
{
    public const string File = "notices.csv";
    public const string Columns =
        "id,reference,state,recipient,child,basis,sub_basis,support,supporter,triggers,prohibitions,enquiry_summary,proportionality,drafted,served,expires,review,officer,breaches";

    public string? SubBasis { get; init; }
    public string? Support { get; init; }
    public string? Supporter { get; init; }
    public ImmutableArray<string> Triggers { get; init; } = [];
    public ImmutableArray<string> Prohibitions { get; init; } = [];
    public string? EnquirySummary { get; init; }
    public string? Proportionality { get; init; }
    public required DateOnly Drafted { get; init; }
    public DateOnly? Served { get; init; }
    public DateOnly? Expires { get; init; }
    public DateOnly? Review { get; init; }
    public string? Officer { get; init; }
    public ImmutableArray<string> Breaches { get; init; } = [];

    public ImmutableArray<string?> Values =>
    [
        Id, Reference, State, Recipient, Child, Basis, SubBasis, Support, Supporter, string.Join(';', Triggers), string.Join(';', Prohibitions),
        EnquirySummary, Proportionality, Drafted.Iso(), Served?.Iso(), Expires?.Iso(), Review?.Iso(), Officer, string.Join(';', Breaches),
    ];
}

/// <summary>A row of <c>actions.csv</c>.</summary>
internal sealed record ActionRow(string Id, string Reference, string Code, string Status, string Owner, string When, string? Outcome) : ITownRow
{
    public const string File = "actions.csv";
    public const string Columns = "id,reference,code,status,owner,when,outcome";

    public ImmutableArray<string?> Values => [Id, Reference, Code, Status, Owner, When, Outcome];
}

/// <summary>A row of <c>meetings.csv</c>.</summary>
internal sealed record MeetingRow(string Id, string Reference, string Type, string When, string Outcome, DateOnly? ReviewBy) : ITownRow
{
    public const string File = "meetings.csv";
    public const string Columns = "id,reference,type,when,outcome,review_by";

    public ImmutableArray<string?> Values => [Id, Reference, Type, When, Outcome, ReviewBy?.Iso()];
}

/// <summary>A row of <c>assessments.csv</c>.</summary>
internal sealed record AssessmentRow(string Id, string Reference, string When, string Level, string Assessor, params ImmutableArray<string> Indicators) : ITownRow
{
    public const string File = "assessments.csv";
    public const string Columns = "id,reference,when,level,indicators,assessor";

    public ImmutableArray<string?> Values => [Id, Reference, When, Level, string.Join(';', Indicators), Assessor];
}
