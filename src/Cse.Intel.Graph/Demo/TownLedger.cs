using System.Globalization;
using Cse.Intel.Graph.Domain;

namespace Cse.Intel.Graph.Demo;

/// <summary>
/// The town while it is being written down: story and ordinary life add records, reports and what the reports say.
/// Ids are plain here and get the town's number when they are written.
/// </summary>
internal sealed class TownLedger(TownPlace place, DateOnly anchor)
{
    private readonly SortedDictionary<string, List<ITownRow>> _rows = new(StringComparer.Ordinal);
    private int _reports = 1000;
    private int _links;

    public TownPlace Place => place;

    /// <summary>The day on which the story stands.</summary>
    public DateOnly Anchor => anchor;

    /// <summary>A day before the anchor.</summary>
    public DateOnly DaysAgo(int days) => anchor.AddDays(-days);

    /// <summary>That day as an observation.</summary>
    public string On(int daysAgo) => DaysAgo(daysAgo).Iso();

    /// <summary>From that day on, without a known end.</summary>
    public string Since(int daysAgo) => $"{On(daysAgo)}/";

    /// <summary>From one day to another, both included.</summary>
    public string Between(int fromDaysAgo, int toDaysAgo) => $"{On(fromDaysAgo)}/{On(toDaysAgo)}";

    /// <summary>
    /// A date of birth that makes somebody <paramref name="age"/> on the anchor whatever the anchor is, their birthday so
    /// many days before it: at most 364, or the next birthday might have come.
    /// </summary>
    public DateOnly Born(int age, int birthdayDaysAgo)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(birthdayDaysAgo, 364);
        return DaysAgo(birthdayDaysAgo).AddYears(-age);
    }

    /// <summary>A family name of this town.</summary>
    public string Family(int slot) => TownNames.Family(place.Number, slot);

    /// <summary>Writes a row down.</summary>
    public void Add(string file, ITownRow row)
    {
        if (!_rows.TryGetValue(file, out var rows))
            _rows[file] = rows = [];
        rows.Add(row);
    }

    public Node Add(PersonRow row) => Add("people.csv", EntityKind.Person, row with { Id = place.Id(row.Id) }, row.Id);

    public Node Add(AddressRow row) => Add("addresses.csv", EntityKind.Address, row with { Id = place.Id(row.Id) }, row.Id);

    public Node Add(VehicleRow row) => Add("vehicles.csv", EntityKind.Vehicle, row with { Id = place.Id(row.Id) }, row.Id);

    public Node Add(PhoneRow row) => Add("phones.csv", EntityKind.Phone, row with { Id = place.Id(row.Id) }, row.Id);

    public Node Add(AccountRow row) => Add("accounts.csv", EntityKind.OnlineAccount, row with { Id = place.Id(row.Id) }, row.Id);

    public Node Add(OrganisationRow row) => Add("organisations.csv", EntityKind.Organisation, row with { Id = place.Id(row.Id) }, row.Id);

    public Node Add(ObjectRow row) => Add("objects.csv", EntityKind.Object, row with { Id = place.Id(row.Id) }, row.Id);

    public Node Add(EventRow row) =>
        Add("events.csv", EntityKind.Event, row with { Id = place.Id(row.Id), Reference = place.Reference(row.Reference) }, row.Id);

    /// <summary>A notice, recorded when it was drafted, and from what it returns, its links; its parties are given by story id.</summary>
    public UnitRecord Add(NoticeRow row) => Add(NoticeRow.File, EntityKind.Notice, row with
    {
        Reference = place.Reference(row.Reference),
        Recipient = Opaque(new(EntityKind.Person, row.Recipient)),
        Child = Opaque(new(EntityKind.Person, row.Child)),
    }, row.Drafted);

    public UnitRecord Add(ActionRow row, DateOnly recorded) =>
        Add(ActionRow.File, EntityKind.DisruptionAction, row with { Reference = place.Reference(row.Reference) }, recorded);

    public UnitRecord Add(MeetingRow row, DateOnly recorded) =>
        Add(MeetingRow.File, EntityKind.Meeting, row with { Reference = place.Reference(row.Reference) }, recorded);

    public UnitRecord Add(AssessmentRow row, DateOnly recorded) =>
        Add(AssessmentRow.File, EntityKind.Assessment, row with { Reference = place.Reference(row.Reference) }, recorded);

    /// <summary>A report and, from what it returns, what it says.</summary>
    /// <param name="daysAgo">The day it was submitted.</param>
    /// <param name="agency">Who submitted it.</param>
    /// <param name="grade">Its grade as a triple, e.g. <c>2 C P</c>.</param>
    /// <param name="text">Its sanitised text.</param>
    /// <param name="conditions">What recipients must keep to, when its handling code is C.</param>
    /// <param name="id">Its id, when the story names it.</param>
    /// <param name="indicator">The indicator it was recorded against, when it was.</param>
    public TownReport Report(int daysAgo, string agency, string grade, string text, string? conditions = null, string? id = null, string? indicator = null)
    {
        var own = id ?? string.Create(CultureInfo.InvariantCulture, $"R{++_reports}");
        var submitted = DaysAgo(daysAgo);
        Add("reports.csv", new ReportRow(place.Id(own), place.Urn(submitted.Year, own[1..]), submitted, agency, grade, conditions, text) { Indicator = indicator });
        return new(this, own, submitted);
    }

    /// <summary>Writes a link down under its own id, or under the next one.</summary>
    public void Link(LinkRow link) => Add("links.csv", link with
    {
        Id = place.Id(link.Id.Length > 0 ? link.Id : string.Create(CultureInfo.InvariantCulture, $"L{++_links:0000}")),
        From = link.From with { Id = place.Id(link.From.Id) },
        To = link.To with { Id = place.Id(link.To.Id) },
        Report = place.Id(link.Report),
    });

    /// <summary>Writes down a link that stands on the unit's own record to which it leads.</summary>
    public void Link(Node from, string kind, Node record, string observed, DateOnly recorded)
    {
        var id = AssertionId.Of(place.System, from.Id, kind, record.Id).ToString();
        Add(TownFiles.UnitLinks, new UnitLinkRow(id, from.Kind, Opaque(from), kind, record.Kind, Opaque(record), observed, recorded));
    }

    /// <summary>The rows of a file, sorted by id.</summary>
    public IReadOnlyList<ITownRow> Rows(string file) =>
        _rows.TryGetValue(file, out var rows) ? [.. rows.OrderBy(r => r.Id, StringComparer.Ordinal)] : [];

    private ExternalRef Reference(Node node) => new(place.System, node.Kind, place.Id(node.Id));

    /// <summary>The opaque id that the import gives a record of this town.</summary>
    private string Opaque(Node node) => EntityId.Of(Reference(node)).ToString();

    private UnitRecord Add(string file, EntityKind kind, UnitRow row, DateOnly recorded)
    {
        var node = new Node(kind, row.Id);
        Add(file, row with { Id = Opaque(node), Origin = Reference(node), Recorded = recorded });
        return new(this, node, recorded);
    }

    private Node Add(string file, EntityKind kind, ITownRow row, string plainId)
    {
        Add(file, row);
        return new(kind, plainId);
    }
}

/// <summary>A report in a ledger; each call adds a link that it says.</summary>
internal sealed class TownReport(TownLedger ledger, string id, DateOnly submitted)
{
    public TownReport Says(Node from, string kind, Node to, string observed) => Says(new LinkRow("", from, kind, to, observed, id, submitted));

    /// <summary>As above, for a link with something out of the ordinary: <paramref name="with"/> gives it.</summary>
    public TownReport Says(Node from, string kind, Node to, string observed, Func<LinkRow, LinkRow> with) =>
        Says(with(new("", from, kind, to, observed, id, submitted)));

    private TownReport Says(LinkRow link)
    {
        ledger.Link(link);
        return this;
    }
}

/// <summary>A record of the unit's own in a ledger; each call adds a link to it.</summary>
internal sealed class UnitRecord(TownLedger ledger, Node node, DateOnly recorded)
{
    /// <summary>The same record, its links recorded on another day: a notice is drafted before it is served.</summary>
    public UnitRecord RecordedOn(DateOnly day) => new(ledger, node, day);

    public UnitRecord With(Node from, string kind, string observed)
    {
        ledger.Link(from, kind, node, observed, recorded);
        return this;
    }
}
