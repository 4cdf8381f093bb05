using Cse.Intel.Graph.Domain.Time;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cse.Intel.Web.Shared.TagHelpers;

/// <summary>
/// <c>&lt;age-tag birth="…" on="…" /&gt;</c>: the age on a day, as exactly as it is known: "15", "15 or 16",
/// "15 to 18", "over 30", "age not known".
/// </summary>
public sealed class AgeTagTagHelper : TagHelper
{
    /// <summary>What is known of the birth.</summary>
    public Birth Birth { get; set; } = Birth.Unknown;

    /// <summary>The day on which to say the age.</summary>
    public DateOnly On { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "cse-age");
        output.Content.SetContent(Words(Birth, On));
    }

    /// <summary>The age in words.</summary>
    public static string Words(Birth birth, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(birth);
        return birth.AgeOn(on) switch
        {
            (null, null) => "age not known",
            (int least, null) => $"{least} or over",
            (null, int greatest) => $"{greatest} or under",
            (int least, int greatest) when least == greatest => $"{least}",
            (int least, int greatest) when greatest == least + 1 => $"{least} or {greatest}",
            (int least, int greatest) => $"{least} to {greatest}",
        };
    }
}
