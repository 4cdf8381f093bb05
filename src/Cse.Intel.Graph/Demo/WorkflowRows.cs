using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Notices;

namespace Cse.Intel.Graph.Demo;

/// <summary>
/// A record that the unit makes itself. Such records come in only as an export of the product has them: under their
/// opaque ids, with the reference by which the town calls them, and when and by whom they were recorded.
/// </summary>
internal abstract record UnitRow(string Id) : ITownRow
{
    /// <summary>Columns after those of the kind.</summary>
    public const string RevisionColumns = ",external_refs,version,recorded_at,recorded_by";

    /// <summary>Who is said to have recorded it.</summary>
    public const string Author = "demo";

    /// <summary>What the town calls it.</summary>
    public ExternalRef? Origin { get; init; }

    public DateOnly Recorded { get; init; }

    public ImmutableArray<string?> Values => [Id, .. KindValues, $"{Origin!.System}|{Origin.Kind}|{Origin.Id}", "1", Recorded.Morning(), Author];

    /// <summary>Values of the columns of the kind, without the id.</summary>
    protected abstract ImmutableArray<string?> KindValues { get; }
}

/// <summary>A row of <c>notices.csv</c>.</summary>
internal sealed record NoticeRow(string Id, string Reference, string State, string Recipient, string Child, string Basis) : UnitRow(Id)
{
    public const string File = "notices.csv";
    public static readonly string Columns =
        "id,reference,state,recipient,child,basis,sub_basis,support,supporter,triggers,prohibitions,enquiry_summary,proportionality,drafted,served,expires,review,officer,breaches,"
        + NoticeService.Columns + RevisionColumns;

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
    public NoticeService? Service { get; init; }

    protected override ImmutableArray<string?> KindValues =>
    [
        Reference, State, Recipient, Child, Basis, SubBasis, Support, Supporter, string.Join(';', Triggers), string.Join(';', Prohibitions),
        EnquirySummary, Proportionality, Drafted.Iso(), Served?.Iso(), Expires?.Iso(), Review?.Iso(), Officer, string.Join(';', Breaches),
        .. (Service ?? NoticeService.None).Values,
    ];
}

/// <summary>What a notice keeps of its statement, its authority and its service: details under the names of <see cref="NoticeDetails"/>.</summary>
internal sealed record NoticeService
{
    public static readonly string Columns = string.Join(',',
        NoticeDetails.Statement, NoticeDetails.AuthorisedBy, NoticeDetails.AuthorisedRank, NoticeDetails.AuthorisedAt, NoticeDetails.ServedAt, NoticeDetails.ServedPlace,
        NoticeDetails.ServedMethod, NoticeDetails.ServedBy, NoticeDetails.Identity, NoticeDetails.BodyWornVideo, NoticeDetails.Signature, NoticeDetails.Reply);

    public static NoticeService None { get; } = new();

    public string? Statement { get; init; }
    public DateOnly? Authorised { get; init; }
    public DateOnly? Served { get; init; }
    public string? Place { get; init; }
    public bool Signed { get; init; }
    public string? Reply { get; init; }

    public ImmutableArray<string?> Values =>
    [
        Statement, Authorised is null ? null : UnitRow.Author, Authorised is null ? null : "inspector", Authorised?.Morning(),
        Served is { } day ? $"{day.Iso()}T18:40:00+00:00" : null, Place,
        Served is null ? null : "in person, explained aloud, copy left",
        Served is null ? null : "Constable, Morwen Thimblewold, 4471",
        Served is null ? null : "driving licence",
        Served is null ? null : "BWV 0412",
        Served is null ? null : Signed ? "signed" : "refused",
        Reply,
    ];
}

/// <summary>A row of <c>actions.csv</c>.</summary>
internal sealed record ActionRow(string Id, string Reference, string Code, string Status, string Owner, string When, string? Outcome) : UnitRow(Id)
{
    public const string File = "actions.csv";
    public const string Columns = "id,reference,code,status,owner,when,outcome" + RevisionColumns;

    protected override ImmutableArray<string?> KindValues => [Reference, Code, Status, Owner, When, Outcome];
}

/// <summary>A row of <c>meetings.csv</c>.</summary>
internal sealed record MeetingRow(string Id, string Reference, string Type, string When, string Outcome, DateOnly? ReviewBy) : UnitRow(Id)
{
    public const string File = "meetings.csv";
    public const string Columns = "id,reference,type,when,outcome,review_by" + RevisionColumns;

    protected override ImmutableArray<string?> KindValues => [Reference, Type, When, Outcome, ReviewBy?.Iso()];
}

/// <summary>A row of <c>assessments.csv</c>.</summary>
internal sealed record AssessmentRow(string Id, string Reference, string When, string Level, string Assessor, params ImmutableArray<string> Indicators) : UnitRow(Id)
{
    public const string File = "assessments.csv";
    public const string Columns = "id,reference,when,level,indicators,assessor" + RevisionColumns;

    protected override ImmutableArray<string?> KindValues => [Reference, When, Level, string.Join(';', Indicators), Assessor];
}

/// <summary>A row of the unit's own <c>links.csv</c>: a link that stands on the record it leads to (architecture §4).</summary>
internal sealed record UnitLinkRow(string Id, EntityKind FromKind, string From, string Kind, EntityKind ToKind, string To, string Observed, DateOnly Recorded) : ITownRow
{
    public const string Columns =
        "from_kind,from,kind,to_kind,to,observed,report,source_eval,assessment,handling,status,negative,id,recorded_at,recorded_by";

    // Graded 1 A P: the unit's own record of its own act.
    public ImmutableArray<string?> Values =>
        [FromKind.ToString(), From, Kind, ToKind.ToString(), To, Observed, To, "1", "A", "P", "reported", "no", Id, Recorded.Morning(), UnitRow.Author];
}
