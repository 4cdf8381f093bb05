using Cse.Intel.Graph.Commands;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Cse.Intel.Web.Features.Observations;

/// <summary>From the fields the core names to those of the form.</summary>
public static class ObservationFields
{
    /// <summary>Notes what the core refuses, at the fields of the form.</summary>
    public static void Add(this ModelStateDictionary problems, IEnumerable<CommandError> errors, string? indicator)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(errors);
        // While no sentence is chosen, that alone is said of what was seen.
        foreach (var error in errors.Where(error => indicator is not null || error.Field != "links"))
            problems.AddModelError(Of(error.Field, indicator), error.Message);
    }

    private static string Of(string? field, string? indicator) => field switch
    {
        null => "",
        "adult" => "Adult.Name",
        "children" => "Children[0].Name",
        "place" => "Place.Name",
        "vehicle" => "Vehicle.Name",
        "phone" => "Phone.Name",
        "when" => nameof(ObservationForm.WhenDay),
        "grade" => nameof(ObservationForm.Source),
        _ when field.StartsWith("children[", StringComparison.Ordinal) => $"C{field[1..]}.Name",
        _ when field.StartsWith("links", StringComparison.Ordinal) => nameof(ObservationForm.Links),
        _ when field.StartsWith("fields[", StringComparison.Ordinal) => $"Fields[{ObservationReading.FieldName(indicator ?? "", field[7..^1])}]",
        _ => char.ToUpperInvariant(field[0]) + field[1..],
    };
}
