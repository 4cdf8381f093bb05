namespace Cse.Intel.Web.Audit;

/// <summary>The id that ties log, audit trail, response header and error page of one request together.</summary>
public sealed class RequestIds(IHttpContextAccessor requests)
{
    // Verbs have no request; all they do in one run shares an id.
    private readonly string _run = Accounts.Secrets.Id();

    /// <summary>The id of the request being answered, or of this run of a verb.</summary>
    public string Current => requests.HttpContext?.TraceIdentifier ?? _run;
}
