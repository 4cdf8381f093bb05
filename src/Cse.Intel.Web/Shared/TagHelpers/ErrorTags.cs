using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Cse.Intel.Web.Shared.TagHelpers;

/// <summary><c>&lt;error-summary /&gt;</c>: what must be put right, above the form, each a link to its field. Nothing when nothing is wrong.</summary>
public sealed class ErrorSummaryTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>The page, for its model state.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var problems = from field in ViewContext.ModelState
                       from error in field.Value!.Errors
                       select (field.Key, error.ErrorMessage);
        if (!problems.Any())
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("data-module", "govuk-error-summary");
        var html = new StringBuilder("<div role=\"alert\"><h2 class=\"govuk-error-summary__title\">There is a problem</h2><div class=\"govuk-error-summary__body\"><ul class=\"govuk-list govuk-error-summary__list\">");
        foreach (var (field, message) in problems)
        {
            var words = encoder.Encode(message);
            html.Append(field.Length == 0 ? $"<li>{words}</li>" : $"<li><a href=\"#{encoder.Encode(FieldId(field))}\">{words}</a></li>");
        }
        output.Content.SetHtmlContent(html.Append("</ul></div></div>").ToString());
    }

    /// <summary>The element id of a field.</summary>
    public static string FieldId(string field) => TagBuilder.CreateSanitizedId(field, "_");
}

/// <summary><c>&lt;field-error for="Name" /&gt;</c>: the message at the field itself. Nothing when nothing is wrong.</summary>
[HtmlTargetElement("field-error", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldErrorTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>The field's name.</summary>
    public string For { get; set; } = "";

    /// <summary>The page, for its model state.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var error = ViewContext.ModelState.TryGetValue(For, out var field) ? field.Errors.FirstOrDefault() : null;
        if (error is null)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-message");
        output.Attributes.SetAttribute("id", ErrorSummaryTagHelper.FieldId(For) + "-error");
        output.Content.SetHtmlContent($"<span class=\"govuk-visually-hidden\">Error:</span> {encoder.Encode(error.ErrorMessage)}");
    }
}
