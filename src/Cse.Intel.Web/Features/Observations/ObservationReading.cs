using System.Collections.Immutable;
using System.Globalization;
using Cse.Intel.Graph.Commands;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Identifiers;
using Cse.Intel.Graph.Domain.Indicators;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Cse.Intel.Web.Features.Observations;

/// <summary>From the form's words to an observation. What cannot be read is noted at its field; the core judges the rest.</summary>
public sealed class ObservationReading(ModelStateDictionary problems, DateTimeOffset now)
{
    private readonly DateOnly _today = now.ToLondonDay();

    /// <summary>The observation.</summary>
    /// <param name="form">The form, tidied.</param>
    /// <param name="corroboration">The report that supports it, as found by its reference.</param>
    public Observation Read(ObservationForm form, EntityId? corroboration)
    {
        ArgumentNullException.ThrowIfNull(form);
        var indicator = form.Indicator is ObservationForm.SomethingElse or null ? null : form.Indicator;
        if (form.Indicator is null)
            problems.AddModelError(nameof(form.Indicator), "Choose what was seen, or “something else”");
        return new()
        {
            Key = form.Key ?? "",
            Indicator = indicator,
            Adult = ReadPerson(form.Adult, nameof(form.Adult)),
            Children = [.. form.Children.Select((child, i) => ReadPerson(child, $"{nameof(form.Children)}[{i}]")).OfType<Party>()],
            Place = ReadPlace(form.Place),
            Vehicle = ReadVehicle(form.Vehicle),
            Phone = ReadPhone(form.Phone),
            Item = indicator == "PI2" ? form.Item : null,
            FoundThere = indicator == "PI3" && form.FoundThere,
            LodgesThere = indicator == "PI3" && form.LodgesThere,
            Links = indicator is null ? PlainLinks.Of(form.Links) : [],
            When = ReadWhen(form),
            Agency = Text(form.Agency),
            SourceType = Text(form.SourceType),
            SeenByAuthor = form.SeenByAuthor,
            Grade = ReadGrade(form),
            Conditions = Text(form.Conditions),
            GradeReason = Text(form.GradeReason),
            CorroboratedBy = corroboration,
            Narrative = form.Narrative,
            Fields = FieldsOf(form, indicator),
        };
    }

    private Party? ReadPerson(PersonForm form, string field)
    {
        if (form.IsEmpty())
            return null;
        if (ChosenRecord.Read(form.Known, form.Name) is { } known)
            return Party.Of(known);
        var name = Text(form.Name)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        return Party.Made(new Person
        {
            Given = name.Length > 1 ? string.Join(' ', name[..^1]) : name.FirstOrDefault(),
            Family = name.Length > 1 ? name[^1] : null,
            Nickname = Text(form.Nickname),
            Description = Text(form.Looks),
            Birth = ReadAge(form.Age, field),
        });
    }

    private Birth ReadAge(string? age, string field)
    {
        if (Text(age) is not { } text)
            return Birth.Unknown;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years <= 130)
            return Birth.Unknown with { AgeAt = new(years, _today) };
        problems.AddModelError($"{field}.Age", "Enter an age in years, such as 14");
        return Birth.Unknown;
    }

    private static Party? ReadPlace(PlaceForm form)
    {
        if (form.IsEmpty())
            return null;
        return ChosenRecord.Read(form.Known, form.Name) is { } known
            ? Party.Of(known)
            : Party.Made(new Address { Line1 = Text(form.Name), Postcode = Text(form.Postcode) is { } postcode ? Postcode.Parse(postcode) : null });
    }

    private static Party? ReadVehicle(VehicleForm form)
    {
        if (form.IsEmpty())
            return null;
        return ChosenRecord.Read(form.Known, form.Name) is { } known
            ? Party.Of(known)
            : Party.Made(new Vehicle { Vrm = Text(form.Name) is { } mark ? Vrm.Parse(mark) : null, Colour = Text(form.Colour), Make = Text(form.Make) });
    }

    private static Party? ReadPhone(PhoneForm form)
    {
        if (form.IsEmpty())
            return null;
        return ChosenRecord.Read(form.Known, form.Name) is { } known
            ? Party.Of(known)
            : Party.Made(new Phone { Number = PhoneNumber.Parse(form.Name!.Trim()) });
    }

    private Observed ReadWhen(ObservationForm form) => form.When switch
    {
        "now" => new(now.ToLondon().ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture), _today, _today, false),
        "day" => ReadDay(form.WhenDay, nameof(form.WhenDay)) is { } day ? Observed.On(day) : Observed.Unknown,
        "period" => ReadPeriod(form),
        "unknown" => Observed.Unknown,
        _ => Observed.On(_today),
    };

    private Observed ReadPeriod(ObservationForm form)
    {
        if (ReadDay(form.WhenFrom, nameof(form.WhenFrom)) is not { } from)
            return Observed.Unknown;
        if (Text(form.WhenTo) is null)
            return Observed.Since(from);
        if (ReadDay(form.WhenTo, nameof(form.WhenTo)) is not { } to)
            return Observed.Unknown;
        if (to >= from)
            return Observed.Between(from, to);
        problems.AddModelError(nameof(form.WhenTo), "The last day must not be before the first");
        return Observed.Unknown;
    }

    private DateOnly? ReadDay(string? text, string field)
    {
        if (DateOnly.TryParse(text, Shared.TagHelpers.UkText.Culture, out var day))
            return day;
        problems.AddModelError(field, "Enter a day such as 3 May 2026");
        return null;
    }

    private Grade? ReadGrade(ObservationForm form)
    {
        if (Text(form.Source + form.Assessment + form.Handling) is null)
            return null;
        if (GradeCodes.TrySource(form.Source ?? "", out var source)
            && GradeCodes.TryAssessment(form.Assessment ?? "", out var assessment)
            && GradeCodes.TryHandling(form.Handling ?? "", out var handling))
            return new(source, assessment, handling);
        problems.AddModelError(nameof(form.Source), "Choose source, assessment and handling, or none of the three");
        return null;
    }

    // The form shows the fields of all five; only those of the one chosen are meant.
    private static ImmutableSortedDictionary<string, string> FieldsOf(ObservationForm form, string? indicator)
    {
        var fields = indicator is null ? [] : IndicatorCatalogue.Default.Find(indicator)?.Fields ?? [];
        return fields.Select(field => (field.Code, Text: Text(form.Fields.TryGetValue(FieldName(indicator!, field.Code), out var text) ? text : null)))
            .Where(field => field.Text is not null)
            .ToImmutableSortedDictionary(field => field.Code, field => field.Text!, StringComparer.Ordinal);
    }

    /// <summary>The name of an indicator's field in the form; two indicators may ask alike.</summary>
    public static string FieldName(string indicator, string code) => $"{indicator}_{code}";

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
