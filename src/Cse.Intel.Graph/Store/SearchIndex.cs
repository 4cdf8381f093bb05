using Cse.Intel.Graph.Domain.Identifiers;
using Cse.Intel.Graph.Domain.Names;
using Cse.Intel.Graph.Domain.Pole;

namespace Cse.Intel.Graph.Store;

/// <summary>
/// Under which terms a record is found: folded words of names and places, and normal forms of identifiers. One list for
/// every engine, so that a search finds the same records in each.
/// </summary>
public static class SearchIndex
{
    /// <summary>The folded words of a record, without repeats.</summary>
    public static IReadOnlySet<string> Words(EntityPayload payload) =>
        Texts(payload).Where(t => !string.IsNullOrWhiteSpace(t)).SelectMany(t => NameText.IndexWords(t!)).ToHashSet(StringComparer.Ordinal);

    /// <summary>The normal forms of a record's identifiers, without repeats.</summary>
    public static IReadOnlySet<string> Keys(EntityPayload payload) =>
        KeysOf(payload).Where(k => !string.IsNullOrWhiteSpace(k)).Select(k => k!).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string?> Texts(EntityPayload payload) => payload switch
    {
        Person p => [p.Given, p.Family, p.Nickname, .. p.Aliases],
        Address a => [a.Line1, a.Line2, a.Town, a.PremisesType],
        Vehicle v => [v.Make, v.Model, v.Colour],
        Organisation o => [o.Name, o.Type],
        OnlineAccount a => [a.Handle?.Platform],
        PoleObject o => [o.Type, o.Description],
        _ => [],
    };

    private static IEnumerable<string?> KeysOf(EntityPayload payload) => payload switch
    {
        Person p => [p.PncId?.Normal, p.Cro?.Normal],
        Address a => [a.Postcode?.Normal, a.Uprn?.Normal],
        Vehicle v => [v.Vrm?.Normal],
        Phone p => [p.Number?.Normal, p.Imei?.Normal, NationalForm(p.Number)],
        OnlineAccount a => [a.Handle?.Normal],
        PoleEvent e => [Key(e.Reference)],
        Report r => [Key(r.Urn)],
        Notice n => [Key(n.Reference)],
        DisruptionAction a => [Key(a.Reference)],
        Meeting m => [Key(m.Reference)],
        Assessment a => [Key(a.Reference)],
        _ => [],
    };

    /// <summary>The form in which references are compared: upper case, letters and digits only.</summary>
    public static string? Key(string? reference) =>
        reference is null ? null : string.Concat(reference.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    // Officers type 07700 …, the normal form is +447700 …; both are found.
    private static string? NationalForm(PhoneNumber? number) =>
        number is { Normal: ['+', '4', '4', .. var rest] } ? "0" + rest : null;
}
