using Cse.Intel.Web.Access;
using Cse.Intel.Web.Accounts;
using Cse.Intel.Web.Audit;
using Cse.Intel.Web.Register;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Cse.Intel.Web.Health;

/// <summary>
/// <c>/health</c>: whether the site can do its work. To the outside it says <c>ready</c> (200) or <c>not ready</c> (503)
/// and nothing else; which part is missing stands in the log.
/// </summary>
public static class Readiness
{
    /// <summary>Adds the parts that must be there. The graph store adds its own check beside these.</summary>
    public static IServiceCollection AddReadiness(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<AccountsCheck>("accounts").AddCheck<AuditCheck>("audit").AddCheck<DocumentsCheck>("documents");
        return services;
    }

    /// <summary>Maps the page.</summary>
    public static void MapReadiness(this IEndpointRouteBuilder site) =>
        site.MapHealthChecks("/health", new HealthCheckOptions { ResponseWriter = Write })
            .OpenToAll("says only whether the site is ready, for whatever watches over it");

    private static Task Write(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(report.Status == HealthStatus.Healthy ? "ready\n" : "not ready\n");
    }

    private sealed class AccountsCheck(AccountsDb db) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("accounts.db does not open");
    }

    private sealed class AuditCheck(AuditTrail audit) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(audit.IsReady() ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("audit.db cannot be written"));
    }

    private sealed class DocumentsCheck(DocumentRegister register) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            await register.IsReadyAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("documents.db cannot be read");
    }
}
