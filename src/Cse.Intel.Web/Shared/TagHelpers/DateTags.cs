using System.Globalization;
using Cse.Intel.Graph.Domain.Time;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cse.Intel.Web.Shared.TagHelpers;

/// <summary>How dates and times read on screen, in letters and in exports: <c>3 May 2026</c>, <c>9:40pm</c>.</summary>
public static class UkText
{
    /// <summary>The language of dates, whatever the server speaks.</summary>
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("en-GB");

    /// <summary><c>3 May 2026</c>.</summary>
    public static string Text(this DateOnly day) => day.ToString("d MMMM yyyy", Culture);

    /// <summary><c>9:40pm</c>.</summary>
    public static string Text(this TimeOnly time) => time.ToString("h:mm", Culture) + (time.Hour < 12 ? "am" : "pm");

    /// <summary><c>3 May 2026, 9:40pm</c>, as the clock in London showed it.</summary>
    public static string Text(this DateTimeOffset instant)
    {
        var london = instant.ToLondon();
        return $"{DateOnly.FromDateTime(london.DateTime).Text()}, {TimeOnly.FromDateTime(london.DateTime).Text()}";
    }
}

/// <summary><c>&lt;date-tag value="…" /&gt;</c>: a day, or "not known".</summary>
public sealed class DateTagTagHelper : TagHelper
{
    /// <summary>The day; null reads "not known".</summary>
    public DateOnly? Value { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.BecomeTime(Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Value?.Text() ?? "not known");
    }
}

/// <summary><c>&lt;moment-tag value="…" /&gt;</c>: a day and a time in London, or other words when there is none.</summary>
public sealed class MomentTagTagHelper : TagHelper
{
    /// <summary>The instant; null reads <see cref="None"/>.</summary>
    public DateTimeOffset? Value { get; set; }

    /// <summary>What no instant reads; "not known" unless given.</summary>
    public string None { get; set; } = "not known";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.BecomeTime(Value?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), Value?.Text() ?? None);
    }
}

internal static class TimeOutput
{
    public static void BecomeTime(this TagHelperOutput output, string? machine, string words)
    {
        output.TagName = machine is null ? "span" : "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (machine is not null)
            output.Attributes.SetAttribute("datetime", machine);
        output.Content.SetContent(words);
    }
}
