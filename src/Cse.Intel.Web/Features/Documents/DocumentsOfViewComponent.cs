using Cse.Intel.Graph.Domain;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Register;
using Microsoft.AspNetCore.Mvc;

namespace Cse.Intel.Web.Features.Documents;

/// <summary>The part of a record's page that lists its documents and offers those that can be made. Nothing for whoever may take none away.</summary>
[ViewComponent(Name = "DocumentsOf")]
public sealed class DocumentsOfViewComponent(DocumentDesk desk) : ViewComponent
{
    /// <summary>The part for a record.</summary>
    public async Task<IViewComponentResult> InvokeAsync(EntityId about)
    {
        var user = HttpContext.RequireSignedIn();
        if (!user.May(Graph.Access.Capability.Export) || await desk.AboutAsync(about) is not { } record)
            return Content("");
        var makers = desk.MakersFor(record, user).Select(maker => (maker.Template.Code, desk.TitleOf(maker))).ToList();
        var issued = await desk.ListAsync(new(About: about.ToString()), null, DocumentsOf.Most, HttpContext.RequestAborted);
        return makers.Count + issued.Count == 0 ? Content("") : View("/Features/Documents/_DocumentsOf.cshtml", new DocumentsOf(record, makers, issued));
    }
}
