using Cse.Intel.Graph.Domain.Pole;

namespace Cse.Intel.Graph.Commands;

/// <summary>What a record entered by hand must keep to: it says something, and nothing in it is endless.</summary>
internal static class PayloadRules
{
    private const int LongestName = 100;
    private const int LongestText = 2_000;

    /// <summary>What is wrong with a payload, at a field of the form.</summary>
    public static IEnumerable<CommandError> Check(EntityPayload payload, string field)
    {
        if (!SaysSomething(payload))
            yield return new("record.empty", field, "Give at least a name, a number or a description.");
        if (Names(payload).Any(n => n?.Length > LongestName))
            yield return new("record.too_long", field, $"Names and short texts are at most {LongestName} characters.");
        if (Texts(payload).Any(t => t?.Length > LongestText))
            yield return new("record.too_long", field, $"Descriptions are at most {LongestText} characters.");
        if (payload is Person { Birth: var birth } && birth.Range is ({ } earliest, { } latest) && latest < earliest)
            yield return new("record.birth_range", field, "The latest possible birth lies before the earliest.");
    }

    private static bool SaysSomething(EntityPayload payload) =>
        Names(payload).Concat(Texts(payload)).Any(t => !string.IsNullOrWhiteSpace(t)) || payload is Address { Latitude: not null };

    private static IEnumerable<string?> Names(EntityPayload payload) => payload switch
    {
        Person p => [p.Given, p.Family, p.Nickname, p.PncId?.Raw, p.Cro?.Raw, p.Sex, p.Ethnicity, .. p.Aliases],
        Address a => [a.Line1, a.Line2, a.Town, a.Postcode?.Raw, a.Uprn?.Raw, a.PremisesType],
        Vehicle v => [v.Vrm?.Raw, v.Make, v.Model, v.Colour, v.Year],
        Phone p => [p.Number?.Raw, p.Imei?.Raw],
        OnlineAccount a => [a.Handle?.Raw],
        Organisation o => [o.Name, o.Type],
        PoleObject o => [o.Type],
        PoleEvent e => [e.Type, e.Reference],
        _ => [],
    };

    private static IEnumerable<string?> Texts(EntityPayload payload) => payload switch
    {
        Person p => [p.Description],
        Vehicle v => [v.Notes],
        Phone p => [p.Notes],
        OnlineAccount a => [a.Notes],
        Organisation o => [o.Notes],
        PoleObject o => [o.Description],
        PoleEvent e => [e.Summary],
        _ => [],
    };
}
