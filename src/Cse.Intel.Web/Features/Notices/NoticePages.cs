using System.Collections.Immutable;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Web.Features.Observations;

namespace Cse.Intel.Web.Features.Notices;

/// <summary>The list of notices.</summary>
/// <param name="Notices">This page of them.</param>
/// <param name="State">The filter; null for all.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Page">The page shown, from 1.</param>
/// <param name="MayDraft">True for whoever may begin one.</param>
public sealed record NoticesPage(ImmutableArray<ListedNotice> Notices, NoticeState? State, int Total, int Page, bool MayDraft)
{
    /// <summary>Notices of a page.</summary>
    public const int RowsOfAPage = 25;

    /// <summary>How many pages there are.</summary>
    public int Pages => (Total + RowsOfAPage - 1) / RowsOfAPage;

    /// <summary>The page of the list that was asked for.</summary>
    public static NoticesPage Of(ImmutableArray<ListedNotice> all, NoticeState? state, int page, bool mayDraft)
    {
        var shown = Math.Max(1, page);
        return new([.. all.Skip((shown - 1) * RowsOfAPage).Take(RowsOfAPage)], state, all.Length, shown, mayDraft);
    }
}

/// <summary>Choosing the two people a notice is about.</summary>
/// <param name="Adult">The adult chosen; null until then.</param>
/// <param name="Child">The young person chosen; null until then.</param>
/// <param name="Part">For whom matches were looked for: <c>adult</c> or <c>child</c>.</param>
/// <param name="Phrase">What was typed.</param>
/// <param name="Matches">What was found; null when nothing was looked for.</param>
public sealed record ChoosePage(Entity? Adult, Entity? Child, string? Part, string? Phrase, IReadOnlyList<KnownRecord>? Matches)
{
    /// <summary>The address once somebody is chosen.</summary>
    public string Address(string part, string id) => part == "adult"
        ? $"/notices/new?adult={id}{(Child is null ? "" : $"&child={Child.Id}")}"
        : $"/notices/new?child={id}{(Adult is null ? "" : $"&adult={Adult.Id}")}";
}

/// <summary>The page on which a notice is written.</summary>
public sealed record DraftPage
{
    /// <summary>What is written so far.</summary>
    public required NoticeForm Form { get; init; }

    /// <summary>How the rules come out.</summary>
    public required NoticeEligibility Eligibility { get; init; }

    /// <summary>The bases on which it stands, or would stand with the right statement.</summary>
    public required ImmutableArray<EligibleBasis> Possible { get; init; }

    /// <summary>Today in London.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The reference, once it has one.</summary>
    public string? Reference { get; init; }

    /// <summary>The adult.</summary>
    public Person Adult => (Person)Eligibility.Adult.Payload;

    /// <summary>The young person.</summary>
    public Person Child => (Person)Eligibility.Child.Payload;

    /// <summary>True when a draft can be begun.</summary>
    public bool MayBegin => !Possible.IsEmpty;

    /// <summary>The basis ticked: the one chosen, or the only one there is.</summary>
    public NoticeBasis? Basis => NoticeReading.Basis(Form) is { } chosen && Possible.Any(basis => basis.Basis == chosen)
        ? chosen
        : Possible is [var only] ? only.Basis : null;

    /// <summary>What is still needed: each rule in the way, with where to put it right; null where there is no such place.</summary>
    public IEnumerable<(RuleFinding Rule, string? Address)> Needed => Eligibility.Result.Findings
        .Where(rule => rule.NextStep is not null && rule.Effect != RuleEffect.Allows)
        .Select(rule => (rule, AddressFor(rule.Code)));

    /// <summary>The letter as it stands before anything is changed.</summary>
    public string LetterAddress => Form.Notice is { } notice
        ? $"/notices/{notice}/preview.pdf"
        : $"/notices/draft.pdf?adult={Form.Adult}&child={Form.Child}&basis={Basis}&care={Form.Care}&careStart={Uri.EscapeDataString(Form.CareStart ?? "")}";

    private string? AddressFor(string code) => code switch
    {
        "NEED_SUPPORT" => "#Support",
        "VERIFY_AGE" or "REFER_UNKNOWN_CHILD" or "STOP_ADULT" => RecordWords.Address(Eligibility.Child.Id),
        "VERIFY_RECIPIENT_AGE" or "REFER_CHILD_PERPETRATOR" => RecordWords.Address(Eligibility.Adult.Id),
        "STOP_UNKNOWN_RECIPIENT" => $"/observations/new?about={Eligibility.Adult.Id}",
        "STOP_DUPLICATE" => Eligibility.Existing.Where(notice => notice.Payload is Notice { IsActive: true }).Select(notice => $"/notices/{notice.Id}").FirstOrDefault(),
        "STOP_JURISDICTION" => "#Elsewhere",
        "STOP_REFUGE" => "#RunsRefuge",
        "STOP_PARENT" => "#Connected",
        "LEGAL_ADVICE" => "#UnmarriedFather",
        "STOP_16_17" => "#Care",
        _ => null,
    };
}

/// <summary>One notice.</summary>
/// <param name="View">The notice with those it is about.</param>
/// <param name="User">For whom.</param>
/// <param name="Today">Today in London.</param>
public sealed record NoticePage(NoticeView View, Access.SignedInUser User, DateOnly Today)
{
    /// <summary>The notice.</summary>
    public Notice Notice => View.Notice;

    /// <summary>Its address.</summary>
    public string Address => $"/notices/{View.Record.Id}";

    /// <summary>True when it may be written on by this user.</summary>
    public bool MayEdit => Notice.IsBeingWritten() && User.May(Graph.Access.Capability.DraftNotice);

    /// <summary>True when this user may authorise it: whoever wrote at it may not.</summary>
    public bool MayAuthorise => Notice.State == NoticeState.AwaitingAuthority && User.May(Graph.Access.Capability.AuthoriseNotice);

    /// <summary>True when this user may reject it.</summary>
    public bool MayReject => Notice.IsBeingWritten() && User.May(Graph.Access.Capability.AuthoriseNotice);

    /// <summary>True when this user may record its service.</summary>
    public bool MayServe => Notice.State is NoticeState.Authorised or NoticeState.ServiceFailed && User.May(Graph.Access.Capability.ServeNotice);

    /// <summary>True when this user may withdraw it.</summary>
    public bool MayWithdraw => Notice.State is NoticeState.Authorised or NoticeState.ServiceFailed or NoticeState.Active && User.May(Graph.Access.Capability.AuthoriseNotice);

    /// <summary>True when this user may take the letter away.</summary>
    public bool MayPrint => !Notice.IsBeingWritten() && Notice.State != NoticeState.Rejected && User.May(Graph.Access.Capability.Export);

    /// <summary>The basis in words.</summary>
    public string BasisWords => Notice.BasisOf().Words();

    /// <summary>The supporter in words.</summary>
    public string SupporterWords => Notice.Supporter is { } supporter
        ? $"{supporter} ({Notice.InputsOf().Support.Words()})"
        : Notice.InputsOf().Support.Words();

    /// <summary>What was seen, day by day.</summary>
    public IEnumerable<TriggerLine> Triggers => Notice.Triggers.Select(line => TriggerLine.Parse(line, Notice.Drafted));
}

/// <summary>The page on which service is recorded.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Form">What is written so far.</param>
public sealed record ServePage(NoticeView Notice, ServeForm Form);

/// <summary>What the page for service sends.</summary>
public sealed record ServeForm
{
    /// <summary>The version of the notice as it was read.</summary>
    public int Version { get; init; }

    /// <summary>When.</summary>
    public string? At { get; init; }

    /// <summary>Where.</summary>
    public string? Place { get; init; }

    /// <summary>Rank of the officer.</summary>
    public string? Rank { get; init; }

    /// <summary>Name of the officer.</summary>
    public string? Name { get; init; }

    /// <summary>Collar or warrant number.</summary>
    public string? Number { get; init; }

    /// <summary>How the recipient's identity was confirmed.</summary>
    public string? Identity { get; init; }

    /// <summary>How it was served.</summary>
    public string? Method { get; init; }

    /// <summary>Who else was there.</summary>
    public string? Witness { get; init; }

    /// <summary>Reference of body-worn video.</summary>
    public string? BodyWornVideo { get; init; }

    /// <summary><c>signed</c> or <c>refused</c>.</summary>
    public string? Signature { get; init; }

    /// <summary>What the recipient said.</summary>
    public string? Reply { get; init; }
}
