using System.Globalization;
using Cse.Intel.Web.Data;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Cse.Intel.Web.Logging;

/// <summary>
/// Logs any colleague may read: references and counts, never the intelligence. One JSON object a line in the data
/// folder, and short lines on standard error. Error: somebody acts now. Warning: it went on by itself. Information: the
/// rest, a user's slip among it.
/// </summary>
public static class LoggingSetUp
{
    // A month of logs is what an inquiry into a fault needs; who looked at what is the audit trail's to keep.
    private const int DaysKept = 30;

    /// <summary>Adds the log.</summary>
    public static IServiceCollection AddLog(this IServiceCollection services, DataFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        // The static logger is left alone: two sites in one process would share it.
        services.AddSerilog((_, log) => log
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            // Says at each request that it could not decide whom an anonymous page belongs to.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            // Logs every statement that fails with its parameters; we log the failure once, without them.
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Fatal)
            .Destructure.With<ValueTokens>()
            .Enrich.FromLogContext()
            .WriteTo.File(new CompactJsonFormatter(), Path.Combine(folder.Logs, "cse-intel-.json"),
                rollingInterval: RollingInterval.Day, retainedFileCountLimit: DaysKept, shared: true)
            .WriteTo.Console(standardErrorFromLevel: LogEventLevel.Verbose, formatProvider: CultureInfo.InvariantCulture,
                outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}"), preserveStaticLogger: true);
        return services.PutTokensInPlaceOfValues();
    }

    private static IServiceCollection PutTokensInPlaceOfValues(this IServiceCollection services)
    {
        var log = services.Last(service => service.ServiceType == typeof(ILoggerFactory));
        services.Remove(log);
        return services.AddSingleton<ILoggerFactory>(given => new TokenLoggerFactory((ILoggerFactory)log.ImplementationFactory!(given)));
    }

    /// <summary>One line a request: method, path with the query starred, status, time. Health checks and assets are left out.</summary>
    public static IApplicationBuilder UseRequestLog(this IApplicationBuilder site) => site.UseSerilogRequestLogging(options =>
    {
        options.Logger = site.ApplicationServices.GetRequiredService<Serilog.ILogger>();
        options.MessageTemplate = "{RequestMethod} {Url} answered {StatusCode} in {Elapsed:0} ms";
        options.IncludeQueryInRequestPath = false;
        options.GetMessageTemplateProperties = (context, _, elapsed, status) =>
        [
            new("RequestMethod", new ScalarValue(context.Request.Method)),
            new("Url", new ScalarValue(UrlRedactor.Redact(context.Request.Path, context.Request.Query))),
            new("StatusCode", new ScalarValue(status)),
            new("Elapsed", new ScalarValue(elapsed)),
        ];
        options.GetLevel = Level;
    });

    private static LogEventLevel Level(HttpContext context, double elapsed, Exception? failure) => context switch
    {
        _ when failure is not null || context.Response.StatusCode >= 500 => LogEventLevel.Error,
        _ when context.Request.Path.StartsWithSegments("/health") => LogEventLevel.Debug,
        _ when context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null => LogEventLevel.Debug,
        _ => LogEventLevel.Information,
    };
}
