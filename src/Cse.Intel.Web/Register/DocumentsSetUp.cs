using Cse.Intel.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Cse.Intel.Web.Register;

/// <summary>Registers the register of documents, for the site and for the verbs alike.</summary>
public static class DocumentsSetUp
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services, DataFolder folder)
    {
        services.AddDbContext<DocumentsDb>(options => options.UseSqlite(DocumentsDb.ConnectionString(folder)));
        services.AddScoped<DocumentRegister>();
        services.AddScoped<FileCheck>();
        return services;
    }

    /// <summary>Makes the file where it is missing.</summary>
    public static void EnsureDocuments(this IServiceProvider services)
    {
        using var scope = services.CreateScope();
        scope.ServiceProvider.GetRequiredService<DocumentsDb>().EnsureReady(services.GetRequiredService<DataFolder>());
    }
}
