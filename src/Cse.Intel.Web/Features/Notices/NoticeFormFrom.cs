using System.Collections.Immutable;
using System.Globalization;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Queries.Records;

namespace Cse.Intel.Web.Features.Notices;

/// <summary>Fills the form: from a draft, or for a new notice from what the graph says of the two.</summary>
public static class NoticeFormFrom
{
    private const int TriggersAtMost = 10;

    /// <summary>The form of a draft.</summary>
    public static NoticeForm Draft(NoticeView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var notice = view.Notice;
        var inputs = notice.InputsOf();
        var supporter = SupporterLine.Parse(notice.Supporter);
        var statement = StatementLine.Read(notice.Details.GetValueOrDefault(NoticeDetails.Statement));
        return new()
        {
            Notice = view.Record.Id.ToString(),
            Version = view.Record.Version,
            Adult = notice.Recipient.ToString(),
            Child = notice.Child.ToString(),
            Basis = notice.Basis,
            Care = inputs.Care?.Code(),
            CareStart = Field(inputs.CareStart),
            CareEnd = Field(inputs.CareEnd),
            CareExtended = inputs.CareExtended,
            Support = inputs.Support.Code(),
            SupporterName = supporter.Name,
            SupporterRole = supporter.Role,
            StatementReference = statement?.Reference,
            StatementDate = Field(statement?.On),
            Triggers = [.. notice.Triggers.Select(line => TriggerLine.Parse(line, notice.Drafted)).Select(line => new TriggerForm { On = Field(line.On), Seen = line.Seen })],
            Prohibitions = [.. Prohibition.List.Where(item => notice.Prohibitions.Contains(item.Text)).Select(item => item.Code)],
            OtherProhibitions = string.Join('\n', notice.Prohibitions.Where(text => Prohibition.List.All(item => item.Text != text))),
            EnquirySummary = notice.EnquirySummary,
            Proportionality = notice.Proportionality,
            Representations = notice.Details.GetValueOrDefault(NoticeDetails.Representations),
        };
    }

    /// <summary>
    /// What was seen of the two together, as the letter may say it: the day and the fact, nothing of who reported it. The
    /// officer reads and changes it before it is printed.
    /// </summary>
    /// <param name="child">The young person's record with its links.</param>
    /// <param name="adult">The adult.</param>
    public static ImmutableArray<TriggerForm> Triggers(RecordAnswer child, EntityId adult)
    {
        ArgumentNullException.ThrowIfNull(child);
        return
        [
            .. child.Links
                .Where(link => link.Far.Members.Contains(adult) && !link.Edge.Negative && link.Edge.Kind.Weight > 0)
                .Select(link => (On: DayOf(link), Text: Sentence(child, link)))
                .Where(seen => seen.On is not null).DistinctBy(seen => (seen.On, seen.Text))
                .Take(TriggersAtMost).OrderBy(seen => seen.On)
                .Select(seen => new TriggerForm { On = Field(seen.On), Seen = seen.Text }),
        ];
    }

    private static DateOnly? DayOf(RecordLink link) => link.Edge.Seen.To ?? link.Edge.Seen.From;

    private static string Sentence(RecordAnswer child, RecordLink link)
    {
        var (from, to) = link.Edge.Forward ? (child.Subject.Facts.Caption, link.Far.Facts.Caption) : (link.Far.Facts.Caption, child.Subject.Facts.Caption);
        return $"{from} {link.Edge.Kind.Forward} {to}";
    }

    private static string? Field(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Field(DateTimeOffset? instant) => instant?.ToLondon().ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
