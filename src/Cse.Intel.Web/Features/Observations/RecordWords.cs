using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Web.Shared.TagHelpers;
using UkText = Cse.Intel.Graph.Domain.Time.UkText;

namespace Cse.Intel.Web.Features.Observations;

/// <summary>How records are named in lists: kind, age, agency, and the address of their page.</summary>
public static class RecordWords
{
    /// <summary>The page of a record.</summary>
    public static string Address(EntityId id) => $"/records/{id}";

    /// <summary>The kind in words.</summary>
    public static string Kind(EntityKind kind) => kind switch
    {
        EntityKind.OnlineAccount => "online account",
        EntityKind.DisruptionAction => "disruption action",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>The age on a day and, where it is known, the birth date: <c>15, born 3 May 2011</c>.</summary>
    public static string Age(Birth birth, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(birth);
        var age = AgeTagTagHelper.Words(birth, on);
        return birth.Date is { } date ? $"{age}, born {UkText.Date(date)}" : age;
    }

    /// <summary>The agency in words.</summary>
    public static string Agency(string agency)
    {
        ArgumentNullException.ThrowIfNull(agency);
        return agency switch
        {
            "csc" => "children’s social care",
            "voluntary" => "voluntary sector",
            _ => agency.Replace('_', ' '),
        };
    }
}
