using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Time;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Uk = Cse.Intel.Web.Shared.TagHelpers.UkText;

namespace Cse.Intel.Web.Shared;

/// <summary>Reads the fields of a question that stands in the address of its page.</summary>
internal static class AddressFields
{
    /// <summary>The ids among these, each once; what is no id is passed over.</summary>
    public static IEnumerable<EntityId> Ids(IEnumerable<string?> texts)
    {
        foreach (var text in texts.Distinct())
            if (EntityId.TryParse(text, out var id))
                yield return id;
    }

    /// <summary>A day; null when there is none, or when it cannot be read, which is noted at the field.</summary>
    public static DateOnly? Day(string? text, string field, ModelStateDictionary problems)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (DateOnly.TryParse(text.Trim(), Uk.Culture, out var day))
            return day;
        problems.AddModelError(field, "Enter a day such as 3 May 2026");
        return null;
    }

    /// <summary>A day and time in London; null as for a day.</summary>
    public static DateTimeOffset? Moment(string? text, string field, ModelStateDictionary problems)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (DateTime.TryParse(text.Trim(), Uk.Culture, System.Globalization.DateTimeStyles.RoundtripKind, out var moment))
            return moment.Kind == DateTimeKind.Unspecified ? new(moment, UkClock.London.GetUtcOffset(moment)) : new DateTimeOffset(moment.ToUniversalTime());
        problems.AddModelError(field, "Enter a day and time such as 3 May 2026 9:40pm");
        return null;
    }
}
