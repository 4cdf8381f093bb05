using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Commands;

/// <summary>How a notice was served (notices-and-powers.md §1.4, rows 13 and 14).</summary>
public sealed record NoticeService
{
    /// <summary>When, with the time.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Where.</summary>
    public required string Place { get; init; }

    /// <summary>Name, rank and number of the officer who served it.</summary>
    public required string Officer { get; init; }

    /// <summary>How the recipient's identity was confirmed.</summary>
    public required string Identity { get; init; }

    /// <summary>How it was served.</summary>
    public string Method { get; init; } = "in person, explained aloud, copy left";

    /// <summary>Who else was there.</summary>
    public string? Witness { get; init; }

    /// <summary>Reference of body-worn video.</summary>
    public string? BodyWornVideo { get; init; }

    /// <summary>True when the recipient signed; false when they would not. The notice is given either way.</summary>
    public required bool Signed { get; init; }

    /// <summary>What the recipient said.</summary>
    public string? Reply { get; init; }
}

/// <summary>
/// Records that an authorised notice was served. From then on it stands: the links to recipient and child are written,
/// with the notice as their report, and stay open until it ends.
/// </summary>
/// <param name="Notice">The notice.</param>
/// <param name="ExpectedVersion">The version that was read.</param>
/// <param name="Service">How it was served.</param>
public sealed record ServeNotice(EntityId Notice, int ExpectedVersion, NoticeService Service) : ICommand<NoticeChanged>
{
    private const int LongestText = 2_000;

    /// <summary>The settings of the rules.</summary>
    public NoticeRules Rules { get; init; } = NoticeRules.Default;

    /// <inheritdoc/>
    public string Name => "serve_notice";

    /// <inheritdoc/>
    public Capability Needs => Capability.ServeNotice;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => [Notice];

    /// <inheritdoc/>
    public async Task<Plan<NoticeChanged>> PlanAsync(IGraphReader reader, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var (record, notice) = await NoticeWriting.LoadAsync(reader, Notice, ExpectedVersion, cancel);
        NoticeWriting.Demand(notice.State is NoticeState.Authorised or NoticeState.ServiceFailed, notice, "served");
        if (Check(notice, clock.GetUtcNow()).ToImmutableArray() is { IsEmpty: false } errors)
            throw new CommandRefusedException(errors);
        var (basis, servedBefore) = await NoticeWriting.DemandBasisAsync(reader, notice, Rules, Service.At, cancel);
        if (basis.Expires <= clock.GetUtcNow())
            throw new CommandRefusedException("notice.ended", "at", $"A notice served then ended at {basis.Expires.Words()}: it cannot be recorded as standing.");
        var next = Served(notice, basis.Expires);
        var changes = NoticeWriting.Revise(reader, clock, record, next, Name, "Served a notice") with
        {
            Assertions = NoticeLinks.Opening(Notice, next, record, servedBefore, clock.GetUtcNow(), reader.Viewer.User),
        };
        return new(changes, NoticeWriting.Changed(Notice, record.Version + 1, next) with { Warnings = basis.Warnings });
    }

    private IEnumerable<CommandError> Check(Notice notice, DateTimeOffset now)
    {
        if (Service.At > now)
            yield return new("notice.served_when", "at", "That lies in the future.");
        if (notice.InstantOf(NoticeDetails.AuthorisedAt) is { } authorised && Service.At < authorised)
            yield return new("notice.served_when", "at", $"It was authorised only at {authorised.Words()}.");
        foreach (var (field, text, what) in Demanded)
            if (string.IsNullOrWhiteSpace(text))
                yield return new("notice.service_incomplete", field, $"Say {what}.");
        if (!Service.Signed && string.IsNullOrWhiteSpace(Service.Witness) && string.IsNullOrWhiteSpace(Service.BodyWornVideo))
            yield return new("notice.service_incomplete", "witness", "When the recipient does not sign, name a witness or the body-worn video.");
        foreach (var (field, text) in Demanded.Select(d => (d.Field, d.Text)).Concat(Optional))
            if (text?.Length > LongestText)
                yield return new("notice.too_long", field, $"At most {LongestText} characters.");
    }

    private IEnumerable<(string Field, string? Text, string What)> Demanded =>
    [
        ("place", Service.Place, "where it was served"),
        ("officer", Service.Officer, "who served it"),
        ("identity", Service.Identity, "how the recipient’s identity was confirmed"),
        ("method", Service.Method, "how it was served"),
    ];

    private IEnumerable<(string Field, string? Text)> Optional =>
        [("witness", Service.Witness), ("bodyWornVideo", Service.BodyWornVideo), ("reply", Service.Reply)];

    private Notice Served(Notice notice, DateTimeOffset expires)
    {
        var served = Service.At.ToLondonDay();
        var review = served.AddMonths(Rules.ReviewMonths);
        var last = NoticeProgress.LastDay(expires);
        return (notice with { State = NoticeState.Active, Served = served, Expires = expires, Review = review < last ? review : last })
            .With(NoticeDetails.ServedAt, Service.At)
            .With(NoticeDetails.ServedPlace, Service.Place)
            .With(NoticeDetails.ServedMethod, Service.Method)
            .With(NoticeDetails.ServedBy, Service.Officer)
            .With(NoticeDetails.Identity, Service.Identity)
            .With(NoticeDetails.Witness, Service.Witness)
            .With(NoticeDetails.BodyWornVideo, Service.BodyWornVideo)
            .With(NoticeDetails.Signature, Service.Signed ? "signed" : "refused")
            .With(NoticeDetails.Reply, Service.Reply);
    }
}
