using Cse.Intel.Graph.Commands;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Store;
using Cse.Intel.Web.Audit;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Cse.Intel.Web.Http;

/// <summary>
/// The one border where a failure becomes an answer: a status, a page or a small JSON object with a reference that finds
/// the log entry, and never the failure's own text.
/// </summary>
public static class Faults
{
    private const string InDoubt = "The answer was lost on the way: your change may be saved, or not. Look at the record before you make it again. Loading this page again sends the same change and never saves it twice.";

    /// <summary>Catches what nobody expected, and gives every bare status a page.</summary>
    public static IApplicationBuilder UseFaultPages(this IApplicationBuilder site)
    {
        site.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error",
            StatusCodeSelector = Status,
            // Our own log line carries the reference; the framework would write the failure a second time.
            SuppressDiagnosticsCallback = _ => true,
        });
        site.UseStatusCodePagesWithReExecute("/error/{0}");
        return site;
    }

    /// <summary>The status a failure is answered with.</summary>
    public static int Status(Exception failure) => failure switch
    {
        AuditUnavailableException or StoreUnavailableException or StoreUnreadableException => StatusCodes.Status503ServiceUnavailable,
        StoreBudgetException => StatusCodes.Status422UnprocessableEntity,
        SqliteException { SqliteErrorCode: 5 or 6 or 10 or 13 or 14 } => StatusCodes.Status503ServiceUnavailable,
        NotPermittedException => StatusCodes.Status403Forbidden,
        QuestionRefusedException { Code: "record.not_found" } => StatusCodes.Status404NotFound,
        QuestionRefusedException or CommandRefusedException or StoreRefusedException => StatusCodes.Status400BadRequest,
        StoreConflictException => StatusCodes.Status409Conflict,
        AntiforgeryValidationException => StatusCodes.Status400BadRequest,
        BadHttpRequestException bad => bad.StatusCode,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>The failure's own words where they are meant for the user; null for all others.</summary>
    public static string? Words(Exception failure) => failure switch
    {
        QuestionRefusedException or CommandRefusedException or StoreConflictException or StoreBudgetException => failure.Message,
        StoreUnavailableException { MayBeWritten: true } => InDoubt,
        _ => null,
    };

    /// <summary>Writes the failure to the log, at the level of whoever acts on it.</summary>
    public static void Log(ILogger log, HttpContext context, Exception failure)
    {
        ArgumentNullException.ThrowIfNull(context);
        var status = Status(failure);
        var level = status >= 500 ? LogLevel.Error : failure is StoreBudgetException ? LogLevel.Warning : LogLevel.Information;
        log.Log(level, failure, "Request {Reference} failed with {Status}", context.TraceIdentifier, status);
    }

    /// <summary>The failure behind an error page, if it was one.</summary>
    public static Exception? Of(HttpContext context) => context?.Features.Get<IExceptionHandlerFeature>()?.Error;
}
