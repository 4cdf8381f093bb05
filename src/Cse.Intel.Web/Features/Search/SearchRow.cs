using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries.Search;
using Cse.Intel.Web.Features.Records;
using UkText = Cse.Intel.Graph.Domain.Time.UkText;

namespace Cse.Intel.Web.Features.Search;

/// <summary>A hit with what tells it from its namesakes.</summary>
/// <param name="Caption">What it is called.</param>
/// <param name="Kind">What kind of record it is, in words.</param>
/// <param name="Details">What tells it apart, in short.</param>
/// <param name="Why">Why it matched.</param>
/// <param name="Path">Its page.</param>
public sealed record SearchRow(string Caption, string Kind, string Details, string Why, string Path)
{
    /// <summary>The row of a hit, as this viewer reads the record; null when they read no such record.</summary>
    public static SearchRow? Of(SearchHit hit, Viewer viewer, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(hit);
        if (Redaction.For(viewer, hit.Record, today) is not { } record)
            return null;
        var details = string.Join(" · ", Apart(record.Payload, today).Where(part => !string.IsNullOrWhiteSpace(part)));
        return new(record.Caption, Word(record.Payload, today), details, hit.Why, RecordPath.Of(record.Kind, record.Id));
    }

    private static string Word(EntityPayload payload, DateOnly today) => payload switch
    {
        Person when Redaction.IsChild(payload, today) => "Young person",
        Person person when person.Is(Role.PersonOfConcern, today) => "Person of concern",
        _ => RecordPath.Words(payload.Kind),
    };

    // The tag says the first of these already.
    private static string OtherRoles(Person person, DateOnly today)
    {
        var said = Word(person, today);
        return PayloadFacts.RoleWords(person with { Roles = [.. person.Roles.Where(role => !PersonRole.Words(role.Role).Equals(said, StringComparison.OrdinalIgnoreCase))] }, today);
    }

    private static IEnumerable<string?> Apart(EntityPayload payload, DateOnly today) => payload switch
    {
        Person person =>
        [
            person.Birth.IsUnknown ? "age not known" : $"born {PayloadFacts.Born(person.Birth, today)}",
            person.Nickname is { Length: > 0 } nickname ? $"“{nickname}”" : null,
            OtherRoles(person, today),
            person.Identified ? null : "not identified",
        ],
        Address address => [address.Line1, address.Town, address.Postcode?.Display, address.PremisesType],
        Vehicle vehicle => [vehicle.Year, vehicle.Notes],
        Phone phone => [phone.Imei is { } imei ? $"IMEI {imei.Display}" : null, phone.Notes],
        OnlineAccount account => [account.Notes],
        Organisation body => [body.Type, body.Notes],
        PoleEvent happened => [happened.Type, happened.From is { } from ? UkText.Date(from) : null, happened.Reference],
        Report report => [PayloadFacts.AgencyWords(report.Agency), report.Submitted is { } day ? UkText.Date(day) : null, report.Grade.ToString()],
        Notice notice => [PayloadFacts.StateWords(notice.State)],
        DisruptionAction action => [action.Status, action.When is { } on ? UkText.Date(on) : null],
        Meeting meeting => [meeting.Type],
        Assessment made => [made.Level?.ToLowerInvariant()],
        _ => [],
    };
}
