using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;

namespace Cse.Intel.Web.Shared.TagHelpers;

/// <summary><c>&lt;page-links page="2" pages="9" /&gt;</c>: the way to the other pages of a list, keeping its filters. Nothing for one page.</summary>
public sealed class PageLinksTagHelper : TagHelper
{
    /// <summary>The page shown, from 1.</summary>
    public int Page { get; set; }

    /// <summary>How many there are.</summary>
    public int Pages { get; set; }

    /// <summary>The page, for its address.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Pages < 2)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-pagination");
        output.Attributes.SetAttribute("aria-label", "Pages");
        var html = new StringBuilder();
        if (Page > 1)
            html.Append(Turn("prev", Page - 1, "Previous"));
        html.Append("<ul class=\"govuk-pagination__list\">");
        foreach (var page in Near())
            html.Append(Item(page));
        html.Append("</ul>");
        if (Page < Pages)
            html.Append(Turn("next", Page + 1, "Next"));
        output.Content.SetHtmlContent(html.ToString());
    }

    private IEnumerable<int> Near() => new[] { 1, Page - 1, Page, Page + 1, Pages }.Where(page => page >= 1 && page <= Pages).Distinct().Order();

    private string Turn(string rel, int page, string words) =>
        $"<div class=\"govuk-pagination__{rel}\"><a class=\"govuk-link govuk-pagination__link\" href=\"{Address(page)}\" rel=\"{rel}\"><span class=\"govuk-pagination__link-title\">{words}</span></a></div>";

    private string Item(int page) => page == Page
        ? $"<li class=\"govuk-pagination__item govuk-pagination__item--current\"><a class=\"govuk-link govuk-pagination__link\" href=\"{Address(page)}\" aria-label=\"Page {page}\" aria-current=\"page\">{page}</a></li>"
        : $"<li class=\"govuk-pagination__item\"><a class=\"govuk-link govuk-pagination__link\" href=\"{Address(page)}\" aria-label=\"Page {page}\">{page}</a></li>";

    private string Address(int page)
    {
        var request = ViewContext.HttpContext.Request;
        var query = request.Query.Where(pair => pair.Key != "page").SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value))
            .Append(new("page", page.ToString(CultureInfo.InvariantCulture)));
        return System.Net.WebUtility.HtmlEncode(QueryHelpers.AddQueryString(request.Path, query));
    }
}

/// <summary><c>&lt;empty-state title="…"&gt;what to do&lt;/empty-state&gt;</c>: why a list is empty, and what to do.</summary>
public sealed class EmptyStateTagHelper : TagHelper
{
    /// <summary>Why it is empty.</summary>
    public string Title { get; set; } = "";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "cse-empty");
        output.PreContent.SetHtmlContent($"<p class=\"cse-empty__title\">{System.Net.WebUtility.HtmlEncode(Title)}</p><div class=\"govuk-body cse-empty__text\">");
        output.PostContent.SetHtmlContent("</div>");
    }
}
