using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Commands;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries;

namespace Cse.Intel.Web.Access;

/// <summary>
/// The desk as one request meets it: for whoever is signed in, with today's date in London. Pages and GraphQL ask and act
/// through it alone.
/// </summary>
public sealed class Counter(Desk desk, IHttpContextAccessor http, TimeProvider clock)
{
    /// <summary>For whom.</summary>
    public Viewer Viewer => Context.RequireSignedIn().ToViewer();

    /// <summary>Today in London.</summary>
    public DateOnly Today => clock.Today();

    /// <summary>Asks a question; given up when the browser goes.</summary>
    public Task<TAnswer> AskAsync<TAnswer>(IQuestion<TAnswer> question) => desk.AskAsync(Viewer, question, Context.RequestAborted);

    /// <summary>Carries out a command. What a person has sent off is done, also when the browser goes.</summary>
    public Task<TResult> DoAsync<TResult>(ICommand<TResult> command) => desk.DoAsync(Viewer, command, CancellationToken.None);

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("The counter belongs to a request.");
}
