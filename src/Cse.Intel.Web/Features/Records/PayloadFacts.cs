using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Identifiers;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Web.Features.Observations;
using Cse.Intel.Web.Shared.TagHelpers;
using UkText = Cse.Intel.Graph.Domain.Time.UkText;

namespace Cse.Intel.Web.Features.Records;

/// <summary>One thing recorded of a record.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">As it reads.</param>
/// <param name="Doubt">Why it may be wrong, e.g. what is odd about a registration; null when nothing is.</param>
public sealed record Fact(string Label, string Value, string? Doubt = null);

/// <summary>What is recorded, as labels and values in the order of a page; what is not known is left out.</summary>
public static class PayloadFacts
{
    /// <summary>The facts of a record, ages told for a day.</summary>
    public static IReadOnlyList<Fact> Of(EntityPayload payload, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(payload);
        var details = payload.Details.Select(detail => new Fact(detail.Key, detail.Value));
        return [.. Known(payload, day).Where(fact => !string.IsNullOrWhiteSpace(fact?.Value)).Select(fact => fact!), .. details];
    }

    /// <summary>What is known of a birth with the age beside it: "3 May 2011 (15)".</summary>
    public static string Born(Birth birth, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(birth);
        var age = AgeTagTagHelper.Words(birth, day);
        return birth switch
        {
            { Date: { } date } => $"{UkText.Date(date)} ({age})",
            { From: { } from, To: { } to } => $"{UkText.Date(from)} to {UkText.Date(to)} ({age})",
            { From: { } from } => $"{UkText.Date(from)} or later ({age})",
            { To: { } to } => $"{UkText.Date(to)} or earlier ({age})",
            { AgeAt: { } at } => $"said to be {at.Age} on {UkText.Day(at.Date)} ({age} now)",
            _ => "",
        };
    }

    private static IEnumerable<Fact?> Known(EntityPayload payload, DateOnly day) => payload switch
    {
        Person person => Person(person, day),
        Address address => Address(address),
        Vehicle vehicle => Vehicle(vehicle),
        Phone phone => [Id("Number", phone.Number), Id("IMEI", phone.Imei), Text("Notes", phone.Notes)],
        OnlineAccount account => [Text("Platform", account.Handle?.Platform), Id("Handle", account.Handle), Text("Notes", account.Notes)],
        Organisation body => [Text("Name", body.Name), Text("Type", body.Type), Common(body.CommonPlace), Text("Notes", body.Notes)],
        PoleObject thing => [Text("Type", thing.Type), Text("Description", thing.Description)],
        PoleEvent happened => [Text("Type", happened.Type), Text("When", When(happened)), Text("Reference", happened.Reference), Text("Summary", happened.Summary)],
        Report report => Report(report),
        Notice notice => Notice(notice),
        DisruptionAction action => [Text("Reference", action.Reference), Text("Action", action.Code), Text("Status", action.Status), Text("Owner", action.Owner), Date("When", action.When), Text("Outcome", action.Outcome)],
        Meeting meeting => [Text("Reference", meeting.Reference), Text("Type", meeting.Type), Date("Date", meeting.When), Text("Outcome", meeting.Outcome), Day("Review by", meeting.ReviewBy)],
        Assessment made => [Text("Reference", made.Reference), Date("Date", made.When), Text("Level", made.Level?.ToLowerInvariant()), Text("Indicators seen", string.Join(", ", made.Indicators)), Text("Assessor", made.Assessor)],
        _ => [],
    };

    private static IEnumerable<Fact?> Person(Person person, DateOnly day) =>
    [
        Text("Born", Born(person.Birth, day)),
        Text("Name", person.FullName),
        Text("Also known as", string.Join(", ", person.Aliases)),
        Text("Nickname", person.Nickname),
        Text("Roles", RoleWords(person, day)),
        Text("Care status", person.CareStatus?.Words()),
        Text("Sex", PersonCodes.Sex(person.Sex)),
        Text("Ethnicity", PersonCodes.Ethnicity(person.Ethnicity)),
        Id("PNC ID", person.PncId),
        Id("CRO number", person.Cro),
        Text("Description", person.Description),
        Text("Identified", person.Identified ? null : "not yet: known by nickname or description only"),
    ];

    private static IEnumerable<Fact?> Address(Address address) =>
    [
        Text("Address", string.Join(", ", new[] { address.Line1, address.Line2, address.Town }.Where(part => !string.IsNullOrWhiteSpace(part)))),
        Id("Postcode", address.Postcode),
        Text("Premises", address.PremisesType),
        Id("UPRN", address.Uprn),
        Common(address.CommonPlace),
    ];

    private static IEnumerable<Fact?> Vehicle(Vehicle vehicle) =>
    [
        Id("Registration", vehicle.Vrm),
        Text("Make", vehicle.Make),
        Text("Model", vehicle.Model),
        Text("Colour", vehicle.Colour),
        Text("Year", vehicle.Year),
        Common(vehicle.CommonPlace),
        Text("Notes", vehicle.Notes),
    ];

    private static IEnumerable<Fact?> Report(Report report) =>
    [
        Date("Submitted", report.Submitted),
        Text("Agency", AgencyWords(report.Agency)),
        Text("Grade", $"{report.Grade}: {report.Grade.InWords}"),
        Text("Conditions", report.Grade.Handling == HandlingCode.Conditions ? report.Conditions ?? "consult the originator" : null),
        Text("Converted from", report.LegacyGrade),
        Text("Indicator", report.Indicator),
    ];

    private static IEnumerable<Fact?> Notice(Notice notice) =>
    [
        Text("State", StateWords(notice.State)),
        Text("Basis", notice.SubBasis is { } status ? $"{notice.Basis}, {status.Words()}" : notice.Basis),
        Text("Supported by", notice.Supporter),
        Day("Drafted", notice.Drafted),
        Day("Served", notice.Served),
        Text("Ends", notice.Expires is { } end ? UkText.DayAndTime(end) : null),
        Day("Review", notice.Review),
        Text("Officer", notice.Officer),
        Text("What was seen", string.Join("; ", notice.Triggers)),
        Text("Must not", string.Join("; ", notice.Prohibitions)),
    ];

    /// <summary>The state of a notice in words.</summary>
    public static string StateWords(NoticeState state) => state switch
    {
        NoticeState.AwaitingSupport => "awaiting support",
        NoticeState.AwaitingAuthority => "awaiting authority",
        NoticeState.ServiceFailed => "service failed",
        _ => state.ToString().ToLowerInvariant(),
    };

    /// <summary>The roles held on a day, in words; those of other times with their dates.</summary>
    public static string RoleWords(Person person, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(person);
        return string.Join(", ", person.Roles.Select(role =>
            role.When.IsUnknown || role.When.Holds(day) ? PersonRole.Words(role.Role) : $"{PersonRole.Words(role.Role)} ({role.When.Text})").Distinct());
    }

    /// <summary>An agency as it reads: <c>youth_justice</c> is "youth justice".</summary>
    public static string? AgencyWords(string? agency) => agency is null ? null : RecordWords.Agency(agency);

    private static string? When(PoleEvent happened) => (happened.From, happened.To) switch
    {
        ({ } from, { } to) => UkText.Period(from.First, to.Last),
        ({ } from, null) => UkText.Date(from),
        (null, { } to) => $"until {UkText.Date(to)}",
        _ => null,
    };

    private static Fact? Common(bool? common) => common == true ? new("Many come and go", "yes, so sharing it says little") : null;

    private static Fact? Text(string label, string? value) => value is null ? null : new(label, value);

    private static Fact? Date(string label, PartialDate? date) => date is { } known ? new(label, UkText.Date(known)) : null;

    private static Fact? Day(string label, DateOnly? day) => day is { } known && known > DateOnly.MinValue ? new(label, UkText.Day(known)) : null;

    private static Fact? Id(string label, Identifier? identifier) =>
        identifier is null ? null : new(label, identifier.Display, identifier.Reason);
}
