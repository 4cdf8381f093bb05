using Cse.Intel.Letters.Wording;
using Cse.Intel.Web.Features.Documents.Makers;
using Cse.Intel.Web.Features.Notices;

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
        services.AddScoped<IDocumentMaker, CawnMaker>();
        return services;
    }

    /// <summary>The force's own words where it keeps a folder of them (<c>Letters:Wording</c>).</summary>
    private static WordingBook Words(IConfiguration configuration) =>
        configuration["Letters:Wording"] is { Length: > 0 } folder ? WordingBook.With(folder) : WordingBook.Own;
}
