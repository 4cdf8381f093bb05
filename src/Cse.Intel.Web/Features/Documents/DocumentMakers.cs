using Cse.Intel.Letters.Wording;
using Cse.Intel.Web.Features.Documents.Makers;
using Cse.Intel.Web.Features.Notices;
using Cse.Intel.Web.Register;

namespace Cse.Intel.Web.Features.Documents;

/// <summary>Every kind of document that can be made, in the order in which a case meets them.</summary>
public static class DocumentMakers
{
    /// <summary>Adds them, and the words they print.</summary>
    public static IServiceCollection AddDocumentMakers(this IServiceCollection services)
    {
        services.AddSingleton(given => Words(given.GetRequiredService<IConfiguration>()));
        services.AddScoped<NoticeLetters>();
        services.AddScoped<NoticeSource>();
        services.AddScoped<DocumentDesk>();
        services.AddScoped<DocumentSeal>();
        services.AddSingleton<ForceSigner>();
        services.AddScoped<IDocumentMaker, AdviceMaker>();
        services.AddScoped<IDocumentMaker, SupportMaker>();
        services.AddScoped<IDocumentMaker, CawnMaker>();
        services.AddScoped<IDocumentMaker, ServiceMaker>();
        services.AddScoped<IDocumentMaker, ReviewMaker>();
        services.AddScoped<IDocumentMaker, WithdrawalMaker>();
        services.AddScoped<IDocumentMaker, ExpiryMaker>();
        services.AddScoped<IDocumentMaker, BreachPackMaker>();
        services.AddScoped<IDocumentMaker, ActionLogMaker>();
        services.AddScoped<IDocumentMaker, ChartMaker>();
        services.AddScoped<IDocumentMaker, HotelNoticeMaker>();
        services.AddScoped<IDocumentMaker, HotelRequestMaker>();
        services.AddScoped<IDocumentMaker, ConsentSearchMaker>();
        return services;
    }

    /// <summary>Reads the words and opens the certificate: what is wrong with them stops the start, not the first letter.</summary>
    public static void EnsureDocumentsCanBeMade(this IServiceProvider services)
    {
        services.GetRequiredService<WordingBook>();
        services.GetRequiredService<ForceSigner>();
        if (services.GetRequiredService<IConfiguration>()["Letters:Force"] is null)
            services.GetRequiredService<ILoggerFactory>().CreateLogger("Letters").LogWarning("Letters are issued in the name of an invented force: set Letters:Force, Letters:Unit and Letters:Contact before any is served");
    }

    /// <summary>The force's own words where it keeps a folder of them (<c>Letters:Wording</c>).</summary>
    private static WordingBook Words(IConfiguration configuration) =>
        configuration["Letters:Wording"] is { Length: > 0 } folder ? WordingBook.With(folder) : WordingBook.Own;
}
