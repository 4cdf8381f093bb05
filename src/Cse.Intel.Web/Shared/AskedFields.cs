using System.Globalization;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Time;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Uk = Cse.Intel.Web.Shared.TagHelpers.UkText;

namespace Cse.Intel.Web.Shared;

/// <summary>Reads the fields that the bars of several questions share; what cannot be read is noted at its field.</summary>
internal static class AskedFields
{
    /// <summary>The texts that are ids at all, each once.</summary>
    public static IEnumerable<EntityId> Ids(IEnumerable<string?> texts)
    {
        foreach (var text in texts.Distinct())
            if (EntityId.TryParse(text, out var id))
                yield return id;
    }

    /// <summary>A day; null when nothing was given, or nothing that is a day.</summary>
    public static DateOnly? Day(string? text, string field, ModelStateDictionary problems)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (DateOnly.TryParse(text.Trim(), Uk.Culture, out var day))
            return day;
        problems.AddModelError(field, "Enter a day such as 3 May 2026");
        return null;
    }

    /// <summary>An instant, London time unless it says otherwise; null when nothing was given, or nothing that is one.</summary>
    public static DateTimeOffset? Moment(string? text, string field, ModelStateDictionary problems)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (DateTime.TryParse(text.Trim(), Uk.Culture, DateTimeStyles.RoundtripKind, out var moment))
            return moment.Kind == DateTimeKind.Unspecified ? new(moment, UkClock.London.GetUtcOffset(moment)) : new DateTimeOffset(moment.ToUniversalTime());
        problems.AddModelError(field, "Enter a day and time such as 3 May 2026 9:40pm");
        return null;
    }

    /// <summary>An instant as a field for a day and time shows it, in London time; what is none stays as it was given.</summary>
    public static string? MomentField(string? text) => Moment(text, "", new()) is { } moment
        ? moment.ToLondon().ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)
        : text;

    /// <summary>A number of links from 1 to 6; null for anything else.</summary>
    public static int? Hops(string? text, int usual) => text is null
        ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hops) && hops is >= 1 and <= 6 ? hops : null;

    /// <summary>A lowest grade; null when it is none.</summary>
    public static GradeFloor? Floor(string? text, GradeFloor usual) => string.IsNullOrWhiteSpace(text)
        ? usual
        : GradeFloor.TryParse(text, out var floor) ? floor : null;
}
