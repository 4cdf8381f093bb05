using System.Text.Encodings.Web;
using Cse.Intel.Graph.Domain.Grading;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cse.Intel.Web.Shared.TagHelpers;

/// <summary>
/// <c>&lt;grade-tag value="…" /&gt;</c>: <c>2 C P</c>, whose words show on hover and focus and are printed; a screen
/// reader reads the words.
/// </summary>
public sealed class GradeTagTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>The grade.</summary>
    public Grade Value { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "cse-grade");
        output.Attributes.SetAttribute("tabindex", "0");
        output.Attributes.SetAttribute("role", "note");
        output.Content.SetHtmlContent(
            $"<span class=\"cse-grade__codes\" aria-hidden=\"true\">{Value}</span><span class=\"cse-grade__words\">{encoder.Encode(Value.InWords)}</span>");
    }
}
