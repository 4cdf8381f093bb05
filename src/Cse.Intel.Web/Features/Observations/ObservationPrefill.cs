using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;

namespace Cse.Intel.Web.Features.Observations;

/// <summary>Puts known records, and words that were looked for, into the form.</summary>
public static class ObservationPrefill
{
    private const int LongestMark = 10;
    private const int ShortestNumber = 9;

    /// <summary>The form about a record.</summary>
    public static ObservationForm With(ObservationForm form, Entity record, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(record);
        var chosen = new ChosenRecord(record.Id.ToString(), record.Caption);
        return record.Kind switch
        {
            EntityKind.Person when Redaction.IsChild(record.Payload, today) => form with { Children = [new() { Known = chosen.ToString(), Name = chosen.Caption }] },
            EntityKind.Person => Put(form, "Adult", chosen),
            EntityKind.Address => Put(form, "Place", chosen),
            EntityKind.Vehicle => Put(form, "Vehicle", chosen),
            EntityKind.Phone => Put(form, "Phone", chosen),
            _ => form,
        };
    }

    /// <summary>The form with words that were looked for and not found: a number, part of a registration, or a name.</summary>
    public static ObservationForm With(ObservationForm form, string words)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(words);
        var text = words.Trim();
        var digits = text.Count(char.IsAsciiDigit);
        if (digits >= ShortestNumber)
            return form with { Phone = new() { Name = text } };
        return digits > 0 && text.Length <= LongestMark ? form with { Vehicle = new() { Name = text } } : form with { Adult = new() { Name = text } };
    }

    /// <summary>The form with a known record in place of what was written; <paramref name="use"/> is <c>part|id|caption</c>.</summary>
    public static ObservationForm Use(ObservationForm form, string use)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(use);
        return use.Split('|', 3) is [var part, var id, var caption] ? Put(form, part, new(id, caption)) : form;
    }

    /// <summary>What the form names that is new, by its words.</summary>
    public static IEnumerable<(string Part, string Words, EntityKind Kind)> NewParts(ObservationForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var parts = new (string Part, string? Known, string? Words, EntityKind Kind)[]
        {
            ("Adult", form.Adult.Known, form.Adult.Name, EntityKind.Person),
            ("Place", form.Place.Known, form.Place.Name, EntityKind.Address),
            ("Vehicle", form.Vehicle.Known, form.Vehicle.Name, EntityKind.Vehicle),
            ("Phone", form.Phone.Known, form.Phone.Name, EntityKind.Phone),
        };
        var children = form.Children.Select((child, i) => ($"Children[{i}]", child.Known, child.Name, EntityKind.Person));
        foreach (var (part, known, words, kind) in parts.Concat(children))
            if (!string.IsNullOrWhiteSpace(words) && ChosenRecord.Read(known, words) is null)
                yield return (part, words.Trim(), kind);
    }

    private static ObservationForm Put(ObservationForm form, string part, ChosenRecord chosen) => part switch
    {
        "Adult" => form with { Adult = new() { Known = chosen.ToString(), Name = chosen.Caption } },
        "Place" => form with { Place = new() { Known = chosen.ToString(), Name = chosen.Caption } },
        "Vehicle" => form with { Vehicle = new() { Known = chosen.ToString(), Name = chosen.Caption } },
        "Phone" => form with { Phone = new() { Known = chosen.ToString(), Name = chosen.Caption } },
        _ => form with { Children = [.. form.Children.Select((child, i) => part == $"Children[{i}]" ? new() { Known = chosen.ToString(), Name = chosen.Caption } : child)] },
    };
}
